import Testing

@testable import IAMSync

@Suite struct SetUseGuardTests {
    private let ours = "055555555555"
    private let theirs = "099999999999"

    private func assignment(_ account: String, _ principal: String, isOfGroup: Bool = true) -> AssignmentFacts {
        AssignmentFacts(account: account, set: "ps-1", isOfGroup: isOfGroup, principal: principal)
    }

    private func use(
        provisioned: Reading<[String]> = .present([]), _ assignments: [AssignmentFacts] = [],
        going: [AssignmentFacts] = [], gap: String? = nil
    ) -> SetUseGuard {
        SetUseGuard(
            provisioned: provisioned, assignments: Set(assignments), going: Set(going), gap: gap, accounts: [ours])
    }

    @Test func aSetThatNobodyHasGoes() {
        #expect(use().reason == nil)
        #expect(use().doubt == nil)
    }

    @Test func aSetWhoseAssignmentsAllGoGoes() {
        let one = assignment(ours, "g-1")

        #expect(use(provisioned: .present([ours]), [one], going: [one]).reason == nil)
    }

    @Test func aSetThatAUserHasStays() {
        let (one, user) = (assignment(ours, "g-1"), assignment(ours, "u-1", isOfGroup: false))

        #expect(use([one, user], going: [one]).reason == "user u-1 has it in 055555555555")
        #expect(use([one]).reason == "group g-1 has it in 055555555555")
    }

    @Test func aSetThatAnAccountHasWithoutAnAssignmentStays() {
        #expect(use(provisioned: .present([ours])).reason == "account 055555555555 has it")
    }

    @Test func aSetInAnAccountThatIsNotOfOurListStays() {
        let one = assignment(ours, "g-1")

        #expect(
            use(provisioned: .present([ours, theirs]), [one], going: [one]).reason
                == "account 099999999999 has it, which is not of our list")
    }

    @Test func whatCouldNotBeReadIsADoubt() {
        #expect(use(provisioned: .unknown("denied")).doubt == "denied")
        #expect(use(gap: "throttled").doubt == "throttled")
    }
}
