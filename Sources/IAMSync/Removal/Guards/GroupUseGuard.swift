/// A group that has any set anywhere is in use.
struct GroupUseGuard: Sendable {
    /// What it has when it goes.
    let assignments: [AssignmentFacts]

    /// Why the group has to stay; `nil` where it has nothing.
    var reason: String? {
        assignments.map(\.account).min().map { "it has an assignment in \($0)" }
    }
}
