import JSONTree

/// Reads statements strictly: what is outside of the policy grammar is an error, never passed over.
///
/// Source: IAM User Guide, “Grammar of the IAM JSON policy language”.
struct PolicyGrammar {
    /// Which elements a statement may have; `nil` for those of any kind.
    let kind: PolicyDocument.Kind?
    let source: PolicySource?

    func statements(of json: JSON) throws(PolicyError) -> [PolicyStatement] {
        guard let document = json.object else { throw error("a policy document is a JSON object", at: "") }
        for key in document.keys where !["Version", "Id", "Statement"].contains(key) {
            throw error("a policy document has no element “\(key)”", at: JSONPositions.pointer("", key))
        }
        if let version = document["Version"], !Self.versions.contains(version) {
            throw error("the version is neither “2012-10-17” nor “2008-10-17”", at: "/Version")
        }
        guard let written = document["Statement"] else { throw error("the element “Statement” is missing", at: "") }
        let list = written.array ?? [written]
        guard !list.isEmpty else { throw error("a policy needs a statement", at: "/Statement") }
        var statements: [PolicyStatement] = []
        var sids: Set<String> = []
        for (index, element) in list.enumerated() {
            let pointer = written.array == nil ? "/Statement" : "/Statement/\(index)"
            let statement = try statement(element, index: index, at: pointer)
            if let sid = statement.sid, !sid.isEmpty, !sids.insert(sid).inserted {
                throw error("the Sid “\(sid)” occurs twice", at: pointer + "/Sid")
            }
            statements.append(statement)
        }
        return statements
    }

    private func statement(_ json: JSON, index: Int, at pointer: String) throws(PolicyError) -> PolicyStatement {
        guard let object = json.object else { throw error("a statement is a JSON object", at: pointer) }
        for key in object.keys where !Self.elements.contains(key) {
            throw error("a statement has no element “\(key)”", at: JSONPositions.pointer(pointer, key))
        }
        let effect = object["Effect"]?.string.flatMap(PolicyStatement.Effect.init(rawValue:))
        guard let effect else {
            throw error("the effect is neither “Allow” nor “Deny”", at: place(of: "Effect", in: object, at: pointer))
        }
        guard let action = try element("Action", of: object, at: pointer) else {
            throw error("a statement needs either “Action” or “NotAction”", at: pointer)
        }
        let resource = try element("Resource", of: object, at: pointer)
        let principals = try principals(of: object, at: pointer)
        try checkElements(hasResource: resource != nil, hasPrincipal: principals != nil, at: pointer)
        return PolicyStatement(
            sid: try sid(of: object, at: pointer), effect: effect, action: action, resource: resource,
            principals: principals ?? [], isPrincipalNegated: object["NotPrincipal"] != nil,
            conditions: try conditions(object["Condition"], at: pointer + "/Condition"), index: index)
    }

    private func checkElements(hasResource: Bool, hasPrincipal: Bool, at pointer: String) throws(PolicyError) {
        switch kind {
        case .identity?:
            guard !hasPrincipal else { throw error("only a trust policy names principals", at: pointer) }
            guard hasResource else { throw error("a statement needs either “Resource” or “NotResource”", at: pointer) }
        case .trust?:
            guard hasPrincipal else { throw error("a trust policy's statement needs principals", at: pointer) }
            guard !hasResource else { throw error("a trust policy names no resources", at: pointer) }
        case nil:
            guard hasResource || hasPrincipal else {
                throw error("a statement needs resources or principals", at: pointer)
            }
        }
    }

    private func sid(of object: JSONObject, at pointer: String) throws(PolicyError) -> String? {
        guard let written = object["Sid"] else { return nil }
        guard let sid = written.string else { throw error("a Sid is a string", at: pointer + "/Sid") }
        let isPlain = sid.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        // Trust policies may have any Sid; in identity policies IAM refuses anything but letters and digits.
        guard isPlain || kind != .identity else {
            throw error("a Sid has only letters and digits", at: pointer + "/Sid")
        }
        return sid
    }

