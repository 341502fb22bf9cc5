/// The members of a JSON object, in the order written. A key occurs once.
public struct JSONObject: Hashable, Sendable {
    /// A key with its value.
    public struct Member: Hashable, Sendable {
        /// The key, unescaped.
        public let key: String
        /// What stands under the key.
        public var value: JSON

        /// A key with its value.
        public init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// The members, in the order written.
    public private(set) var members: [Member]

    /// An object with these members; a later value for a key replaces the earlier one at its place.
    public init(_ pairs: [(String, JSON)] = []) {
        members = []
        members.reserveCapacity(pairs.count)
        var places: [String: Int] = [:]
        for (key, value) in pairs {
            if let place = places[key] {
                members[place].value = value
            } else {
                places[key] = members.count
                members.append(Member(key: key, value: value))
            }
        }
    }

    /// An object of members whose keys are known to differ.
    init(unique members: [Member]) {
        self.members = members
    }

    /// The keys, in the order written.
    public var keys: [String] { members.map(\.key) }

    /// The value under a key. Setting `nil` removes the member; a new key goes to the end.
    public subscript(key: String) -> JSON? {
        get { members.first { $0.key == key }?.value }
        set {
            let place = members.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }
}

extension JSONObject: Sequence {
    /// Gives the members in the order written.
    public func makeIterator() -> IndexingIterator<[Member]> {
        members.makeIterator()
    }
}
