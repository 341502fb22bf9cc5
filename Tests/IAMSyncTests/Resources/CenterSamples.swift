import AWSClient
import IAMModel
import Testing

@testable import IAMSync

/// Desired values of Identity Center, as small as a test needs them.
enum CenterSamples {
    static let readOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess"
    static let administrator = "arn:aws:iam::aws:policy/AdministratorAccess"
    static let setARN = "arn:aws:sso:::permissionSet/ssoins-1/ps-1"

    static func policy(_ text: String) throws -> PolicyDocument { try PolicyDocument(parsing: text) }

    static func denial(_ action: String = "iam:*") throws -> PolicyDocument {
        try policy(#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"\#(action)","Resource":"*"}]}"#)
    }

    static func set(
        _ name: String = "PlatformReader", family: StandardSet = .platformReader, policies: [String] = [readOnly],
        inline: PolicyDocument? = nil, hours: Int = 8, tags: [IAMModel.Tag] = [.managedBy]
    ) throws -> PermissionSet {
        PermissionSet(
            name: PermissionSetName(name), family: family, managedPolicies: try policies.map { try #require(ARN($0)) },
            inlinePolicy: inline, session: try #require(SessionLength(hours: hours)), tags: tags, scopes: [.core])
    }

    static func account(_ text: String = "111111111111") throws -> AccountID { try #require(AccountID(text)) }

    static func assignment(
        _ group: String = "network-live-readers", _ set: String = "PlatformReader",
        family: StandardSet = .platformReader, account: String = "111111111111"
    ) throws -> Assignment {
        Assignment(
            group: group, permissionSet: PermissionSetName(set), family: family, account: try self.account(account),
            tier: try Slug("live"), scope: .core)
    }

    static func group(_ name: String, _ source: Group.Source = .scim(id: nil), role: GroupRole = .readers) -> Group {
        Group(name: name, role: role, source: source, scope: .core)
    }
}

extension PermissionSet.Observed {
    /// What AWS gives back for what we wrote.
    init(mirroring desired: PermissionSet, arn: String = CenterSamples.setARN) {
        self.init(
            arn: arn, description: PermissionSet.description, session: desired.session.iso8601,
            managedPolicies: desired.managedPolicies.map(\.text),
            inlinePolicy: desired.inlinePolicy.map { ObservedDocument($0.text) }, tags: desired.tags)
    }
}
