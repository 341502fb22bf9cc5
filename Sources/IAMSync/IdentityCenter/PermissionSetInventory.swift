import AWSClient
import IAMModel

/// The permission sets of an instance, as far as they concern us: those with a wanted name in every part, those of ours
/// that nobody wants by name.
struct PermissionSetInventory: Sendable {
    /// A set of ours that the definition doesn't ask for.
    struct Unwanted: Hashable, Sendable {
        let name: String
        let arn: String
    }

    /// What is known of the wanted names.
    fileprivate(set) var wanted: [String: Reading<PermissionSet.Observed>] = [:]
    fileprivate(set) var unwanted: [Unwanted] = []
    /// The names of all sets that could be described, by ARN.
    fileprivate(set) var names: [String: String] = [:]
    /// Why it is not known whether a set is ours, by its name.
    fileprivate(set) var unjudged: [String: String] = [:]
    /// Why a name that was not found may be there all the same; `nil` where every set was described.
    fileprivate(set) var gap: String?

    /// What is known of a set.
    func reading(ofSet name: String) -> Reading<PermissionSet.Observed> {
        if let known = wanted[name] { return known }
        return gap.map(Reading.unknown) ?? .absent
    }

    /// Why it is not known which sets of a family are ours; `nil` where it is.
    func gap(inFamily family: StandardSet) -> String? {
        unjudged.filter { StandardSet(familyOf: $0.key) == family }.values.min() ?? gap
    }

    /// The ARNs of what is there under a wanted name, or ours, sorted.
    var arns: [String] {
        (wanted.values.compactMap { $0.value?.arn } + unwanted.map(\.arn)).sorted()
    }

    /// The ARNs of what is ours, or will be: assignments of these are ours to judge.
    var ours: Set<String> {
        let wanted = wanted.values.compactMap(\.value).filter { $0.ownership == .ours }
        return Set(wanted.map(\.arn) + unwanted.map(\.arn))
    }
}

/// Reads the permission sets: one call tells their ARNs, one a set its name, and five more what a wanted one holds.
struct PermissionSetReader {
    let wanted: Set<String>
    let context: CenterContext
    let width: Int

    func read() async -> PermissionSetInventory {
        var inventory = PermissionSetInventory()
        let arns: [String]
        do {
            arns = try await context.permissionSetARNs()
        } catch {
            inventory.gap = error.reason
            return inventory
        }
        for finding in await inParallel(arns, width: width, read) { finding.enter(into: &inventory) }
        inventory.unwanted.sort { $0.name < $1.name }
        return inventory
    }

    /// What reading one set came to.
    private enum Finding {
        case gone
        case unnamed(String)
        case ofNoConcern(PermissionSetFacts)
        case wanted(PermissionSetFacts, Reading<PermissionSet.Observed>)
        case unwanted(PermissionSetFacts)
        case unjudged(PermissionSetFacts, String)

        func enter(into inventory: inout PermissionSetInventory) {
            switch self {
            case .gone: return
            case .unnamed(let reason): inventory.gap = inventory.gap ?? reason
            case .ofNoConcern(let facts): inventory.names[facts.arn] = facts.name
            case .wanted(let facts, let reading):
                inventory.names[facts.arn] = facts.name
                inventory.wanted[facts.name] = reading
            case .unwanted(let facts):
                inventory.names[facts.arn] = facts.name
                inventory.unwanted.append(.init(name: facts.name, arn: facts.arn))
            case .unjudged(let facts, let reason):
                inventory.names[facts.arn] = facts.name
                inventory.unjudged[facts.name] = reason
            }
        }
    }

    private func read(_ arn: String) async -> Finding {
        let facts: PermissionSetFacts
        switch await Reading.trying({ () throws(SyncError) in try await context.permissionSet(arn) }) {
        case .absent: return .gone
        case .unknown(let reason): return .unnamed(reason)
        case .present(let found): facts = found
        }
        if wanted.contains(where: facts.isNamed) {
            return .wanted(
                facts,
                await Reading.trying { () throws(SyncError) in
                    try await PermissionSet.Observed(facts, in: context)
                })
        }
        return await judge(facts)
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
