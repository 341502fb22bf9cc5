/// Every document that will be sent fits, and every boundary denies what it must.
enum PolicyRules {
    /// Source: IAM quotas: characters of a role's trust policy without white space.
    private static let longestTrust = 2_048
    /// Source: IAM Identity Center quotas: characters of an inline policy without white space.
    private static let longestInline = 10_240

    static func check(_ context: ValidationContext) -> [Diagnostic] {
        let state = DesiredState(
            of: context.definition, facts: context.mapping.facts, policies: context.mapping.policies)
        return boundaries(state, context) + trusts(state, context) + inlinePolicies(state, context)
            + denials(state, context)
    }

    private static func boundaries(_ state: DesiredState, _ context: ValidationContext) -> [Diagnostic] {
        state.boundaries.filter { $0.document.size > BoundaryTemplate.limit }.map {
            .boundaryTooLong(
                $0.name, length: $0.document.size, most: BoundaryTemplate.limit,
                at: context.location(of: $0.coordinate))
        }
    }

    private static func trusts(_ state: DesiredState, _ context: ValidationContext) -> [Diagnostic] {
        state.roles.filter { $0.trustPolicy.size > longestTrust }.map {
            .trustTooLong(
                $0.name, length: $0.trustPolicy.size, most: longestTrust, at: context.location(of: $0.coordinate))
        }
    }

    private static func inlinePolicies(_ state: DesiredState, _ context: ValidationContext) -> [Diagnostic] {
        state.permissionSets.compactMap { set in
            guard let size = set.inlinePolicy?.size, size > longestInline else { return nil }
            let settings = context.definition.aws.permissionSets.first { $0.set.value == set.family }
            if let path = settings?.inlinePolicy, context.isUnreadable(path.value) { return nil }
            let place = set.tenant.map(context.location) ?? settings?.set.location ?? context.definition.aws.location
            return .inlinePolicyTooLong(set.name.text, length: size, most: longestInline, at: place)
        }
    }

    /// What the user's template lacks for any operator. The built-in one has every denial: its tests say so.
    private static func denials(_ state: DesiredState, _ context: ValidationContext) -> [Diagnostic] {
        guard let path = context.definition.aws.operator.boundary,
            let file = context.definition.referencedFiles[path.value], !context.isUnreadable(path.value)
        else { return [] }
        do throws(PolicyError) {
            let template = try BoundaryTemplate(parsing: file.text, file: file.path)
            var missing: Set<RequiredDenial> = []
            for role in try samples(state, context) { missing.formUnion(try template.missingDenials(for: role)) }
            return missing.map { .missingDenial($0.rawValue, in: path.value, at: path.location) }
        } catch {
            return [.notPolicy(error.problem, at: error.location ?? path.location)]
        }
    }

    /// The operators that the template is for, or one that there could be.
    private static func samples(
        _ state: DesiredState, _ context: ValidationContext
    ) throws(PolicyError) -> [BoundaryVariables] {
        let partition = context.mapping.facts.partition
        let roles = state.roles.map {
            BoundaryVariables(
                coordinate: $0.coordinate, account: $0.account, partition: partition, roleName: $0.name,
                boundaryARN: $0.boundary)
        }
        guard roles.isEmpty, let account = AccountID("123456789012"), let name = try? Slug("sample") else {
            return roles
        }
        let place = Coordinate(.sector(name), tier: name)
        let role = place.groupName(.operator)
        let arn = ARN(iam: "policy/\(BoundaryPolicy.name(forRole: role))", in: account, of: partition)
        return [
            BoundaryVariables(
                coordinate: place, account: account, partition: partition, roleName: role, boundaryARN: arn)
        ]
    }
}
