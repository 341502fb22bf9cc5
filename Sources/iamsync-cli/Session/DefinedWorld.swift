import AWSClient
import AWSSimulator
import IAMModel

/// The simulated AWS of a definition: the organization, accounts, people and issuers that it names, and nothing else.
struct DefinedWorld {
    let definition: Definition
    let start: Timestamp

    /// The simulator whose state lives in a file, or a new one where the file is missing.
    ///
    /// - Throws: ``SessionError`` when there is a file that holds no state of a simulator: it is left as it is.
    func simulator(savedAt path: String, files: FileAccess) throws(SessionError) -> AWSSimulator {
        do throws(FileError) {
            guard let saved = try files.read(path) else { return AWSSimulator(world, start: start) }
            return try simulator(savedAs: saved, path: path)
        } catch {
            throw SessionError(problem: error.problem + ".")
        }
    }

    private func simulator(savedAs text: String, path: String) throws(FileError) -> AWSSimulator {
        do {
            return try AWSSimulator(savedState: text, start: start)
        } catch {
            throw FileError(problem: "\(path) can't be used as the simulator's state: \(error.problem)")
        }
    }

    private var world: SimulatedWorld {
        let organization = definition.aws.organization
        let management = organization.managementAccount?.value.text ?? "111111111111"
        return SimulatedWorld(
            partition: AWSFacts(fromFilesOf: definition).partition.name,
            region: definition.aws.identityCenter.region?.value ?? "eu-west-1", managementAccount: management,
            accounts: accounts.filter { $0.id != management }, accessRole: organization.accessRoleName,
            externalID: organization.externalID?.value, users: people, issuers: issuers)
    }

    private var accounts: [SimulatedWorld.Account] {
        var known: [String: SimulatedWorld.Account] = [:]
        for entry in definition.aws.accounts where known[entry.id.value.text] == nil {
            let id = entry.id.value.text
            let owner = entry.tenant?.value ?? entry.sector.value
            known[id] = SimulatedWorld.Account(id: id, name: "\(owner)-\(entry.tier.value)")
        }
        return known.values.sorted { $0.id < $1.id }
    }

    private var people: [String] {
        let core = (definition.core?.sectors ?? []).flatMap { $0.tiers.flatMap { $0.groups.flatMap(\.members) } }
        let tenants = definition.tenants.flatMap { $0.admins + $0.contributors + $0.readers }
        return Set((core + tenants).map(\.value)).sorted()
    }

    private var issuers: [SimulatedIssuer] {
        let core = (definition.core?.sectors ?? []).flatMap { sector in
            sector.tiers.compactMap { $0[.operator]?.workloadIdentity }
        }
        let tenants = definition.tenants.flatMap { $0.workloadIdentities.map(\.identity) }
        return Set((core + tenants).map(\.issuer.value.url)).sorted().map { SimulatedIssuer(url: $0) }
    }
}
