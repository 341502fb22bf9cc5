import AWSClient
public import IAMModel

extension PermissionSet {
    /// Reads the set: under the ARN that the directory knows, or else by looking through all sets for its name.
    public static func observe(_ desired: PermissionSet, in context: CenterContext) async throws(SyncError) -> Observed?
    {
        if let arn = context.directory.arn(ofSet: desired.name.text),
            let facts = try await context.permissionSet(arn), facts.isNamed(desired.name.text)
        {
            return try await Observed(facts, in: context)
        }
        for arn in try await context.permissionSetARNs() {
            guard let facts = try await context.permissionSet(arn), facts.isNamed(desired.name.text) else { continue }
            return try await Observed(facts, in: context)
        }
        return nil
    }
}

extension PermissionSet.Observed {
    /// Reads everything that belongs to a set; `nil` when it went away meanwhile.
    init?(_ facts: PermissionSetFacts, in context: CenterContext) async throws(SyncError) {
        guard let tags = try await context.tags(ofSet: facts.arn) else { return nil }
        try await self.init(facts, tags: tags, in: context)
    }

    /// Reads what belongs to a set besides its tags; `nil` when it went away meanwhile.
    init?(_ facts: PermissionSetFacts, tags: [Tag], in context: CenterContext) async throws(SyncError) {
        guard let managed = try await context.managedPolicies(ofSet: facts.arn),
            let customerManaged = try await context.customerManagedPolicies(ofSet: facts.arn),
            let inline = try await context.inlinePolicy(ofSet: facts.arn)
        else { return nil }
        self.init(
            arn: facts.arn, description: facts.description, session: facts.session ?? Self.defaultSession,
            relayState: facts.relayState, managedPolicies: managed, customerManagedPolicies: customerManaged,
            inlinePolicy: inline.isEmpty ? nil : ObservedDocument(inline),
            hasPermissionsBoundary: try await context.hasPermissionsBoundary(set: facts.arn), tags: tags,
            installation: context.installation)
    }

    /// The same, with the wanted inline policy in the place of its own where both are one text, so that it is held once.
    func sharing(_ wanted: PolicyDocument?) -> PermissionSet.Observed {
        guard let wanted, let own = inlinePolicy else { return self }
        var shared = self
        shared.inlinePolicy = ObservedDocument(own.text, wanted: wanted)
        return shared
    }

    /// How long a session lasts where nothing is said. Source: IAM Identity Center User Guide, “Set session duration”.
    private static let defaultSession = "PT1H"
}
