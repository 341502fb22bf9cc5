import JSONTree

extension PolicyDocument {
    /// One document with the statements of both: this one's first. The result's version is this one's.
    ///
    /// A `Sid` of the other document that occurs already gets a number, since IAM refuses two of a kind.
    public func merging(_ other: PolicyDocument) -> PolicyDocument {
        let own = Self.list(json["Statement"])
        var sids = Set(own.compactMap { $0["Sid"]?.string })
        var numbers: [String: Int] = [:]
        let added = Self.list(other.json["Statement"]).map { statement in
            guard case .object(var object) = statement, let sid = object["Sid"]?.string else { return statement }
            object["Sid"] = .string(Self.unused(sid, among: &sids, &numbers))
            return .object(object)
        }
        var document = json.object ?? JSONObject()
        document["Statement"] = .array(own + added)
        return PolicyDocument(.object(document))
    }

    private static func list(_ json: JSON?) -> [JSON] {
        guard let json else { return [] }
        return json.array ?? [json]
    }

    /// The name, or the name with the first number from 2 that nobody has. No number is tried twice.
    private static func unused(
        _ sid: String, among sids: inout Set<String>, _ numbers: inout [String: Int]
    ) -> String {
        var candidate = sid
        var number = numbers[sid] ?? 2
        while !sids.insert(candidate).inserted {
            candidate = "\(sid)\(number)"
            number += 1
        }
        numbers[sid] = number
        return candidate
    }
}
