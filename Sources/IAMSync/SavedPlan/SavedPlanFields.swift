import AWSClient
import IAMModel
import JSONTree

/// Takes the members of one object of a saved plan, each exactly once.
struct SavedPlanFields {
    private let place: String
    private let object: JSONObject
    private var taken: Set<String> = []

    /// - Throws: ``SavedPlanError/unreadable(_:)`` for a value that is no object.
    init(_ json: JSON, at place: String) throws(SavedPlanError) {
        guard let object = json.object else { throw .unreadable("\(place) is no object") }
        self.object = object
        self.place = place
    }

    /// A member, whatever its type.
    mutating func take(_ key: String) throws(SavedPlanError) -> JSON {
        guard let value = object[key] else { throw .unreadable("\(place) has no “\(key)”") }
        taken.insert(key)
        return value
    }

    /// Refuses members that nobody took: who wrote them meant something by it.
    func end() throws(SavedPlanError) {
        guard let extra = object.keys.first(where: { !taken.contains($0) }) else { return }
        throw .unreadable("\(place) has the unknown member “\(extra)”")
    }

    mutating func string(_ key: String) throws(SavedPlanError) -> String {
        guard let text = try take(key).string else { throw wrong(key, "a text") }
        return text
    }

    mutating func optionalString(_ key: String) throws(SavedPlanError) -> String? {
        let value = try take(key)
        guard value != .null else { return nil }
        guard let text = value.string else { throw wrong(key, "a text or null") }
        return text
    }

    mutating func bool(_ key: String) throws(SavedPlanError) -> Bool {
        guard let isTrue = try take(key).bool else { throw wrong(key, "true or false") }
        return isTrue
    }

    mutating func integer(_ key: String) throws(SavedPlanError) -> Int {
        guard let number = try take(key).integer else { throw wrong(key, "a whole number") }
        return number
    }

    mutating func strings(_ key: String) throws(SavedPlanError) -> [String] {
        try array(key) { (json, place) throws(SavedPlanError) in
            guard let text = json.string else { throw .unreadable("\(place) is no text") }
            return text
        }
    }

    mutating func array<Element>(
        _ key: String, _ read: (JSON, String) throws(SavedPlanError) -> Element
    ) throws(SavedPlanError) -> [Element] {
        guard let values = try take(key).array else { throw wrong(key, "a list") }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            elements.append(try read(value, "\(place), \(key)[\(index)]"))
        }
        return elements
    }

    mutating func account(_ key: String) throws(SavedPlanError) -> AccountID? {
        guard let text = try optionalString(key) else { return nil }
        guard let account = AccountID(text) else { throw wrong(key, "an account's number or null") }
        return account
    }

    mutating func moment(_ key: String) throws(SavedPlanError) -> Timestamp {
        guard let moment = Timestamp(iso8601: try string(key)) else { throw wrong(key, "a moment in ISO 8601") }
        return moment
    }

    mutating func scopes(_ key: String) throws(SavedPlanError) -> Set<Scope>? {
        guard try take(key) != .null else { return nil }
        var scopes: Set<Scope> = []
        for name in try strings(key) {
            guard name != Scope.core.description else {
                scopes.insert(.core)
                continue
            }
            guard let tenant = try? Slug(name) else { throw wrong(key, "a list of names of parts, or null") }
            scopes.insert(.tenant(tenant))
        }
        return scopes
    }

    private func wrong(_ key: String, _ expected: String) -> SavedPlanError {
        .unreadable("“\(key)” of \(place) is not \(expected)")
    }
}
