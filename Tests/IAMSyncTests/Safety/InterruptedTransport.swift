import AWSClient

/// A way to AWS on which something happens before one of the calls: that call, and all that come after it, wait for it.
struct InterruptedTransport: HTTPTransport {
    private let way: any HTTPTransport
    private let interlude: Interlude

    /// Before the call with this number, from 1, something happens.
    init(by way: any HTTPTransport, beforeCall number: Int, _ play: @escaping @Sendable () async -> Void) {
        self.way = way
        interlude = Interlude(number: number, play: play)
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        await interlude.pass()
        return try await way.send(request)
    }
}

/// Counts calls, and holds them while something happens.
private actor Interlude {
    private let number: Int
    private let play: @Sendable () async -> Void
    private var count = 0
    private var playing: Task<Void, Never>?

    init(number: Int, play: @escaping @Sendable () async -> Void) {
        self.number = number
        self.play = play
    }

    func pass() async {
        count += 1
        if count == number { playing = Task { [play] in await play() } }
        await playing?.value
    }
}
