import AWSClient

/// The asynchronous requests, those that are under way and those that have ended, and which of them ends next.
struct RequestBook: Codable, Sendable {
    typealias Request = IdentityCenterState.Request

    private struct Due: Comparable, Sendable {
        let moment: Int64
        let number: Int

        static func < (left: Due, right: Due) -> Bool { (left.moment, left.number) < (right.moment, right.number) }
    }

    private var entries = Catalog<Request>()
    private var due = Heap<Due>()

    init() {}

    init(from decoder: any Decoder) throws {
        for request in try [Request](from: decoder) { append(request) }
    }

    func encode(to encoder: any Encoder) throws {
        try entries.encode(to: encoder)
    }

    /// A request by its number.
    subscript(number: Int) -> Request { entries[number] }

    /// The numbers of what is under a topic, in the order in which it came.
    func numbers(of topic: Request.Topic) -> [Int] { entries.numbers(of: topic) }

    /// What is under a topic, in the order in which it came.
    func all(of topic: Request.Topic) -> [Request] { entries.all(of: topic) }

    /// The first request under a topic.
    func first(of topic: Request.Topic) -> Request? { entries.first(of: topic) }

    /// Whether anything is under a topic.
    func contains(_ topic: Request.Topic) -> Bool { entries.contains(topic) }

    /// How many requests of a kind are under way.
    func countUnderWay(_ kind: Request.Kind) -> Int { entries.count(of: .status(kind, "IN_PROGRESS")) }

    /// Adds a request.
    mutating func append(_ request: Request) {
        let number = entries.append(request)
        if request.isUnderWay { due.insert(Due(moment: request.completes, number: number)) }
    }

    /// The numbers of those that end by now, in the order in which they came.
    mutating func takeDue(at now: Timestamp) -> [Int] {
        var numbers: [Int] = []
        while let next = due.first, next.moment <= now.milliseconds {
            numbers.append(next.number)
            _ = due.removeFirst()
        }
        return numbers.sorted()
    }

    /// Ends a request.
    mutating func end(_ number: Int, as status: String, because failure: String? = nil) {
        entries[number].status = status
        if let failure { entries[number].failure = failure }
    }
}
