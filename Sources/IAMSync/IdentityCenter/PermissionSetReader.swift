import AWSClient
import IAMModel

/// Reads the permission sets: one call tells their ARNs, one a set its name, and five more what a wanted one holds.
struct PermissionSetReader {
    let wanted: Set<String>
    /// The inline policies of the wanted sets that have one, by name.
    let policies: [String: PolicyDocument]
    let context: CenterContext
    let width: Int
    let tally: CenterTally

    private typealias Finding = PermissionSetInventory.Finding

    /// Reads every set of the instance, as far as it concerns us.
    func readAll() async -> PermissionSetInventory {
        var inventory = PermissionSetInventory()
        do {
            let arns = try await context.permissionSetARNs()
            inventory.enter(await tally.read(arns, read))
        } catch {
            inventory.enter(gap: error.reason)
        }
        return inventory
    }

    /// Reads the sets that our groups have, and then only those that have a wanted name: how many other sets there are
    /// costs nothing where the groups have all that are wanted, or hints tell the rest.
    ///
    /// - Parameters:
    ///   - held: The ARNs of the sets that our groups have.
    ///   - hints: Where sets were the last time.
    /// - Returns: These sets.
    func read(held: [String], hints: ReadingHints) async -> PermissionSetInventory {
        var inventory = PermissionSetInventory()
        inventory.enter(await tally.read(held, read))
        var tried = Set(held)
        let hinted = Set(missing(in: inventory).compactMap { hints.permissionSets[$0] }).subtracting(tried).sorted()
        // What AWS refuses to describe under a hint is no answer about the set that is looked for.
        let found = await inParallel(hinted, width: width, search)
        inventory.enter(found.filter(\.isWanted))
        tried.formUnion(zip(hinted, found).filter { !$1.isUnnamed }.map(\.0))
        guard !missing(in: inventory).isEmpty else { return inventory }
        await search(for: missing(in: inventory), besides: tried, into: &inventory)
        return inventory
    }

    private func missing(in inventory: PermissionSetInventory) -> Set<String> {
        wanted.subtracting(inventory.wanted.keys)
    }

    /// Describes set after set until none is missing.
    private func search(
        for names: Set<String>, besides tried: Set<String>, into inventory: inout PermissionSetInventory
    ) async {
        var rest: ArraySlice<String>
        do {
            rest = try await context.permissionSetARNs().filter { !tried.contains($0) }[...]
        } catch {
            inventory.enter(searchGap: error.reason)
            return
        }
        while !rest.isEmpty, !missing(in: inventory).isEmpty {
            let found = await inParallel(Array(rest.prefix(width)), width: width, search)
            rest = rest.dropFirst(width)
            inventory.enter(found.filter(\.isWanted))
            for case .unnamed(let reason) in found { inventory.enter(searchGap: reason) }
        }
    }

    // MARK: One set

    /// Reads a set as far as it concerns us.
    private func read(_ arn: String) async -> Finding {
        let finding = await search(arn)
        guard case .ofNoConcern(let facts) = finding else { return finding }
        return await judge(facts)
    }

    /// Reads a set, and all that belongs to it where its name is a wanted one.
    private func search(_ arn: String) async -> Finding {
        let facts: PermissionSetFacts
        switch await Reading.trying({ () throws(SyncError) in try await context.permissionSet(arn) }) {
        case .absent: return .gone
        case .unknown(let reason): return .unnamed(reason)
        case .present(let found): facts = found
        }
        guard let index = wanted.firstIndex(of: facts.name), facts.isNamed(wanted[index]) else {
            return .ofNoConcern(facts)
        }
        return .wanted(
            facts,
            await Reading.trying { () throws(SyncError) in try await PermissionSet.Observed(facts, in: context) }
                .map { $0.sharing(policies[facts.name]) })
    }

    /// Sets of ours are named after the standard table, so that only these are asked for their tags.
    private func judge(_ facts: PermissionSetFacts) async -> Finding {
        guard StandardSet(familyOf: facts.name) != nil else { return .ofNoConcern(facts) }
        switch await Reading.trying({ () throws(SyncError) in try await context.tags(ofSet: facts.arn) }) {
        case .absent: return .gone
        case .unknown(let reason): return .unjudged(facts, reason)
        case .present(let tags):
            let isOurs = Ownership(of: tags, installation: context.installation) == .ours
            return isOurs ? .unwanted(facts) : .ofNoConcern(facts)
        }
    }
}

extension PermissionSetInventory.Finding {
    /// Whether it is a set with a wanted name.
    fileprivate var isWanted: Bool {
        guard case .wanted = self else { return false }
        return true
    }

    /// Whether the set could not even be described.
    fileprivate var isUnnamed: Bool {
        guard case .unnamed = self else { return false }
        return true
    }
}
