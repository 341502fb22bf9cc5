import AWSClient
import AWSSimulator
import JSONTree
import Testing

/// The accounts of these tests' worlds.
enum Accounts {
    static let management = "111111111111"
    static let member = "222222222222"
    static let closed = "333333333333"
}

extension AWSSimulator {
    /// An organization with a member, a closed account and two people.
    static func sample(issuers: [SimulatedIssuer] = []) -> AWSSimulator {
        AWSSimulator(
            SimulatedWorld(
                accounts: [
                    SimulatedWorld.Account(
                        id: Accounts.member, name: "platform-live", tags: [SimulatedTag("stage", "live")]),
                    SimulatedWorld.Account(id: Accounts.closed, name: "old", isActive: false),
                ],
                users: ["ada@example.com", "grace"], issuers: issuers))
    }

    /// A client that sends each call once: errors are seen as they come.
    var impatientClient: AWSClient { client(retry: RetryPolicy(attempts: 1, conflictAttempts: 1)) }

    /// Calls an operation and gives what the answer holds.
    @discardableResult
    func ask(
        _ service: AWSService, _ operation: String, _ parameters: AWSParameters = [:], as client: AWSClient? = nil
    ) async throws(AWSError) -> JSON {
        let call = AWSOperation<Void>(service, operation, parameters, repeating: .safe) { _ throws(AWSAnswerError) in }
        try await (client ?? impatientClient).send(call)
        return calls.last?.result ?? .null
    }

    /// The code of the error that an operation ends in; `nil` where it succeeds.
    func code(
        _ service: AWSService, _ operation: String, _ parameters: AWSParameters = [:], as client: AWSClient? = nil
    ) async -> String? {
        do {
            try await ask(service, operation, parameters, as: client)
            return nil
        } catch {
            return error.code ?? "\(error.kind)"
        }
    }

    /// A client in the member account, by the role that the management account may borrow.
    var memberClient: AWSClient {
        impatientClient.assuming(
            role: "arn:aws:iam::\(Accounts.member):role/OrganizationAccountAccessRole", externalID: nil,
            sessionName: "tests", account: Accounts.member)
    }
}

/// Policy documents as short as they can be.
enum Documents {
    static let policy = #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#

    static func trust(_ principal: String = "arn:aws:iam::111111111111:root") -> String {
        #"{"Statement":[{"Effect":"Allow","Principal":{"AWS":"\#(principal)"},"Action":"sts:AssumeRole"}]}"#
    }

    /// A policy of a size, white space not counted.
    static func policy(ofSize size: Int) -> String {
        let start = #"{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":""#
        return start + String(repeating: "x", count: size - start.utf8.count - 3) + "\"}}"
    }
}
