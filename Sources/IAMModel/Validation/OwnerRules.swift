/// Somebody reviews the membership of every group.
enum OwnerRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        context.declaredGroups.map(\.group).filter { $0.owner == nil }.map {
            .groupWithoutOwner($0.name.value, at: $0.name.location)
        }
    }
}