    private func element(
        _ name: String, of object: JSONObject, at pointer: String
    ) throws(PolicyError) -> PolicyStatement.Element? {
        let opposite = "Not" + name
        guard object[name] == nil || object[opposite] == nil else {
            throw error("a statement has either “\(name)” or “\(opposite)”, not both", at: pointer)
        }
        let isNegated = object[opposite] != nil
        let key = isNegated ? opposite : name
        guard let written = object[key] else { return nil }
        return PolicyStatement.Element(isNegated: isNegated, values: try strings(written, at: "\(pointer)/\(key)"))
    }

    private func strings(_ json: JSON, at pointer: String) throws(PolicyError) -> [String] {
        let list = json.array ?? [json]
        let texts = list.compactMap(\.string)
        guard texts.count == list.count, !texts.isEmpty, !texts.contains("") else {
            throw error("this must be a string, or a list of at least one", at: pointer)
        }
        return texts
    }

    private func principals(
        of object: JSONObject, at pointer: String
    ) throws(PolicyError) -> [PolicyStatement.Principal]? {
        guard object["Principal"] == nil || object["NotPrincipal"] == nil else {
            throw error("a statement has either “Principal” or “NotPrincipal”, not both", at: pointer)
        }
        let key = object["Principal"] == nil ? "NotPrincipal" : "Principal"
        guard let written = object[key] else { return nil }
        if written.string == "*" { return [PolicyStatement.Principal(kind: "AWS", value: "*")] }
        guard let kinds = written.object, !kinds.members.isEmpty else {
            throw error("principals are “*”, or an object of lists by kind", at: "\(pointer)/\(key)")
        }
        var principals: [PolicyStatement.Principal] = []
        for member in kinds {
            let place = JSONPositions.pointer("\(pointer)/\(key)", member.key)
            guard Self.principalKinds.contains(member.key) else {
                throw error("“\(member.key)” is no kind of principal", at: place)
            }
            for value in try strings(member.value, at: place) {
                principals.append(PolicyStatement.Principal(kind: member.key, value: value))
            }
        }
        return principals
    }

    private func conditions(_ json: JSON?, at pointer: String) throws(PolicyError) -> [PolicyStatement.Condition] {
        guard let json else { return [] }
        guard let operators = json.object else { throw error("conditions are an object", at: pointer) }
        var conditions: [PolicyStatement.Condition] = []
        for (name, keys) in operators.members.map({ ($0.key, $0.value) }) {
            let place = JSONPositions.pointer(pointer, name)
            guard let keys = keys.object, !keys.members.isEmpty else {
                throw error("a condition operator has an object of keys", at: place)
            }
            for member in keys {
                let values = try conditionValues(member.value, at: JSONPositions.pointer(place, member.key))
                conditions.append(PolicyStatement.Condition(operator: name, key: member.key, values: values))
            }
        }
        return conditions
    }

    private func conditionValues(_ json: JSON, at pointer: String) throws(PolicyError) -> [String] {
        let list = json.array ?? [json]
        let texts = list.compactMap(PolicyNormalForm.conditionText)
        guard texts.count == list.count, !texts.isEmpty else {
            throw error("a condition's values are strings, numbers or Booleans", at: pointer)
        }
        return texts
    }

    private func place(of key: String, in object: JSONObject, at pointer: String) -> String {
        object[key] == nil ? pointer : "\(pointer)/\(key)"
    }

    private func error(_ problem: String, at pointer: String) -> PolicyError {
        PolicyError(problem: problem, pointer: pointer, location: source?.location(of: pointer))
    }

    private static let versions: [JSON] = ["2012-10-17", "2008-10-17"]
    private static let principalKinds: Set<String> = ["AWS", "CanonicalUser", "Federated", "Service"]
    private static let elements: Set<String> = [
        "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ]
}
