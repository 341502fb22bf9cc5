import JSONTree

/// A map of a definition file whose keys are known: the reader takes its keys from here, and the schema too.
struct MapShape: Sendable {
    /// A key with what may stand under it.
    struct Field: Sendable {
        let key: String
        let isRequired: Bool
        let shape: Shape
        /// What it means, in sentences without markup.
        let description: String

        /// A key that may be absent.
        init(_ key: String, _ shape: Shape, _ description: String, isRequired: Bool = false) {
            (self.key, self.shape, self.description, self.isRequired) = (key, shape, description, isRequired)
        }

        /// A key that must be there.
        static func required(_ key: String, _ shape: Shape, _ description: String) -> Field {
            Field(key, shape, description, isRequired: true)
        }
    }

    /// What the map is, for sentences: `a sector`.
    let name: String
    /// What it is called where an editor shows it.
    let title: String
    /// What it is for; empty where the key above it says so.
    let description: String
    /// Its keys, in the order in which they are best written.
    let fields: [Field]
    /// What else its schema demands.
    let rules: JSONObject
    /// The names of its keys.
    let keys: [String]
    /// The names of those that must be there.
    let required: [String]

    init(
        _ name: String, title: String, description: String = "", rules: JSONObject = JSONObject(), _ fields: [Field]
    ) {
        (self.name, self.title, self.description) = (name, title, description)
        (self.rules, self.fields) = (rules, fields)
        keys = fields.map(\.key)
        required = fields.filter(\.isRequired).map(\.key)
    }

    /// The map as JSON Schema.
    var json: JSONObject {
        var schema: JSONObject = JSONObject([("title", .string(title))])
        if !description.isEmpty { schema["description"] = .string(description) }
        schema["type"] = "object"
        schema["additionalProperties"] = false
        if !required.isEmpty { schema["required"] = .array(required.map(JSON.string)) }
        for rule in rules { schema[rule.key] = rule.value }
        schema["properties"] = .object(JSONObject(fields.map { ($0.key, $0.json) }))
        return schema
    }
}

extension MapShape.Field {
    /// What may stand under the key, as JSON Schema that begins with its description.
    fileprivate var json: JSON {
        var schema: JSONObject = JSONObject([("description", .string(description))])
        for member in shape.json where member.key != "description" { schema[member.key] = member.value }
        return .object(schema)
    }
}
