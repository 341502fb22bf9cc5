import IAMModel

/// Reads Identity Center with as few calls as it takes. Nothing is written.
struct CenterReader {
    let desired: DesiredState
    /// The accounts of our list: assignments elsewhere are none of ours.
    let accounts: [AccountID]
    let options: IdentityCenterInventory.ReadingOptions
    let context: CenterContext

    /// Calls that are under way at once; how many that makes a second is the lane's to say.
    private static let width = 10

    private var tally: CenterTally { CenterTally(progress: options.progress, width: Self.width) }

    /// What Identity Center has; what could not be read is unknown.
    func read() async -> IdentityCenterInventory {
        let groups = await GroupReader(
            wanted: desired.groups, context: context, width: Self.width, readsSelection: options.readsSelection,
            readsEverything: options.audits, hints: options.hints
        ).read()
        async let memberships = MembershipReader(
            desired: desired, groups: groups, context: context, width: Self.width,
            readsSelection: options.readsSelection, tally: tally
        ).read()
        let (sets, assignments) = await access(of: groups)
        var inventory = IdentityCenterInventory(
            sets: sets, groups: groups, memberships: await memberships, assignments: assignments,
            accounts: Set(accounts.map(\.text)), desired: desired, context: context)
        guard options.audits else { return inventory }
        let strangers = inventory.strangers.filter { groups.group(withID: $0.principal) == nil }
        inventory.principals = await PrincipalReader(
            assignments: strangers, context: context, width: Self.width
        ).read()
        return inventory
    }

    /// The sets, and who has them where.
    private func access(of groups: GroupInventory) async -> (PermissionSetInventory, AssignmentInventory) {
        let sets = PermissionSetReader(
            wanted: Set(desired.permissionSets.map(\.name.text)),
            policies: Dictionary(
                desired.permissionSets.compactMap { set in set.inlinePolicy.map { (set.name.text, $0) } }
            ) { first, _ in first },
            context: context, width: Self.width, tally: tally)
        let assignments = AssignmentReader(
            desired: desired, accounts: accounts, groups: groups, context: context, width: Self.width,
            audits: options.audits, tally: tally)
        guard options.readsSelection else {
            let found = await sets.readAll()
            return (found, await assignments.read(found))
        }
        guard var held = await assignments.readByGroup() else {
            let found = await sets.readAll()
            return (found, await assignments.read(found, mayReadByGroup: false))
        }
        let found = await sets.read(held: held.setsOfGroups, hints: options.hints)
        held.stale = await assignments.stale(found.wantedARNs, in: nil)
        return (found, held)
    }
}

extension IdentityCenterInventory {
    /// How much is read, and what helps.
    struct ReadingOptions: Sendable {
        /// Whether everybody is to be seen who has a set of ours, whatever it takes.
        var audits: Bool
        /// Whether only what is desired counts: what belongs to nobody any more is seen only where a desired group has it,
        /// and the number of all else costs nothing.
        var readsSelection: Bool
        /// What an earlier run remembers.
        var hints: ReadingHints
        /// Hears how much there turns out to be, and of each piece when it is read.
        var progress: ProgressListener

        /// How much is read; by default everything that takes no more calls than it is worth.
        init(
            audits: Bool = false, readsSelection: Bool = false, hints: ReadingHints = ReadingHints(),
            progress: @escaping ProgressListener = { _ in }
        ) {
            self.progress = progress
            self.audits = audits
            self.readsSelection = readsSelection
            self.hints = hints
        }
    }
}
