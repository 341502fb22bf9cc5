public import IAMModel
public import JSONTree

extension BoundaryPolicy.Observed {
    /// The policy with the document that is in force, and its versions from new to old.
    public var json: JSON {
        [
            "path": .string(path), "document": document.json, "versions": .array(versions.map(JSON.string)),
            "defaultVersion": .string(defaultVersion), "tags": .tags(tags),
        ]
    }
}
