import AWSClient
import JSONTree

@testable import AWSSimulator

/// The names of what calls tell by ids.
struct AWSNames {
    private var names: [String: String] = [:]

    /// The names of all sets, groups and people that are there.
    init(of aws: AWSSimulator) {
        learn(from: aws)
    }

    /// Adds the names of what has come since.
    mutating func learn(from aws: AWSSimulator) {
        let found = aws.withState { state in
            state.center.sets.values.map { ($0.arn, $0.name) } + state.store.groups.values.map { ($0.id, $0.name) }
                + state.store.users.values.map { ($0.id, $0.name) }
        }
        names.merge(found) { first, _ in first }
    }

    /// A write in words: operation, the account that it changes where it has one, and what it changes.
    func line(_ call: RecordedCall) -> String {
        let isIAM = call.service == .iam
        let values = (isIAM ? Self.membersOfIAM : Self.members).compactMap { call.parameters[$0]?.string }
        let member = call.parameters["MemberId"]?["UserId"]?.string
        let words = [call.operation] + (isIAM ? [call.account ?? ""] : []) + (values + [member].compactMap(\.self))
        return words.map { names[$0] ?? $0 }.joined(separator: " ")
    }

    private static let membersOfIAM = [
        "Url", "OpenIDConnectProviderArn", "ClientID", "RoleName", "PolicyName", "PolicyArn", "PermissionsBoundary",
    ]

    private static let members = [
        "Name", "DisplayName", "TargetId", "PermissionSetArn", "ResourceArn", "ManagedPolicyArn", "PrincipalId",
        "GroupId",
    ]
}
