import AWSClient
import AWSSimulator
import IAMModel
import IAMSync

/// A session in the account to work in.
struct Session {
    let account: AccountID
    let partition: Partition
    let context: AccountContext

    /// Without an argument in a simulated AWS; `ACCOUNT` is an account of the caller's on the real one, or one where the
    /// caller may borrow the role `ROLE`, by default `OrganizationAccountAccessRole`.
    init(arguments: some Collection<String>) async throws {
        if let account = arguments.first {
            try await self.init(
                account, borrowing: arguments.dropFirst().first, through: .system(retry: .patient))
        } else {
            let aws = AWSSimulator(SimulatedWorld(accounts: [.init(id: "222222222222", name: "payments-live")]))
            try await self.init("222222222222", borrowing: nil, through: aws.client())
        }
    }

    private init(_ number: String, borrowing role: String?, through client: AWSClient) async throws {
        guard let account = AccountID(number) else { throw SessionError.noAccount(number) }
        let caller = try await client.send(.callerIdentity())
        guard let partition = ARN(caller.arn).flatMap({ Partition($0.partition) }) else {
            throw SessionError.unknownPartition(caller.arn)
        }
        self.account = account
        self.partition = partition
        if caller.account == number {
            context = AccountContext(account: account, client: client)
        } else {
            context = AccountContext(
                account: account, assuming: role ?? "OrganizationAccountAccessRole", of: partition, from: client)
        }
    }
}

/// Why there is no session.
enum SessionError: Error, CustomStringConvertible {
    case noAccount(String)
    case unknownPartition(String)

    var description: String {
        switch self {
        case .noAccount(let text): "“\(text)” is no account: it has twelve digits"
        case .unknownPartition(let arn): "\(arn) is in no partition that is known"
        }
    }
}
