import JSONTree

extension PolicyDocument {
    /// One document with the statements of both: this one's first. The result's version is this one's.
    ///
    /// A `Sid` of the other document that occurs already gets a number, since IAM refuses two of a kind.
    public func merging(_ other: PolicyDocument) -> PolicyDocument {
        let own = Self.list(json["Statement"])
        var sids = Set(own.compactMap { $0["Sid"]?.string })
        let added = Self.list(other.json["Statement"]).map { statement in
            guard case .object(var object) = statement, let sid = object["Sid"]?.string else { return statement }
            object["Sid"] = .string(Self.unused(sid, among: &sids))
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

    private static func unused(_ sid: String, among sids: inout Set<String>) -> String {
        var candidate = sid
        var number = 2
        while !sids.insert(candidate).inserted {
            candidate = "\(sid)\(number)"
            number += 1
        }
        return candidate
    }
}
