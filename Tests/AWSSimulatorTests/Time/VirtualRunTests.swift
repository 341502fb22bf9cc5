import AWSClient
import AWSSimulator
import Testing

@Suite struct VirtualRunTests {
    /// What a call was, when it came, and what it was answered.
    private struct Line: Hashable, CustomStringConvertible {
        let call: RecordedCall

        var description: String {
            "\(call.moment.milliseconds) \(call.account ?? "-") \(call.operation) \(call.code ?? "\(call.status)")"
        }

        static func == (left: Line, right: Line) -> Bool {
            left.description == right.description && left.call.response == right.call.response
        }

        func hash(into hasher: inout Hasher) { hasher.combine(description) }
    }

    /// Many tasks in many accounts, which wait for loans, for the pace of their lanes and for one another.
    private static func log() async -> [Line] {
        let accounts = (1...20).map { "\(222_222_222_200 + $0)" }
        let time = VirtualTime()
        let aws = AWSSimulator(
            SimulatedWorld(accounts: accounts.map { SimulatedWorld.Account(id: $0, name: $0) }), clock: time)
        aws.inject(.throttling("GetRole", times: 15))
        aws.inject(Fault("ListRoles", after: 3, times: 4, effect: .notConnected))
        await time.run {
            let client = aws.client()
            await withTaskGroup { group in
                for account in accounts {
                    let member = client.assuming(
                        role: "arn:aws:iam::\(account):role/OrganizationAccountAccessRole", externalID: nil,
                        sessionName: "tests", account: account)
                    for number in 1...3 {
                        group.addTask {
                            _ = try? await member.send(.role(named: "missing-\(number)"))
                            _ = try? await member.send(.roles(under: "/"))
                        }
                    }
                    group.addTask { _ = try? await client.send(.identityCenterInstances()) }
                }
            }
        }
        return aws.calls.map(Line.init)
    }

    @Test func theSameBodyTakesTheSameCourseAtTheSameMoments() async {
        let first = await Self.log()
        let second = await Self.log()

        #expect(first == second)
        #expect(first.count > 160)
        #expect(Set(first.map(\.call.moment)).count > 20)
    }
}
