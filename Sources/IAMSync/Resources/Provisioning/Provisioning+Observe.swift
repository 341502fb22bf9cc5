import IAMModel

extension Provisioning {
    /// Reads which accounts lack the latest form of the set.
    public static func observe(_ desired: Provisioning, in context: CenterContext) async throws(SyncError) -> Observed?
    {
        guard let set = context.directory.arn(ofSet: desired.permissionSet.text) else { return nil }
        guard let stale = try await context.accounts(ofSet: set, .stale) else { return nil }
        return Observed(staleAccounts: stale.sorted())
    }
}
