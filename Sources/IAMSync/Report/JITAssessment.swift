import IAMModel

/// Judges how the members of each write group come by their access. Pure.
struct JITAssessment {
    let definition: Definition
    let observed: ObservedState
    let outcomes: Outcomes

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
        guard group.isLive, hasWrite(group), !gates(strategy) else { return .no }
        if outcomes.memberships.contains(where: { $0.desired.group == group.group && $0.status.isDone }) { return .yes }
        guard let inventory = observed.center.value else { return .unknown }
        switch inventory.hasMembers(group.group) {
        case .present(let hasMembers): return hasMembers ? .yes : .no
        case .absent: return .no
        case .unknown: return .unknown
        }
    }

    private func hasWrite(_ group: GatedGroup) -> Bool {
        outcomes.assignments.contains { $0.desired.group == group.group && ($0.status.isDone || $0.before != nil) }
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
