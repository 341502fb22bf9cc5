/// Why one thing is as it is: facts with their reasons, and the places in the files that say so.
public struct Explanation: Hashable, Sendable {
    /// What is explained.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case operatorRole = "operator role"
        case provider = "OIDC provider"
        case group
        case permissionSet = "permission set"
        case assignment
        case account
        case tenant
        case sector
        case person
    }

    /// What it is.
    public let kind: Kind
    /// What it is called; for an assignment `{group} → {set}`.
    public let name: String
    /// The account that it stands in; `nil` for what stands in none, or in several.
    public let account: AccountID?
    /// What is known of it from the files, in the order of reading.
    public let facts: [ExplainedFact]
    /// The resources that it is about.
    package let resources: ExplainedResources
    /// The parts of the definition that have to be read on AWS to see these.
    public let scopes: Set<Scope>

    /// Why one thing is as it is.
    init(
        _ kind: Kind, _ name: String, account: AccountID? = nil, facts: [ExplainedFact],
        resources: ExplainedResources, scopes: Set<Scope>
    ) {
        self.kind = kind
        self.name = name
        self.account = account
        self.facts = facts
        self.resources = resources
        self.scopes = scopes
    }
}
