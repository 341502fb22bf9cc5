/// A set that anybody has, or that stands in any account, is in use: a user's assignment too, and in accounts that are
/// not of our list.
struct SetUseGuard: Sendable {
    /// The accounts that have the set in some form.
    let provisioned: Reading<[String]>
    /// The assignments of the set, as far as they were read.
    let assignments: Set<AssignmentFacts>
    /// Those that go before the set.
    let going: Set<AssignmentFacts>
    /// Why some of the set's assignments are not known; `nil` where all are.
    let gap: String?
    /// The accounts of our list.
    let accounts: Set<String>

    /// Why the set has to stay; `nil` where nobody has it any more.
    var reason: String? {
        if let staying = assignments.subtracting(going).map(Self.words).min() { return staying }
        guard case .present(let found) = provisioned else { return nil }
        if let foreign = found.filter({ !accounts.contains($0) }).min() {
            return "account \(foreign) has it, which is not of our list"
        }
        let emptied = Set(going.map(\.account))
        return found.filter { !emptied.contains($0) }.min().map { "account \($0) has it" }
    }

    /// Why it can't be known whether the set is in use; `nil` where it can.
    var doubt: String? {
        if case .unknown(let reason) = provisioned { return reason }
        return gap
    }

    private static func words(_ assignment: AssignmentFacts) -> String {
        let principal = assignment.isOfGroup ? "group" : "user"
        return "\(principal) \(assignment.principal) has it in \(assignment.account)"
    }
}
