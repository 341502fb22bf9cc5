import Testing

@testable import IAMSync

struct OperationGateTests {
    private func subject(
        _ kind: AsynchronousKind, _ set: String, in account: String?
    ) -> OperationGate.Subject {
        OperationGate.Subject(kind: kind, set: set, account: account)
    }

    struct Pair: Sendable {
        let first: (AsynchronousKind, String, String?)
        let second: (AsynchronousKind, String, String?)
        let isAdmitted: Bool
    }

    @Test(arguments: [
        Pair(first: (.creation, "s", "1"), second: (.creation, "s", "1"), isAdmitted: false),
        Pair(first: (.creation, "s", "1"), second: (.deletion, "s", "1"), isAdmitted: false),
        Pair(first: (.creation, "s", "1"), second: (.creation, "s", "2"), isAdmitted: true),
        Pair(first: (.creation, "s", "1"), second: (.deletion, "t", "1"), isAdmitted: true),
        Pair(first: (.provisioning, "s", nil), second: (.creation, "s", "1"), isAdmitted: false),
        Pair(first: (.deletion, "s", "1"), second: (.provisioning, "s", nil), isAdmitted: false),
        Pair(first: (.provisioning, "s", "1"), second: (.provisioning, "s", "2"), isAdmitted: false),
        Pair(first: (.provisioning, "s", nil), second: (.provisioning, "t", nil), isAdmitted: true),
        Pair(first: (.provisioning, "s", nil), second: (.creation, "t", "1"), isAdmitted: true),
    ])
    func whatAWSCouldTakeForAConflictIsNotSideBySide(_ pair: Pair) {
        var gate = OperationGate()
        let first = subject(pair.first.0, pair.first.1, in: pair.first.2)
        let second = subject(pair.second.0, pair.second.1, in: pair.second.2)
        #expect(gate.admits(first))
        gate.enter(first)
        #expect(gate.admits(second) == pair.isAdmitted)
        gate.leave(first)
        #expect(gate.admits(second))
    }

    @Test func creationsAndDeletionsShareAWindow() {
        var gate = OperationGate()
        for number in 0..<10 {
            gate.enter(subject(number.isMultiple(of: 2) ? .creation : .deletion, "\(number)", in: "1"))
        }
        #expect(!gate.admits(subject(.creation, "new", in: "1")))
        #expect(!gate.admits(subject(.deletion, "new", in: "1")))
        #expect(gate.admits(subject(.provisioning, "new", in: nil)))
        #expect(gate.limit(of: .deletion) == 10)
        #expect(gate.limit(of: .provisioning) == nil)
    }

    @Test func aRefusedRequestKeepsItsPlace() {
        var gate = OperationGate()
        let first = subject(.creation, "s", in: "1")
        gate.enter(first)
        gate.noteRefusal(of: first)
        #expect(gate.limit(of: .creation) == 1)
        gate.leave(first)
        #expect(gate.admits(first))
    }
}
