public import IAMModel

/// Where permissions hold: what the ARNs of the policies are made of. What begins as a pattern is everybody's; the doctor
/// puts a name in its place, for nobody can be asked about patterns.
public struct PermissionPlaces: Hashable, Sendable {
    /// The partition of every ARN.
    public var partition: Partition
    /// The account that Identity Center belongs to: the management account.
    public var managementAccount: String
    /// The last part of the instance's ARN, such as `ssoins-1234567890abcdef`.
    public var instanceID: String
    /// The identity store's id, such as `d-1234567890`.
    public var identityStore: String
    /// The access role's name.
    public var accessRole: String
    /// The whole ARN of the calling user or role.
    public var caller: String
    /// The account of the access role, and the one in which sets are assigned.
    public var account = "*"
    /// A permission set, by the last part of its ARN.
    public var permissionSet = "*"
    /// A group, person or membership of the identity store, by its id.
    public var member = "*"
    /// An operator's role; its boundary's name follows from it.
    public var role = "*-operator"
    /// An issuer of tokens: its provider's name.
    public var issuer = "*"
    /// A user of IAM.
    public var user = "*"

    /// Places; by default the example's of Docs/permissions.md.
    public init(
        partition: Partition = .aws, managementAccount: String = "111111111111",
        instanceID: String = "ssoins-1234567890abcdef", identityStore: String = "d-1234567890",
        accessRole: String = "OrganizationAccountAccessRole",
        caller: String = "arn:aws:iam::111111111111:role/iamsync"
    ) {
        self.partition = partition
        self.managementAccount = managementAccount
        self.instanceID = instanceID
        self.identityStore = identityStore
        self.accessRole = accessRole
        self.caller = caller
    }

    /// Identity Center's own: the instance, its sets, and the accounts where they are assigned. None of them names an
    /// account as its owner.
    var identityCenter: [String] {
        ["instance/\(instanceID)", "permissionSet/\(instanceID)/\(permissionSet)", "account/\(account)"].map {
            "arn:\(partition):sso:::\($0)"
        }
    }

    /// The identity store, and what is in it, which doesn't name its owner either.
    var people: [String] {
        let service = "arn:\(partition):identitystore:"
        return ["\(service):\(managementAccount):identitystore/\(identityStore)"]
            + ["group", "user", "membership"].map { "\(service)::\($0)/\(member)" }
    }

    /// The access role.
    var accessRoles: [String] { [iam("role/\(accessRole)")] }

    /// What applying writes: the operators' roles with their boundaries, and the providers.
    var writable: [String] {
        ["role/\(role)", "policy/\(BoundaryPolicy.name(forRole: role))", "oidc-provider/\(issuer)"].map(iam)
    }

    /// The same, and the users, of whom some may stand for an operator.
    var operators: [String] { writable + [iam("user/\(user)")] }

    private func iam(_ resource: String) -> String { "arn:\(partition):iam::\(account):\(resource)" }
}
