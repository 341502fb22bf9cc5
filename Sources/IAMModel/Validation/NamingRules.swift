/// Names follow from their places, and fit what AWS takes.
enum NamingRules {
    /// Source: IAM API Reference, `CreateRole`, “RoleName”.
    private static let longestRoleName = 64

    static func check(_ context: ValidationContext) -> [Diagnostic] {
        groupNames(context) + tenantNames(context) + roleNames(context)
    }

    private static func groupNames(_ context: ValidationContext) -> [Diagnostic] {
        context.declaredGroups.compactMap { place, group in
            let needed = place.groupName(group.role)
            guard !group.name.value.isExactly(needed) else { return nil }
            return .groupNameDiffers(group.name.value, needed: needed, at: group.name.location)
        }
    }

    private static func tenantNames(_ context: ValidationContext) -> [Diagnostic] {
        let written = context.sectors.map(\.name.value) + context.accounts.entries.map(\.sector.value)
        let sectors = Set(written)
        return context.definition.tenants.map(\.name).filter { sectors.contains($0.value) }.map {
            .tenantIsSector($0.value.text, at: $0.location)
        }
    }

    private static func roleNames(_ context: ValidationContext) -> [Diagnostic] {
        context.pipelines.compactMap { pipeline in
            let name = pipeline.coordinate.groupName(.operator)
            guard name.utf8.count > longestRoleName else { return nil }
            return .roleNameTooLong(
                name, length: name.utf8.count, most: longestRoleName, at: context.location(of: pipeline.coordinate))
        }
    }
}
