/// Members are individuals, and each stands in one place.
enum MembershipRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        kinds(context) + nestedGroups(context) + severalRoles(context) + platformMembers(context)
    }

    private static func kinds(_ context: ValidationContext) -> [Diagnostic] {
        context.declaredGroups.flatMap { _, group -> [Diagnostic] in
            let isOperator = group.role == .operator
            var found: [Diagnostic] = []
            if isOperator, let member = group.members.first {
                found.append(.operatorHasMembers(group.name.value, at: member.location))
            }
            if let kind = group.kind, (kind.value == .nonHuman) != isOperator {
                found.append(.wrongGroupType(group.name.value, isOperator: isOperator, at: kind.location))
            }
            return found
        }
    }

    private static func nestedGroups(_ context: ValidationContext) -> [Diagnostic] {
        let written = context.declaredGroups.map(\.group.name.value)
        let names = Set((context.groups.map(\.name) + written).map { $0.lowercased() })
        return allMembers(of: context).filter { isGroup($0.value.lowercased(), among: names) }.map {
            .memberIsGroup($0.value, at: $0.location)
        }
    }

    private static func isGroup(_ member: String, among groups: Set<String>) -> Bool {
        groups.contains(member) || member.hasPrefix("group:")
            || GroupRole.allCases.contains { member.hasSuffix($0.suffix) }
    }

    private static func severalRoles(_ context: ValidationContext) -> [Diagnostic] {
        context.definition.tenants.flatMap { tenant -> [Diagnostic] in
            var first: [String: GroupRole] = [:]
            var found: [Diagnostic] = []
            for role in GroupRole.allCases {
                for member in tenant.members(role) {
                    let key = member.value.lowercased()
                    guard let other = first[key], other != role else {
                        first[key] = role
                        continue
                    }
                    found.append(
                        .memberInSeveralRoles(
                            member.value, other.rawValue, role.rawValue, tenant: tenant.name.value.text,
                            at: member.location))
                }
            }
            return found
        }
    }

    private static func platformMembers(_ context: ValidationContext) -> [Diagnostic] {
        let platform = Set(context.declaredGroups.flatMap(\.group.members).map { $0.value.lowercased() })
        return context.definition.tenants.flatMap { tenant in
            GroupRole.allCases.flatMap(tenant.members).filter { platform.contains($0.value.lowercased()) }.map {
                .platformMemberInTenant($0.value, tenant: tenant.name.value.text, at: $0.location)
            }
        }
    }

    private static func allMembers(of context: ValidationContext) -> [Located<String>] {
        let core = context.declaredGroups.flatMap(\.group.members)
        return core + context.definition.tenants.flatMap { GroupRole.allCases.flatMap($0.members) }
    }
}
