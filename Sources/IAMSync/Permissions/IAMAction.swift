public import AWSClient

/// An action as policies name it, such as `iam:CreateRole`.
public struct IAMAction: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The service's prefix, such as `sso` for Identity Center.
    public let prefix: String
    /// The action, such as `CreateRole`.
    public let name: String

    /// An action.
    public init(_ prefix: String, _ name: String) {
        self.prefix = prefix
        self.name = name
    }

    /// `iam:CreateRole`
    public var description: String { "\(prefix):\(name)" }

    /// Orders by the whole names.
    public static func < (left: IAMAction, right: IAMAction) -> Bool { left.description < right.description }
}

extension IAMAction {
    /// What AWS wants to be allowed for a call of iamsync's.
    ///
    /// An operation's action has its name, but Identity Center's have the prefix `sso`. Whoever makes something with tags,
    /// as iamsync always does, has to be allowed to tag it too. Nothing is needed to ask who one is, and nothing but the
    /// role's trust for a web identity. Source: Service Authorization Reference, and the API page of each operation.
    ///
    /// - Parameters:
    ///   - operation: The operation, such as `CreateRole`.
    ///   - service: Its service.
    /// - Returns: The actions, the operation's own first.
    public static func needed(for operation: String, of service: AWSService) -> [IAMAction] {
        guard !(service == .sts && ["GetCallerIdentity", "AssumeRoleWithWebIdentity"].contains(operation)) else {
            return []
        }
        let prefix = service.actionPrefix
        return [IAMAction(prefix, operation)] + (tagging[operation].map { [IAMAction(prefix, $0)] } ?? [])
    }

    /// How what is made with tags is tagged.
    private static let tagging = [
        "CreateRole": "TagRole", "CreatePolicy": "TagPolicy",
        "CreateOpenIDConnectProvider": "TagOpenIDConnectProvider", "CreatePermissionSet": "TagResource",
    ]
}
