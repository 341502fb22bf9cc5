/// The keys of an object that were read.
struct JSONKeys {
    private var others: Set<String> = []

    /// Whether a key is not among the members; of few members, no set is made.
    mutating func insert(_ key: String, to members: [JSONObject.Member]) -> Bool {
        guard members.count >= 8 else { return !members.contains { $0.key == key } }
        if others.isEmpty { others = Set(members.lazy.map(\.key)) }
        return others.insert(key).inserted
    }
}
