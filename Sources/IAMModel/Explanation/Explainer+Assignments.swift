extension Explainer {
    /// The right of a group to a set, in every account where it has it.
    func assignment(of groupName: String, to set: String) -> [Explanation] {
        let made = desired.assignments.filter {
            $0.group == groupName && [$0.permissionSet.text, $0.permissionSet.whole].contains(set)
        }
        let skipped = desired.skipped.filter {
            $0.kind == .assignment && $0.name == groupName && $0.permissionSet == set
        }
        guard let scope = made.first?.scope ?? skipped.first?.scope else { return [] }
        let sets = desired.permissionSets.filter { $0.name == made.first?.permissionSet }
        let missing = skipped.map { item in
            ExplainedFact("not made", item.account.map { "in \($0)" } ?? "in no account", because: item.reason)
        }
        return [
            Explanation(
                .assignment, "\(groupName) → \(set)",
                account: made.count == 1 ? made.first?.account : nil,
                facts: origin(ofGroup: groupName) + made.map(placed) + sets.flatMap(form) + missing,
                resources: ExplainedResources(
                    permissionSets: Set(sets.map(\.name.text)), groups: [groupName], assignments: Set(made)),
                scopes: [scope])
        ]
    }

    private func origin(ofGroup name: String) -> [ExplainedFact] {
        guard let group = desired.groups.first(where: { $0.name == name }) else { return [] }
        let place = declaredGroup(group)?.name.location ?? tenant(of: group)?.name.location
        return [ExplainedFact("group", name, at: [place])]
    }

    private func placed(_ assignment: Assignment) -> ExplainedFact {
        let reason = reason(for: assignment)
        return ExplainedFact("account", assignment.account.text, because: reason.text, at: reason.places)
    }

    /// The rule that gives a group a set in an account, with why that account is meant.
    func reason(for assignment: Assignment) -> (text: String, places: [SourceLocation]) {
        if let place = place(ofGroup: assignment.group), place.coordinate.tenant != nil {
            return write(assignment, at: place)
        }
        if case .tenant(let name) = assignment.scope, let tenant = tenant(name) { return read(assignment, of: tenant) }
        guard let place = place(ofGroup: assignment.group) else { return ("a rule", []) }
        guard assignment.family == .platformReader else { return write(assignment, at: place) }
        return read(assignment, at: place)
    }

    private func write(_ assignment: Assignment, at place: Place) -> (text: String, places: [SourceLocation]) {
        let site = place.sites.first { $0.account == assignment.account }
        guard let account = site.map({ accountFact($0, of: place.coordinate) }) else {
            return ("its tier’s account", [])
        }
        return (account.reason ?? "its tier’s account", account.places)
    }

    private func read(_ assignment: Assignment, of tenant: Tenant) -> (text: String, places: [SourceLocation]) {
        let coordinate = { (site: Site) in
            Coordinate(.tenant(tenant.name.value, sector: site.sector), tier: site.tier)
        }
        if let site = mapping.accounts.accounts(of: tenant).first(where: { $0.account == assignment.account }) {
            let account = accountFact(site, of: coordinate(site))
            return ("readers see all of the tenant’s accounts: \(account.reason ?? "it is known")", account.places)
        }
        let reason = "“tenant_readers: sector” shows readers every account of the tenant’s sectors"
        return (reason, [definition.aws.tenantReadersLocation].compactMap(\.self))
    }

    private func read(_ assignment: Assignment, at place: Place) -> (text: String, places: [SourceLocation]) {
        let sites = mapping.accounts.entries(with: assignment.account)
            .map { Site(account: $0.id.value, sector: $0.sector.value, tier: $0.tier.value) }
        if let own = sites.first(where: { $0.sector == place.coordinate.sector }) {
            let account = sectorFact(own)
            return ("readers see every account of their sector: \(account.reason ?? "it is known")", account.places)
        }
        let reads = definition.core?.crossSectorReads ?? []
        for site in sites {
            guard
                let read = reads.first(where: {
                    $0.group.value == assignment.group && $0.targetSector.value == site.sector
                        && $0.targetTier.value == site.tier
                })
            else { continue }
            let text = "cross_sector_reads lets them read (\(site.sector), \(site.tier)): \(read.reason.value)"
            return (text, [read.group.location] + sectorFact(site).places)
        }
        return ("a rule", [])
    }
}
