/// What a new simulator holds before anybody calls it: an organization with its accounts, people, groups and issuers.
public struct SimulatedWorld: Hashable, Sendable {
    /// An account of the organization.
    public struct Account: Hashable, Sendable {
        /// Twelve digits.
        public var id: String
        /// Its name.
        public var name: String
        /// Whether anything can be done in it.
        public var isActive: Bool
        /// Its tags in Organizations.
        public var tags: [SimulatedTag]

        /// An account.
        public init(id: String, name: String, isActive: Bool = true, tags: [SimulatedTag] = []) {
            self.id = id
            self.name = name
            self.isActive = isActive
            self.tags = tags
        }
    }

    /// A group that came from an identity provider.
    public struct SyncedGroup: Hashable, Sendable {
        /// Its display name.
        public var name: String
        /// User names of its members.
        public var members: [String]

        /// A group with its members.
        public init(name: String, members: [String] = []) {
            self.name = name
            self.members = members
        }
    }

    /// The partition of every ARN.
    public var partition: String
    /// The region of Identity Center.
    public var region: String
    /// The number of the account that owns the organization and Identity Center.
    public var managementAccount: String
    /// The member accounts.
    public var accounts: [Account]
    /// Member accounts that administer Identity Center for the organization.
    public var delegatedAdministrators: [String]
    /// The role in each member account that the management account may assume.
    public var accessRole: String
    /// What the access role asks for besides; `nil` for nothing.
    public var externalID: String?
    /// User names, which are e-mail addresses too where they hold an `@`.
    public var users: [String]
    /// Groups that came from an identity provider.
    public var groups: [SyncedGroup]
    /// Issuers whose servers can be asked.
    public var issuers: [SimulatedIssuer]
    /// How many seconds an assignment or a provisioning goes on after AWS's answer.
    public var asynchronousSeconds: ClosedRange<Int>
    /// How it holds its callers back.
    public var limits: SimulatedLimits
    /// Ids are the same in every world with the same seed.
    public var seed: Int

    /// A world; by default an organization without members.
    public init(
        partition: String = "aws", region: String = "eu-west-1", managementAccount: String = "111111111111",
        accounts: [Account] = [], delegatedAdministrators: [String] = [],
        accessRole: String = "OrganizationAccountAccessRole", externalID: String? = nil, users: [String] = [],
        groups: [SyncedGroup] = [], issuers: [SimulatedIssuer] = [],
        asynchronousSeconds: ClosedRange<Int> = 5...20, limits: SimulatedLimits = .none, seed: Int = 1
    ) {
        self.partition = partition
        self.region = region
        self.managementAccount = managementAccount
        self.accounts = accounts
        self.delegatedAdministrators = delegatedAdministrators
        self.accessRole = accessRole
        self.externalID = externalID
        self.users = users
        self.groups = groups
        self.issuers = issuers
        self.asynchronousSeconds = asynchronousSeconds
        self.limits = limits
        self.seed = seed
    }
}
