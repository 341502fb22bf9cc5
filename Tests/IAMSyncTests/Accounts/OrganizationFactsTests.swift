import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// How the states of accounts are found out: 20 accounts a page, or each by itself.
@Suite struct OrganizationFactsTests {
    private func facts() throws -> OrganizationFacts {
        OrganizationFacts(
            callerARN: "arn:aws:iam::111111111111:user/caller", callerAccount: try account(111_111_111_111),
            partition: .aws, managementAccount: nil, accounts: [:])
    }

    private func account(_ number: Int) throws -> AccountID { try #require(AccountID("\(number)")) }

    private func aws(accounts: Int) -> AWSSimulator {
        AWSSimulator(
            SimulatedWorld(
                accounts: (0..<accounts).map {
                    .init(id: "\(200_000_000_000 + $0)", name: "account-\($0)", isActive: $0 % 2 == 0)
                }))
    }

    @Test(arguments: [
        (2_000, [1_990, 1_991, 1_999], ["ListAccounts": 3, "DescribeAccount": 3]),
        (2_000, [0, 1, 1_999], ["ListAccounts": 3, "DescribeAccount": 1]),
        (40, [0, 1, 39], ["ListAccounts": 3]), (10, [3, 4, 9], ["ListAccounts": 1]), (10, [], [:]),
    ])
    func fewAccountsOfManyAreAskedFor(all: Int, wanted: [Int], calls: [String: Int]) async throws {
        let aws = aws(accounts: all)
        let accounts = try wanted.map { try account(200_000_000_000 + $0) }

        let facts = try await facts().knowingStates(of: Set(accounts), through: aws.client(), listing: true, width: 4)

        #expect(aws.callCounts == calls)
        for (number, account) in zip(wanted, accounts) {
            #expect(facts.accounts[account]?.isActive == (number % 2 == 0))
        }
    }

    @Test func aRunOfAPartListsNone() async throws {
        let aws = aws(accounts: 10)

        let facts = try await facts().knowingStates(
            of: [account(200_000_000_001), account(999_999_999_999)], through: aws.client(), listing: false, width: 4)

        #expect(aws.callCounts == ["DescribeAccount": 2])
        #expect(facts.accounts.mapValues(\.state) == [try account(200_000_000_001): "SUSPENDED"])
    }

    @Test(arguments: [true, false])
    func statesThatCannotBeReadAreNotKnown(lists: Bool) async throws {
        let aws = aws(accounts: 10)
        aws.inject(.denied("ListAccounts"))
        aws.inject(.denied("DescribeAccount"))

        let facts = try await facts().knowingStates(
            of: [account(200_000_000_001)], through: aws.client(), listing: lists, width: 4)

        #expect(facts.accounts.isEmpty)
        #expect(facts.hindrance(in: try account(200_000_000_001)) == nil)
    }
}
