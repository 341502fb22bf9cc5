import IAMModel

extension Provisioning {
    /// Provisions the set, and waits until AWS says that it is done.
    ///
    /// One stale account is named; for several, AWS takes all accounts of the set in one call.
    public static func write(
        _ change: Change, of desired: Provisioning, onto observed: Observed?, in context: CenterContext
    ) async throws(SyncError) -> Observed {
        let set = try context.resolvedARN(ofSet: desired.permissionSet.text)
        let stale = observed?.staleAccounts ?? []
        let everywhere = observed?.followsChange == true || stale.count != 1
        try await context.operations.provision(set: set, in: everywhere ? nil : stale[0])
        return Observed(staleAccounts: [])
    }
}
