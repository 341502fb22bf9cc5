public import AWSClient

/// What an auditor reads: the outcome of a run, or of a dry-run, as data.
///
/// ``markdown``, ``json`` and ``html`` are three forms of it. Two runs over the same state differ only in date, and in counts of calls
/// and time.
public struct Report: Sendable {
    /// Whether anything was written.
    public enum Mode: String, Hashable, Sendable {
        case applied
        case dryRun = "dry-run"
    }

    /// When the run began.
    public let date: Timestamp
    /// The parts of the definition that the run was about, by name, core first.
    public let scopes: [String]
    /// Whether anything was written.
    public let mode: Mode
    /// Counts, the caller, and what was read.
    public let summary: ReportSummary
    /// One row for each issuer and status.
    public let providers: [ProviderRow]
    /// One row a role.
    public let roles: [RoleRow]
    /// One row a permission set.
    public let permissionSets: [PermissionSetRow]
    /// One row an assignment.
    public let assignments: [AssignmentRow]
    /// One row for each admin group and each live contributor group.
    public let jit: [JITStatus]
    /// What should not be there, the worst first.
    public let findings: [ReportFinding]
    /// What needs a hand or another tool.
    public let openItems: [OpenItem]
    /// What is ours and not asked for, of every kind.
    public let removals: [RemovalRow]
    /// What the page shows besides.
    var details = ReportDetails()
}

/// Something of ours that is not asked for: orphans of every kind, and what a run that prunes removes besides.
public struct RemovalRow: Hashable, Sendable {
    /// What it is.
    public let key: ResourceKey
    /// How it came out, in words.
    public let status: String
}

extension Report {
    /// Whether every account and Identity Center could be read.
    public var isWhollyRead: Bool { summary.accountsNotRead.isEmpty && summary.isIdentityCenterRead }
}

/// A finding, and what the run means for it.
public struct ReportFinding: Hashable, Sendable {
    /// What should not be there.
    public let finding: Finding
    /// Whether this run mended it, or would.
    public let isMended: Bool
}

/// `## OIDC Identity Providers`
public struct ProviderRow: Hashable, Sendable {
    /// The issuer's URL.
    public let issuer: String
    /// The accounts in which it came out the same way, sorted.
    public let accounts: [String]
    /// How it came out, in words.
    public let status: String
}

/// `## IAM Role("operator") Roles`
public struct RoleRow: Hashable, Sendable {
    /// The role's name.
    public let name: String
    /// The account; `none` where it has none.
    public let account: String
    /// The exact subjects that it trusts.
    public let subjects: [String]
    /// `attached`, `missing` or `other: NAME`, in a dry-run as it would be; `unknown` where the role could not be read.
    public let boundary: String
    /// How it came out, in words.
    public let status: String
}

/// `## Permission Sets`
public struct PermissionSetRow: Hashable, Sendable {
    /// The name, as `short (whole name)` where it was shortened.
    public let name: String
    /// Names of its managed policies, without path, sorted.
    public let managedPolicies: [String]
    /// How long a session lasts: `4h`.
    public let session: String
    /// How it came out, in words.
    public let status: String
}

/// `## Account Assignments`
public struct AssignmentRow: Hashable, Sendable {
    /// The group's name.
    public let group: String
    /// The set's name, as `short (whole name)` where it was shortened.
    public let permissionSet: String
    /// The account; `none` where it has none.
    public let account: String
    /// How it came out, in words.
    public let status: String
}
