/// Which requests may be under way side by side: a pure decision.
///
/// One window holds all creations and deletions of assignments: 10 at a time, up to 15 while AWS takes them. Another holds
/// 3 provisionings. Of a set in an account only one thing happens at a time, and of a set nothing beside its provisioning,
/// so AWS finds no conflict. Source: IAM Identity Center User Guide, “Quotas”.
struct OperationGate: Hashable, Sendable {
    /// What a request is about.
    struct Subject: Hashable, Sendable {
        let kind: AsynchronousKind
        /// The set's ARN.
        let set: String
        /// The account; `nil` for every account of the set.
        let account: String?

        /// Whether AWS could take one for a conflict with the other.
        func excludes(_ other: Subject) -> Bool {
            guard set == other.set else { return false }
            return kind == .provisioning || other.kind == .provisioning || account == other.account
        }
    }

    private(set) var assignments = OperationWindow(size: 10, largest: 15)
    private(set) var provisionings = OperationWindow(size: 3, largest: 3)
    /// At most 18, so that looking through them costs nothing.
    private var underWay: [Subject] = []

    /// Whether a request may start now.
    func admits(_ subject: Subject) -> Bool {
        window(of: subject.kind).isOpen && !underWay.contains { $0.excludes(subject) }
    }

    /// How many requests of this kind may be under way, where as many are; `nil` where there is room.
    func limit(of kind: AsynchronousKind) -> Int? {
        let window = window(of: kind)
        return window.isOpen ? nil : window.size
    }

    /// A request is about to start.
    mutating func enter(_ subject: Subject) {
        underWay.append(subject)
        change(subject.kind) { $0.enter() }
    }

    /// AWS has taken a request.
    mutating func noteAcceptance(of subject: Subject) {
        change(subject.kind) { $0.noteAcceptance() }
    }

    /// AWS has refused a request, since too many are under way. It keeps its place, and is sent again.
    mutating func noteRefusal(of subject: Subject) {
        change(subject.kind) { $0.noteRefusal() }
    }

    /// A request has ended, or didn't come about.
    mutating func leave(_ subject: Subject) {
        guard let index = underWay.firstIndex(of: subject) else { return }
        underWay.remove(at: index)
        change(subject.kind) { $0.leave() }
    }

    private func window(of kind: AsynchronousKind) -> OperationWindow {
        kind == .provisioning ? provisionings : assignments
    }

    private mutating func change(_ kind: AsynchronousKind, _ change: (inout OperationWindow) -> Void) {
        if kind == .provisioning { change(&provisionings) } else { change(&assignments) }
    }
}
