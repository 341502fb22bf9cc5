import AWSClient

/// Many small calls at once: signed, sent, read.
enum Calls {
    private static let user = AWSOperation<String>(.iam, "GetUser", [:], repeating: .safe) {
        (answer) throws(AWSAnswerError) in
        try answer.structure("User").text("UserName")
    }

    /// Prints how many seconds a number of GetUser calls takes.
    ///
    /// - Parameter arguments: The server's URL, how many calls, and how many of them at a time.
    /// - Throws: What a call fails with.
    static func run(_ arguments: [String]) async throws {
        guard arguments.count == 3, let count = Int(arguments[1]), let width = Int(arguments[2]) else {
            return print("usage: calls URL COUNT CONCURRENCY")
        }
        let credentials = Credentials(accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "example")
        let client = AWSClient(
            credentials: StaticCredentials(credentials), region: "us-east-1",
            endpoints: AWSEndpoints(all: arguments[0]), transport: try CurlTransport(), clock: SystemClock(),
            random: { 0 })
        try await call(client, count: width, width: width)
        let time = try await ContinuousClock().measure { try await call(client, count: count, width: width) }
        print(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }

    private static func call(_ client: AWSClient, count: Int, width: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<width {
                group.addTask {
                    for _ in stride(from: worker, to: count, by: width) { _ = try await client.send(user) }
                }
            }
            try await group.waitForAll()
        }
    }
}
