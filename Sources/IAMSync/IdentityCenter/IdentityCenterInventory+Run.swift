import AWSClient
import IAMModel

extension IdentityCenterInventory {
    /// Finds the instance that the definition means, and reads it.
    ///
    /// - Parameters:
    ///   - desired: What must be.
    ///   - settings: Where Identity Center is.
    ///   - installation: Which definition folder this is.
    ///   - client: A client with the credentials of the management account, or of a delegated administrator.
    ///   - clock: Time.
    ///   - accounts: The accounts of our list.
    ///   - options: How much is read, and what helps.
    /// - Returns: What Identity Center has; what could not be read in it is unknown.
    /// - Throws: ``SyncError`` where there is no such instance, or it can't be known.
    static func read(
        _ desired: DesiredState, settings: IdentityCenterSettings, installation: String?, through client: AWSClient,
        clock: any AWSClock, accounts: [AccountID], options: ReadingOptions = ReadingOptions()
    ) async throws(SyncError) -> IdentityCenterInventory {
        let regional = settings.region.map { client.inRegion($0.value) } ?? client
        let instance = try await IdentityCenterInstance.find(settings.instanceARN?.value.text, through: regional)
        let context = CenterContext(client: regional, instance: instance, clock: clock, installation: installation)
        return await read(desired, accounts: accounts, options: options, in: context)
    }
}
