/// `organization`: how the accounts are reached.
public struct OrganizationSettings: Sendable {
    /// The management account, when written; otherwise `DescribeOrganization` tells.
    public var managementAccount: Located<AccountID>?
    /// The role assumed in each account that is not the caller's own, when written.
    public var accessRole: Located<String>?
    /// Sent with AssumeRole, when written.
    public var externalID: Located<String>?

    /// How the accounts are reached.
    public init(
        managementAccount: Located<AccountID>? = nil, accessRole: Located<String>? = nil,
        externalID: Located<String>? = nil
    ) {
        self.managementAccount = managementAccount
        self.accessRole = accessRole
        self.externalID = externalID
    }

    /// The access role's name, by default the one that Organizations creates in new accounts.
    public var accessRoleName: String { accessRole?.value ?? "OrganizationAccountAccessRole" }
}

/// `identity_center`: the instance and where its groups come from.
public struct IdentityCenterSettings: Sendable {
    /// `groups`: where groups come from.
    public enum GroupSource: String, Hashable, Sendable, CaseIterable {
        /// From the corporate identity provider: looked up, never created.
        case scim
        /// Created and filled here.
        case native
    }

    /// `jit_groups`: what members a native group with a JIT rule has.
    public enum JITGroups: String, Hashable, Sendable, CaseIterable {
        /// Those listed; standing live write is then a finding.
        case filled
        /// None; who is eligible is an open item.
        case empty
    }

    /// `group_ids`: a group's id in the identity store, or at the identity provider.
    public struct GroupID: Sendable {
        /// The group's name.
        public var name: Located<String>
        /// Its id, which wins over the name.
        public var id: Located<String>

        /// A group's id.
        public init(name: Located<String>, id: Located<String>) {
            self.name = name
            self.id = id
        }
    }

    /// The instance, when written; otherwise the only one that `ListInstances` shows.
    public var instanceARN: Located<ARN>?
    /// The instance's region, when written; otherwise the caller's.
    public var region: Located<String>?
    /// Where groups come from.
    public var groups: GroupSource
    /// What members a native group with a JIT rule has.
    public var jitGroups: JITGroups
    /// Ids of groups, in the order written.
    public var groupIDs: [GroupID]

    /// The instance and where its groups come from.
    public init(
        instanceARN: Located<ARN>? = nil, region: Located<String>? = nil, groups: GroupSource = .scim,
        jitGroups: JITGroups = .filled, groupIDs: [GroupID] = []
    ) {
        self.instanceARN = instanceARN
        self.region = region
        self.groups = groups
        self.jitGroups = jitGroups
        self.groupIDs = groupIDs
    }
}
