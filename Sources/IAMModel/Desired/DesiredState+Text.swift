extension DesiredState {
    /// The state for people, as `show` prints it: what stands in each account, then Identity Center, then what can't be made,
    /// and a summary.
    ///
    /// Control and bidirectional characters of names stand as `\u{…}`, and every line begins with our own text.
    public var text: String {
        let sections = accountSections + [centerSection, skippedSection].filter { !$0.lines.isEmpty }
        let parts = sections.map { section in
            "\(section.title)\n" + section.lines.map { "  \(VisibleText.escape($0))\n" }.joined()
        }
        return (parts + ["\(summary)\n"]).joined(separator: "\n")
    }

    private typealias Section = (title: String, lines: [String])

    // MARK: Accounts

    private var accountSections: [Section] {
        var lines: [AccountID: [String]] = [:]
        for provider in providers {
            let audiences = provider.clientIDs.joined(separator: ", ")
            lines[provider.account, default: []].append("provider  \(provider.issuer) for \(audiences)")
        }
        for role in roles { lines[role.account, default: []] += Self.lines(role) }
        for assignment in assignments {
            lines[assignment.account, default: []].append("access    \(assignment.group) → \(assignment.permissionSet)")
        }
        let tiers = Dictionary(roles.map { ($0.account, $0.coordinate.tier) }) { first, _ in first }
            .merging(assignments.map { ($0.account, $0.tier) }) { first, _ in first }
        return lines.sorted { $0.key < $1.key }.map { account, lines in
            (title: "Account \(account)" + (tiers[account].map { " (\($0))" } ?? ""), lines: lines)
        }
    }

    private static func lines(_ role: OperatorRole) -> [String] {
        let policies = role.managedPolicies.map(\.name).joined(separator: ", ")
        return ["role      \(role.name): \(policies), \(role.maxSession), within \(role.boundary.name)"]
            + role.trusted.subjects.map { "trusts      \($0)" }
    }

    // MARK: Identity Center

    private var centerSection: Section {
        let members = Dictionary(grouping: memberships, by: \.group)
        let eligible = Dictionary(grouping: withheldMemberships, by: \.group)
        let lines = groups.flatMap { group in
            [Self.line(group)] + (members[group.name] ?? []).map { "member      \($0.member)" }
                + (eligible[group.name] ?? []).map { "eligible    \($0.member)" }
        }
        return (title: "Identity Center", lines: permissionSets.map(Self.line) + lines)
    }

    private static func line(_ set: PermissionSet) -> String {
        let policies = set.managedPolicies.map(\.name).joined(separator: ", ")
        let whole = set.name.whole == set.name.text ? "" : " (\(set.name.whole))"
        return
            "set       \(set.name)\(whole): \(policies)\(set.inlinePolicy == nil ? "" : " and an inline policy"), \(set.session)"
    }

    private static func line(_ group: Group) -> String {
        switch group.source {
        case .scim(let id?): "group     \(group.name), synced, id \(id)"
        case .scim(nil): "group     \(group.name), synced"
        case .native(let id?): "group     \(group.name), made here, id \(id)"
        case .native(nil): "group     \(group.name), made here"
        }
    }

    // MARK: The rest

    private var skippedSection: Section {
        let lines = skipped.map { item in
            "\(item.kind.rawValue) \(item.label)\(item.account.map { " in \($0)" } ?? ""): \(item.reason)"
        }
        return (title: "Can’t be made", lines: lines)
    }

    private var summary: String {
        let counts = [
            Self.count(providers, "provider"), Self.count(roles, "role"), Self.count(permissionSets, "permission set"),
            Self.count(groups, "group"), Self.count(memberships, "membership"), Self.count(assignments, "assignment"),
        ]
        return "In all: \(counts.joined(separator: ", ")); \(skipped.count) can’t be made."
    }

    private static func count<Element>(_ items: [Element], _ word: String) -> String {
        "\(items.count) \(word)\(items.count == 1 ? "" : "s")"
    }
}
