import AWSSimulator
import IAMModel
import IAMSync

/// A simulated AWS where a definition has been applied, and where somebody has been at work since, in the console.
struct SpoiledOrganization {
    let simulator: AWSSimulator

    init(_ definition: Definition) async throws {
        let accounts = definition.aws.accounts.map { entry in
            SimulatedWorld.Account(id: entry.id.value.text, name: "\(entry.sector.value)-\(entry.tier.value)")
        }
        simulator = AWSSimulator(SimulatedWorld(accounts: accounts))
        let sync = Synchronization(
            of: definition, through: simulator.client(), issuers: simulator.issuerConnection)
        let observed = try await sync.observe()
        _ = await sync.apply(sync.plan(from: observed), observed: observed)
        if let role = observed.desired.roles.first { spoil(role) }
    }

    /// What people do who are in a hurry.
    private func spoil(_ role: OperatorRole) {
        let account = role.account.text
        simulator.console.createUser(role.name, in: account, withAccessKey: true)
        simulator.console.setBoundary(ofRole: role.name, in: account, to: nil)
        simulator.console.attach("arn:aws:iam::aws:policy/AdministratorAccess", toRole: role.name, in: account)
    }
}
