import JSONTree

/// Gives every document of one meaning the same spelling.
///
/// AWS gives documents back rewritten: a list of one as a string, an account's number as its root's ARN, lists in another
/// order. `Sid` and `Id` mean nothing and are left out. What can't be understood stays as it is, so that it differs.
enum PolicyNormalForm {
    static func of(_ json: JSON) -> JSON {
        guard let document = json.object else { return json }
        var normal: [(String, JSON)] = []
        if document["Version"] == nil { normal.append(("Version", "2008-10-17")) }
        for member in document {
            switch member.key {
            case "Id": continue
            case "Statement": normal.append((member.key, set(elements(of: member.value).map(statement))))
            default: normal.append((member.key, member.value))
            }
        }
        return object(normal)
    }

    /// A condition's value as IAM reads it: `true` and `"true"`, `5` and `"5"` are the same.
    static func conditionText(_ json: JSON) -> String? {
        switch json {
        case .string(let text), .number(let text): text
        case .bool(let isTrue): isTrue ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// Only ASCII letters: IAM's names have no others.
    static func lowercased(_ text: String) -> String {
        String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static func statement(_ json: JSON) -> JSON {
        guard let statement = json.object else { return json }
        var normal: [(String, JSON)] = []
        for member in statement {
            switch member.key {
            case "Sid": continue
            case "Action", "NotAction": normal.append((member.key, set(elements(of: member.value).map(lowercased))))
            case "Resource", "NotResource": normal.append((member.key, set(elements(of: member.value))))
            case "Principal", "NotPrincipal": normal.append((member.key, principal(member.value)))
            case "Condition":
                if member.value.object?.members.isEmpty == true { continue }
                normal.append((member.key, conditions(member.value)))
            default: normal.append((member.key, member.value))
            }
        }
        return object(normal)
    }

    private static func principal(_ json: JSON) -> JSON {
        if json.string == "*" { return ["AWS": ["*"]] }
        guard let kinds = json.object else { return json }
        return object(
            kinds.map { kind in
                let values = elements(of: kind.value)
                return (kind.key, set(kind.key == "AWS" ? values.map(accountRoot) : values))
            })
    }

    /// `arn:aws:iam::123456789012:root` as `123456789012`.
    private static func accountRoot(_ json: JSON) -> JSON {
        guard let text = json.string, let arn = ARN(text), arn.service == "iam", arn.region.isEmpty,
            arn.resource == "root", AccountID(arn.account) != nil, Partition(arn.partition) != nil
        else { return json }
        return .string(arn.account)
    }

    /// Lists of operator, key and values: spellings of one key in different case stay side by side.
    private static func conditions(_ json: JSON) -> JSON {
        guard let operators = json.object else { return json }
        var triples: [JSON] = []
        for member in operators {
            guard let keys = member.value.object else { return json }
            for key in keys {
                let values = elements(of: key.value).map { conditionText($0).map(JSON.string) ?? $0 }
                triples.append([.string(lowercased(member.key)), .string(lowercased(key.key)), set(values)])
            }
        }
        return set(triples)
    }

    private static func lowercased(_ json: JSON) -> JSON {
        json.string.map { .string(lowercased($0)) } ?? json
    }

    private static func elements(of json: JSON) -> [JSON] { json.array ?? [json] }

    /// Sorted by the bytes of the compact text, each element once.
    private static func set(_ elements: [JSON]) -> JSON {
        var texts: Set<[UInt8]> = []
        let unique = elements.map { (Array($0.text(.compact).utf8), $0) }.filter { texts.insert($0.0).inserted }
        return .array(unique.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1))
    }

    private static func object(_ members: [(String, JSON)]) -> JSON {
        .object(JSONObject(members.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }))
    }
}
