public import IAMModel
public import JSONTree

extension OperatorRole.Observed {
    /// The role with its trust, its boundary, and what is attached to it.
    public var json: JSON {
        [
            "path": .string(path), "trust": trust.json, "boundary": boundary.map(JSON.string) ?? .null,
            "managedPolicies": .sorted(attachedPolicies), "inlinePolicies": .sorted(inlinePolicies),
            "maxSessionSeconds": .number(String(maxSessionSeconds)), "tags": .tags(tags),
        ]
    }
}
