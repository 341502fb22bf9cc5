/// What the doctor found about one thing.
public struct Check: Hashable, Sendable {
    /// What is looked at, and under which heading it is told.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A region is known.
        case region
        /// There are credentials, and AWS knows them.
        case credentials
        /// The machine's clock agrees with AWS's.
        case clock
        /// There is an organization, and aws.yaml means it.
        case organization
        /// The caller acts in the management account, or for a delegated administrator.
        case administrator
        /// An account is there and active.
        case account
        /// There is Identity Center's instance, where it is looked for.
        case identityCenter = "identity-center"
        /// The groups of the identity provider are there.
        case groups
        /// The caller may do what it has to.
        case callerPermissions = "caller-permissions"
        /// The access role of an account can be borrowed.
        case accessRole = "access-role"
        /// Whoever acts in an account may do what it has to.
        case accessRolePermissions = "access-role-permissions"
    }

    /// An account of the organization.
    public struct Place: Hashable, Sendable {
        /// Twelve digits.
        public let account: String
        /// What Organizations calls it, where that is known. It is text of AWS's: escape it.
        public let name: String?
    }

    /// How it came out.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// It is as it has to be.
        case ok
        /// It isn't.
        case failed
        /// Nobody knows without writing, or it could not be asked.
        case unproved
    }

    /// What was looked at.
    public let kind: Kind
    /// How it came out.
    public let status: Status
    /// The account that it is about; `nil` where it is about none.
    public let account: Place?
    /// What was found, without a final full stop. It may hold text of AWS's: escape it.
    public let finding: String
    /// What to do, as a sentence; `nil` where all is well.
    public let remedy: String?

    private init(_ kind: Kind, _ status: Status, _ account: Place?, _ finding: String, _ remedy: String?) {
        self.kind = kind
        self.status = status
        self.account = account
        self.finding = finding
        self.remedy = remedy
    }
}

extension Check {
    static func ok(_ kind: Kind, in account: Place? = nil, _ finding: String) -> Check {
        Check(kind, .ok, account, finding, nil)
    }

    static func failed(_ kind: Kind, in account: Place? = nil, _ finding: String, remedy: String) -> Check {
        Check(kind, .failed, account, finding, remedy)
    }

    static func unproved(_ kind: Kind, in account: Place? = nil, _ finding: String, remedy: String) -> Check {
        Check(kind, .unproved, account, finding, remedy)
    }
}

extension Check.Kind {
    /// The heading under which it is told.
    var heading: String {
        switch self {
        case .region, .credentials, .clock: "Credentials"
        case .organization, .administrator: "Organization"
        case .identityCenter, .groups, .callerPermissions: "Identity Center"
        case .account, .accessRole, .accessRolePermissions: "Accounts"
        }
    }
}
