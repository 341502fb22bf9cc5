/// What a ``Catalog`` holds.
protocol Cataloged: Codable, Sendable {
    associatedtype Topic: Hashable, Sendable

    /// What it is found under, such as its id; each topic once.
    var topics: [Topic] { get }
}

/// Values in the order in which they came, found under their topics without a search. Each has a number that stays its
/// own. In a saved state it is a plain array.
struct Catalog<Value: Cataloged>: Sendable {
    private var slots: [Value?] = []
    private var numbers: [Value.Topic: Numbers] = [:]
    /// How many there are.
    private(set) var count = 0

    init() {}

    init(_ values: some Sequence<Value>) {
        for value in values { append(value) }
    }

    /// All of them.
    var values: CatalogValues<Value> {
        CatalogValues(slots: slots, live: count == slots.count ? nil : slots.indices.filter { slots[$0] != nil })
    }

    /// Adds a value after all others.
    ///
    /// - Returns: Its number.
    @discardableResult
    mutating func append(_ value: Value) -> Int {
        for topic in value.topics { numbers[topic, default: Numbers()].insert(slots.count) }
        slots.append(value)
        count += 1
        return slots.count - 1
    }

    /// Takes a value out.
    @discardableResult
    mutating func remove(_ number: Int) -> Value {
        let value = self[number]
        for topic in value.topics { forget(number, under: topic) }
        slots[number] = nil
        count -= 1
        return value
    }

    /// Takes out what is under a topic.
    mutating func removeAll(of topic: Value.Topic) {
        for number in numbers(of: topic) { remove(number) }
    }

    /// A value by its number, which must be of one that is there. It may change, its topics too.
    subscript(number: Int) -> Value {
        get {
            guard let value = slots[number] else { preconditionFailure("A number of what is gone is never used.") }
            return value
        }
        _modify {
            var value = self[number]
            let old = value.topics
            slots[number] = nil
            defer {
                let new = value.topics
                slots[number] = value
                if old != new {
                    for topic in old where !new.contains(topic) { forget(number, under: topic) }
                    for topic in new where !old.contains(topic) { numbers[topic, default: Numbers()].insert(number) }
                }
            }
            yield &value
        }
    }

    /// The number of the first value under a topic; `nil` where there is none.
    func number(of topic: Value.Topic) -> Int? { numbers[topic]?.first }

    /// The first value under a topic; `nil` where there is none.
    func first(of topic: Value.Topic) -> Value? { number(of: topic).map { self[$0] } }

    /// Whether anything is under a topic.
    func contains(_ topic: Value.Topic) -> Bool { numbers[topic] != nil }

    /// How much is under a topic.
    func count(of topic: Value.Topic) -> Int { numbers[topic]?.count ?? 0 }

    /// The numbers of what is under a topic, in the order in which it came.
    func numbers(of topic: Value.Topic) -> [Int] { numbers[topic]?.all ?? [] }

    /// What is under a topic, in the order in which it came.
    func all(of topic: Value.Topic) -> [Value] { numbers(of: topic).map { self[$0] } }

    private mutating func forget(_ number: Int, under topic: Value.Topic) {
        numbers[topic]?.remove(number)
        if numbers[topic]?.count == 0 { numbers[topic] = nil }
    }
}

extension Catalog: Codable {
    init(from decoder: any Decoder) throws {
        self.init(try [Value](from: decoder))
    }

    func encode(to encoder: any Encoder) throws {
        try Array(values).encode(to: encoder)
    }
}

/// Numbers in rising order; a single one, which is the rule, takes no memory of its own.
private struct Numbers: Sendable {
    private(set) var first: Int?
    private var rest: [Int] = []

    var count: Int { first == nil ? 0 : rest.count + 1 }
    var all: [Int] { first.map { [$0] + rest } ?? [] }

    mutating func insert(_ number: Int) {
        if let first, first < number {
            rest.insert(number, at: place(of: number))
        } else {
            if let first { rest.insert(first, at: 0) }
            first = number
        }
    }

    mutating func remove(_ number: Int) {
        if first == number {
            first = rest.isEmpty ? nil : rest.removeFirst()
        } else {
            rest.remove(at: place(of: number))
        }
    }

    /// The place of the first number that is not less.
    private func place(of number: Int) -> Int {
        guard let last = rest.last, last >= number else { return rest.count }
        var (low, high) = (0, rest.count)
        while low < high {
            let middle = (low + high) / 2
            if rest[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
