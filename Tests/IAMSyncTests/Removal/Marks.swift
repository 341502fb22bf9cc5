import AWSClient
import AWSSimulator
import IAMModel
import JSONTree

/// What in a simulated AWS carries our mark at a moment, read past iamsync.
struct Marks: Sendable {
    private var roles: Set<String> = []
    private var policies: Set<String> = []
    private var providers: Set<String> = []
    private var sets: Set<String> = []
    private var groups: Set<String> = []
    private var memberships: Set<String> = []

    private static let mark = AWSTag(key: "managed-by", value: "iamsync")

    /// Reads every account of the example, Identity Center and the identity store.
    init(in aws: AWSSimulator) async throws {
        for account in Mountainlab.accounts { try await read(account, through: Self.client(in: account, of: aws)) }
        let client = aws.client()
        let instance = try await client.send(.identityCenterInstances())[0]
        for set in try await client.send(.permissionSets(in: instance.arn)) {
            let tags = try await client.send(.tags(ofPermissionSet: set, in: instance.arn))
            if Self.isOurs(tags) { sets.insert(set) }
        }
        for group in try await client.send(.groups(in: instance.identityStore)) {
            guard group.description == Group.nativeDescription else { continue }
            groups.insert(group.id)
            let members = try await client.send(.memberships(of: group.id, in: instance.identityStore))
            memberships.formUnion(members.map(\.id))
        }
    }

    /// A client that acts in a member account.
    static func client(in account: String, of aws: AWSSimulator) -> AWSClient {
        aws.client().assuming(
            role: "arn:aws:iam::\(account):role/OrganizationAccountAccessRole", externalID: nil, sessionName: "marks",
            account: account)
    }

    private mutating func read(_ account: String, through client: AWSClient) async throws {
        let details = try await client.send(.accountAuthorizationDetails(filter: ["Role", "LocalManagedPolicy"]))
        for role in details.roles where Self.isOurs(role.tags) { roles.insert("\(account)/\(role.name)") }
        for policy in details.policies where Self.isOurs(try await client.send(.policyTags(of: policy.arn))) {
            policies.insert(policy.arn)
        }
        for arn in try await client.send(.oidcProviders())
        where Self.isOurs(try await client.send(.oidcProvider(arn)).tags) {
            providers.insert(arn)
        }
    }

    private static func isOurs(_ tags: [AWSTag]) -> Bool {
        tags.contains(mark) && !tags.contains { $0.key == "iamsync:installation" }
    }

    /// Whether a call that removes a whole thing is about one with our mark; `true` for any other call.
    func allow(_ call: RecordedCall) -> Bool {
        let text = { (name: String) in call.parameters[name]?.string ?? "" }
        return switch call.operation {
        case "DeleteRole": roles.contains("\(call.account ?? "")/\(text("RoleName"))")
        case "DeletePolicy": policies.contains(text("PolicyArn"))
        case "DeleteOpenIDConnectProvider", "RemoveClientIDFromOpenIDConnectProvider":
            providers.contains(text("OpenIDConnectProviderArn"))
        case "DeletePermissionSet": sets.contains(text("PermissionSetArn"))
        case "DeleteGroup": groups.contains(text("GroupId"))
        case "DeleteGroupMembership": memberships.contains(text("MembershipId"))
        case "DeleteAccountAssignment":
            text("PrincipalType") == "GROUP" && sets.contains(text("PermissionSetArn"))
                && Mountainlab.accounts.contains(text("TargetId"))
        default: true
        }
    }
}
