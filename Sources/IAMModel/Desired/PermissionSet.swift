/// A permission set that some assignment uses.
public struct PermissionSet: Hashable, Sendable {
    /// Its name on AWS, at most 32 characters.
    public let name: PermissionSetName
    /// The set of the standard table that it is a variant or a scoped form of: assignments within one family replace
    /// each other.
    public let family: StandardSet
    /// Its AWS managed policies, exactly these, sorted.
    public let managedPolicies: [ARN]
    /// Its inline policy, exactly this; `nil` for none.
    public let inlinePolicy: PolicyDocument?
    /// How long a session lasts.
    public let session: SessionLength
    /// What it is tagged with, sorted.
    public let tags: [Tag]
    /// Every part of the definition that uses it.
    public let scopes: Set<Scope>
    /// The tenant that it is scoped to; `nil` for a shared set, which only a run that includes core changes.
    public let tenant: Slug?

    /// A set that must exist.
    public init(
        name: PermissionSetName, family: StandardSet, managedPolicies: [ARN], inlinePolicy: PolicyDocument?,
        session: SessionLength, tags: [Tag], scopes: Set<Scope>, tenant: Slug? = nil
    ) {
        self.name = name
        self.family = family
        self.managedPolicies = managedPolicies
        self.inlinePolicy = inlinePolicy
        self.session = session
        self.tags = tags
        self.scopes = scopes
        self.tenant = tenant
    }
}
