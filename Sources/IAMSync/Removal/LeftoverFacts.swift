import AWSClient
import IAMModel

/// What only a run that prunes reads: what the plan of any other run can do without.
struct LeftoverFacts: Sendable {
    /// In each account the providers that nobody asks for there, by ARN.
    var providers: [AccountID: Reading<[String: Reading<OIDCProviderDescription>]>] = [:]
    /// In each account the tags of the policies that are named like a boundary and that nobody asks for, by ARN.
    var policyTags: [AccountID: [String: Reading<[Tag]>]] = [:]
    /// Every group of the identity store.
    var groups: Reading<[GroupFacts]> = .unknown("the groups were not read")
    /// What each native group of ours has that nobody asks for, by its id: in every account, whoever made the set.
    var groupAssignments: [String: Reading<[AssignmentFacts]>] = [:]
}
