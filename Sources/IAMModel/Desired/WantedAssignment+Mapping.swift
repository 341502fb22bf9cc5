extension Mapping {
    /// Every row of the assignment table; what has no account is skipped.
    func wantedAssignments(skipping skipped: inout [SkippedItem]) -> Set<WantedAssignment> {
        var wanted: Set<WantedAssignment> = []
        for right in writeRights + sectorReads + tenantReads + crossSectorReads {
            wanted.formUnion(right.sites.map { assignment(of: right, at: $0) })
            guard right.sites.isEmpty else { continue }
            let form = SetForm(right.family, session: right.session, table: table)
            skipped.append(
                SkippedItem(
                    kind: .assignment, name: right.group, permissionSet: form.name.text, reason: right.missingAccount,
                    scope: right.scope))
        }
        return wanted
    }

    /// A group's right to a standard set in some accounts.
    private struct Right {
        let group: String
        let family: StandardSet
        let session: SessionLength?
        let sites: [Site]
        let missingAccount: String
        let scope: Scope
    }

    private func assignment(of right: Right, at site: Site) -> WantedAssignment {
        let form = SetForm(
            right.family, tenant: scopedTenant(of: right, at: site), session: right.session, table: table)
        return WantedAssignment(group: right.group, set: form, site: site, scope: right.scope)
    }

    /// The tenant that a set is scoped to: any but the readers' wherever the account is not the tenant's alone.
    private func scopedTenant(of right: Right, at site: Site) -> Slug? {
        guard case .tenant(let tenant) = right.scope, !accounts.isDedicated(site.account, to: tenant) else {
            return nil
        }
        return right.family == .tenantReader && !definition.aws.scopesTenantReaders ? nil : tenant
    }

    private var writeRights: [Right] {
        places.flatMap { place in
            place.groups.filter(\.role.writes).map { group in
                let family = StandardSet(for: group.role, ofTenant: place.coordinate.tenant != nil)
                return Right(
                    group: group.name, family: family, session: session(of: group, at: place, family: family),
                    sites: place.sites, missingAccount: place.missingAccount, scope: place.coordinate.scope)
            }
        }
    }

    /// The window, where the group has one; of contributors outside live no more than the table gives.
    private func session(of group: PlaceGroup, at place: Place, family: StandardSet) -> SessionLength? {
        guard let window = group.jit?.window else { return nil }
        let isBounded = group.role == .contributors && place.coordinate.tier.text != "live"
        return isBounded ? min(window, table.session(of: family)) : window
    }

    private var sectorReads: [Right] {
        places.filter { $0.coordinate.tenant == nil }.flatMap { place -> [Right] in
            guard let sector = place.coordinate.sector else { return [] }
            return place.groups.filter { $0.role == .readers }.map { group in
                Right(
                    group: group.name, family: .platformReader, session: nil, sites: accounts.accounts(sector: sector),
                    missingAccount: "no account for (\(sector), _)", scope: .core)
            }
        }
    }

    private var tenantReads: [Right] {
        definition.tenants.map { tenant in
            let sectors = Set(tenant.sectors.map(\.value)).sorted()
            let own = accounts.accounts(of: tenant)
            let sites =
                definition.aws.tenantReaders == .tenant ? own : sectors.flatMap { accounts.accounts(sector: $0) }
            return Right(
                group: tenant.readersGroupName, family: .tenantReader, session: nil, sites: sites,
                missingAccount:
                    "no account for (\(sectors.map(\.text).joined(separator: "/")), _, \(tenant.name.value))",
                scope: .tenant(tenant.name.value))
        }
    }

    private var crossSectorReads: [Right] {
        let readers = Set(places.flatMap(\.groups).filter { $0.role == .readers }.map(\.name))
        let reads = definition.core?.crossSectorReads ?? []
        return reads.filter { readers.contains($0.group.value) }.map { read in
            let (sector, tier) = (read.targetSector.value, read.targetTier.value)
            return Right(
                group: read.group.value, family: .platformReader, session: nil,
                sites: accounts.accounts(sector: sector, tier: tier),
                missingAccount: "no account for (\(sector), \(tier))",
                scope: .core)
        }
    }
}

extension StandardSet {
    /// The set of a role of people.
    fileprivate init(for role: GroupRole, ofTenant isTenants: Bool) {
        switch role {
        case .admins: self = isTenants ? .tenantAdmin : .platformAdmin
        case .contributors: self = isTenants ? .tenantContributor : .platformContributor
        case .readers, .operator: self = isTenants ? .tenantReader : .platformReader
        }
    }
}
