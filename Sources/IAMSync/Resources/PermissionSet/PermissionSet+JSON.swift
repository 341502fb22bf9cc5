public import IAMModel
public import JSONTree

extension PermissionSet.Observed {
    /// The set under the ARN that its name has now, with everything that it grants.
    public var json: JSON {
        [
            "arn": .string(arn), "description": description.map(JSON.string) ?? .null, "session": .string(session),
            "relayState": relayState.map(JSON.string) ?? .null, "managedPolicies": .sorted(managedPolicies),
            "customerManagedPolicies": .sorted(customerManagedPolicies.map { $0.path + $0.name }),
            "inlinePolicy": inlinePolicy?.json ?? .null, "hasPermissionsBoundary": .bool(hasPermissionsBoundary),
            "tags": .tags(tags),
        ]
    }
}
