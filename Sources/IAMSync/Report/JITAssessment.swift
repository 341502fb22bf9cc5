import IAMModel

/// Judges how the members of each write group come by their access. Pure.
struct JITAssessment {
    private let definition: Definition
    private let observed: ObservedState
    /// The groups that have somebody by this run, or had before.
    private let filled: Set<String>
    /// The assignments of each group that write to live accounts.
    private let liveWrites: [String: [Outcome<Assignment>]]
    /// What is no longer asked for, by group: access that is left over is access, until it is gone.
    private let leftovers: [String: [Assignment.Remains]]
    private let tiers: [AccountID: [String]]

    init(definition: Definition, observed: ObservedState, outcomes: Outcomes, mode: Report.Mode) {
        self.definition = definition
        self.observed = observed
        filled = Set(outcomes.memberships.filter(\.status.isDone).map(\.desired.group))
        liveWrites = Dictionary(grouping: outcomes.assignments.filter(\.desired.writesLive), by: \.desired.group)
        let left = outcomes.removals.assignments.filter { mode == .dryRun || $0.status != .removed }.map(\.item)
        leftovers = Dictionary(grouping: left, by: \.group)
        tiers = Dictionary(grouping: definition.aws.accounts, by: \.id.value).mapValues { $0.map(\.tier.value.text) }
    }

    /// A row for each admin group and each live contributor group of the chosen parts, by name.
    func rows(_ selection: ScopeSelection) -> [JITStatus] {
        observed.desired.gatedGroups
            .filter { selection.includes($0.coordinate.scope) }
            .map(row)
    }

    private func row(_ group: GatedGroup) -> JITStatus {
        let strategy = strategy(of: group)
        let standing = standingLiveWrite(of: group, strategy)
        return JITStatus(
            group: group.group, strategy: strategy.text, standingLiveWrite: standing,
            remediation: remediation(for: group, strategy, standing))
    }

    // MARK: Strategy

    private enum Strategy {
        case tool(String, gates: Bool)
        case workflow(String)
        case sessionOnly
        case none

        var text: String {
            switch self {
            case .tool(let name, _): name
            case .workflow(let name): "approval workflow: \(name)"
            case .sessionOnly: "session duration only"
            case .none: "none"
            }
        }
    }

    private var isNative: Bool { definition.aws.identityCenter.groups == .native }

    private func strategy(of group: GatedGroup) -> Strategy {
        guard group.window != nil else { return .none }
        if let workflow = definition.aws.jit.approvalWorkflow { return .workflow(workflow.value) }
        switch definition.core?.jitTool?.value ?? .none {
        case .teleport: return .tool("teleport", gates: true)
        case .azurePIM: return .tool("azure-pim", gates: true)
        case .other(let name): return .tool(name, gates: true)
        case .awsIdentityCenter: return .sessionOnly
        case .none: return .none
        }
    }

    /// Whether membership itself is granted for a time. In a native group it stands in the file, so nothing gates it.
    private func gates(_ strategy: Strategy) -> Bool {
        guard !isNative else { return false }
        switch strategy {
        case .tool(_, let gates): return gates
        case .workflow: return true
        case .sessionOnly, .none: return false
        }
    }

    // MARK: Standing write

    private func standingLiveWrite(of group: GatedGroup, _ strategy: Strategy) -> JITStatus.Certainty {
        guard group.isLive, !gates(strategy) else { return .no }
        let parts = [liveWrite(of: group), members(of: group)]
        if parts.contains(.no) { return .no }
        return parts.contains(.unknown) ? .unknown : .yes
    }

    /// Whether the group has anybody in it, or gets somebody by this run.
    private func members(of group: GatedGroup) -> JITStatus.Certainty {
        if filled.contains(group.group) { return .yes }
        guard let inventory = observed.center.value else { return .unknown }
        switch inventory.hasMembers(group.group) {
        case .present(let hasMembers): return hasMembers ? .yes : .no
        case .absent: return .no
        case .unknown: return .unknown
        }
    }

    /// Whether the group has an assignment that writes to a live account, or gets one by this run.
    private func liveWrite(of group: GatedGroup) -> JITStatus.Certainty {
        let assignments = liveWrites[group.group] ?? []
        let isThere = assignments.contains { $0.status.isDone || $0.before?.givesAccess ?? false }
        if isThere || (leftovers[group.group] ?? []).contains(where: isLiveWrite) { return .yes }
        return assignments.contains { $0.isUnknown } ? .unknown : .no
    }

    private func isLiveWrite(_ leftover: Assignment.Remains) -> Bool {
        let readers = [StandardSet.platformReader, .tenantReader].map(\.rawValue)
        guard !readers.contains(where: leftover.permissionSet.hasPrefix) else { return false }
        let tiers = tiers[leftover.account] ?? []
        return tiers.isEmpty || tiers.contains("live")
    }

    // MARK: Remediation

    private func remediation(
        for group: GatedGroup, _ strategy: Strategy, _ standing: JITStatus.Certainty
    ) -> String {
        var parts: [String] = []
        switch standing {
        case .yes where isNative:
            parts.append("set jit_groups: empty in aws.yaml, and grant membership for a time by an approval tool")
        case .yes:
            parts.append("put an approval tool in front of the group's membership, such as azure-pim or teleport")
        case .unknown: parts.append("see by hand who is a member")
        case .no: break
        }
        if case .tool("teleport", _) = strategy {
            parts.append("approval at Teleport's access request, with the permission set as the ceiling")
        } else if group.approval.map({ $0 > .`self` }) ?? false, !gates(strategy) {
            parts.append("approval not enforced by AWS")
        }
        return parts.isEmpty ? "none" : parts.joined(separator: "; ")
    }
}

extension Assignment {
    /// Whether it lets a group write to a live account.
    var writesLive: Bool {
        switch family {
        case .platformReader, .tenantReader: false
        case .platformAdmin, .platformContributor, .tenantAdmin, .tenantContributor: tier.text == "live"
        }
    }
}

extension Assignment.Observed {
    /// Whether the group has the set, or another of its family.
    fileprivate var givesAccess: Bool { isAssigned || !others.isEmpty }
}

extension Outcome {
    /// Whether it could not be read.
    fileprivate var isUnknown: Bool {
        guard case .unknown = status else { return false }
        return true
    }
}
