/// The standard permission sets as `permission_sets` of aws.yaml changes them.
struct StandardTable {
    private let settings: [StandardSet: PermissionSetSettings]

    /// The table of a definition.
    init(of definition: Definition) {
        settings = Dictionary(definition.aws.permissionSets.map { ($0.set.value, $0) }) { first, _ in first }
    }

    /// How long a session of a set lasts.
    func session(of set: StandardSet) -> SessionLength {
        settings[set]?.session?.value ?? set.standardSession
    }

    /// The managed policies of a set in an account that is its scope, by name with path, or as ARNs.
    func managedPolicies(of set: StandardSet) -> [String] {
        settings[set]?.managedPolicies.map { $0.map(\.value) } ?? [set.standardPolicy]
    }

    /// The path of a set's own inline policy, where one is given.
    func inlinePolicyPath(of set: StandardSet) -> String? {
        settings[set]?.inlinePolicy?.value
    }

    /// The managed policy of every set that is scoped to a tenant, whatever `permission_sets` says.
    static let scopedPolicy = "ReadOnlyAccess"
}

extension StandardSet {
    fileprivate var standardPolicy: String {
        switch self {
        case .platformAdmin, .tenantAdmin: "AdministratorAccess"
        case .platformContributor, .tenantContributor: "PowerUserAccess"
        case .platformReader, .tenantReader: "ReadOnlyAccess"
        }
    }

    fileprivate var standardSession: SessionLength {
        switch self {
        case .platformAdmin, .tenantAdmin: SessionLength(clampingHours: 2)
        case .platformContributor, .tenantContributor: SessionLength(clampingHours: 4)
        case .platformReader, .tenantReader: SessionLength(clampingHours: 8)
        }
    }
}

extension SessionLength {
    /// A length in hours that is known to be within 1 to 12; another is brought to the nearer end.
    init(clampingHours hours: Int) {
        seconds = min(max(hours, 1), 12) * 3_600
    }
}
