import AWSClient
import IAMModel

/// Looks at every account of the definition, side by side, and tells in the order of their numbers.
struct AccountChecks: Sendable {
    let doctor: Doctor
    let scene: DoctorScene

    /// What was found.
    func run() async -> [Check] {
        let wanted = wanted.sorted()
        guard !wanted.isEmpty else { return scene.listing }
        let states = await AccountStates(client: doctor.client, parallel: doctor.options.parallel)
            .read(of: wanted, knowing: scene.facts)
        let found = await inParallel(wanted, width: doctor.options.parallel) { account in
            await checks(of: account, states[account] ?? .absent)
        }
        return scene.listing + found.flatMap(\.self)
    }

    /// Where operators work, or people get access; for everything also what else is listed, which audits enter.
    private var wanted: Set<AccountID> {
        homes.union(scene.desired.assignments.map(\.account))
            .union(doctor.options.selection.scopes == nil ? scene.listed : [])
    }

    private var homes: Set<AccountID> {
        Set(scene.desired.providers.map(\.account) + scene.desired.roles.map(\.account))
    }

    private func checks(of account: AccountID, _ state: Reading<ListedAccount>) async -> [Check] {
        let trouble = AccountStates.check(account, state)
        if let trouble, trouble.status == .failed { return [trouble] }
        let told = [trouble].compactMap(\.self)
        guard account != scene.facts.managementAccount else {
            return told + [
                .ok(
                    .account, in: .init(account: account.text, name: state.value?.name),
                    "the management account, in which no operator works")
            ]
        }
        return told + (await entering(account, name: state.value?.name).run())
    }

    private func entering(_ account: AccountID, name: String?) -> AccountCheck {
        let sessions = AccountSessions(
            client: doctor.client, facts: scene.facts, organization: doctor.definition.aws.organization,
            clock: doctor.client.clock, installation: nil, thumbprints: [:], rotatesThumbprints: false, borrowed: [:])
        return AccountCheck(
            client: sessions.context(in: account).client, account: account, name: name,
            isEntered: homes.contains(account) || doctor.options.purpose == .prune,
            caller: account == scene.caller.account ? scene.principal ?? scene.caller.arn.text : nil,
            places: scene.places(in: account), purpose: doctor.options.purpose)
    }
}
