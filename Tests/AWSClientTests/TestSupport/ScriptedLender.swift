import AWSClient

/// Lends what a list says, and counts how often it was asked. Behind a closed gate, it waits.
final class ScriptedLender: CredentialsLender {
    private struct State: Sendable {
        var answers: [Result<Credentials, CredentialsError>]
        var loans = 0
        var isClosed: Bool
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    let origin = "a script"
    private let state: Locked<State>

    init(_ answers: [Result<Credentials, CredentialsError>], isClosed: Bool = false) {
        state = Locked(State(answers: answers, isClosed: isClosed))
    }

    /// How often it was asked.
    var loans: Int { state.withLock { $0.loans } }

    func close() {
        state.withLock { $0.isClosed = true }
    }

    func open() {
        let waiting = state.withLock { state in
            state.isClosed = false
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    func lend() async throws(CredentialsError) -> Credentials {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                state.loans += 1
                if state.isClosed { state.waiting.append(continuation) }
                return !state.isClosed
            }
            if isOpen { continuation.resume() }
        }
        let answer: Result<Credentials, CredentialsError> = state.withLock { state in
            state.answers.isEmpty ? .failure(.missing("the script has ended")) : state.answers.removeFirst()
        }
        return try answer.get()
    }
}

extension Credentials {
    /// Borrowed ones.
    static func lent(_ id: String, until expiry: Timestamp? = nil) -> Credentials {
        Credentials(accessKeyID: id, secretAccessKey: "secret-word", sessionToken: "token-word", expiry: expiry)
    }
}

/// The sentence of an error; what was given instead, where there is none.
func problem<Output>(_ body: () async throws -> Output) async -> String {
    do {
        return "no error but \(try await body())"
    } catch CredentialsError.missing(let message) {
        return message
    } catch {
        return "\(error)"
    }
}
