package import JSONTree

/// The form of a definition file as JSON Schema, for editors and for checks in a pipeline.
///
/// The schema has the keys and words that the reader of the file has, for both come from the same ``MapShape``. It sees
/// the form of one file alone: what several files say together only ``DefinitionFolder`` and the rules see. Nothing in it
/// refers to anything else, and it uses no keyword that means something else in draft 7, so that older editors read it too.
///
/// Source: JSON Schema, draft 2020-12.
package enum DefinitionSchema: String, CaseIterable, Sendable {
    /// core-iam.yaml.
    case core
    /// tenants/NAME.yaml.
    case tenant
    /// aws.yaml.
    case aws

    /// The schema, with its members always in the same order.
    package var json: JSON {
        var schema: JSONObject = JSONObject([("$schema", "https://json-schema.org/draft/2020-12/schema")])
        for member in shape.json { schema[member.key] = member.value }
        return .object(schema)
    }

    private var shape: MapShape {
        switch self {
        case .core: .core
        case .tenant: .tenant
        case .aws: .aws
        }
    }
}
