public import IAMModel

extension Group {
    /// Writes one change.
    public static func write(
        _ change: Change, of desired: Group, onto observed: Observed?, in context: CenterContext
    ) async throws(SyncError) -> Observed {
        guard var result = observed else {
            let id = try await context.createGroup(named: desired.name, description: nativeDescription)
            return Observed(id: id, name: desired.name, description: nativeDescription, isNative: true)
        }
        if change == .mark {
            try await context.describeGroup(result.id, as: nativeDescription)
            result.description = nativeDescription
        }
        return result
    }
}
