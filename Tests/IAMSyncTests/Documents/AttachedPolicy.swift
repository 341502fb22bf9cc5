import AWSClient
import IAMModel
import IAMSync
import JSONTree

// The kind that the article “Adding a resource kind” makes, as somebody outside of this package would.

/// A managed policy that a role has, beside others that it may have.
struct AttachedPolicy: ResourceKind {
    let account: AccountID
    let role: String
    let policy: ARN

    static let kindName = "attached policy"
    var label: String { "\(policy.name) on \(role)" }
    var home: AccountID? { account }
    var scopes: Set<Scope> { [.core] }
    var reasonNotToCreate: String? { "role \(role) is not there" }

    struct Observed: ObservedResource {
        var policies: [String]
        var ownership: Ownership { .unmarked }
        var json: JSON { .array(policies.sorted().map(JSON.string)) }
    }

    enum Change: ResourceChange {
        case attach
        var field: String { "managed policies" }
        var isCreation: Bool { false }
    }

    static func changes(from observed: Observed?, to desired: AttachedPolicy) -> [Change] {
        observed?.policies.contains(desired.policy.text) == true ? [] : [.attach]
    }

    static func explain(_ change: Change, from observed: Observed?, to desired: AttachedPolicy) -> FieldChange {
        FieldChange(change.field, new: desired.policy.text)
    }

    static func observe(
        _ desired: AttachedPolicy, in context: AccountContext
    ) async throws(SyncError) -> Observed? {
        try await context.read(.attachedPolicies(ofRole: desired.role)).map(Observed.init)
    }

    static func write(
        _ change: Change, of desired: AttachedPolicy, onto observed: Observed?, in context: AccountContext
    ) async throws(SyncError) -> Observed {
        try await context.write(.attachRolePolicy(desired.policy.text, to: desired.role))
        return Observed(policies: (observed?.policies ?? []) + [desired.policy.text])
    }
}
