extension Explainer {
    /// The tier of a sector, as core-iam.yaml declares it.
    func declaredTier(at coordinate: Coordinate) -> SectorTier? {
        guard coordinate.tenant == nil, let name = coordinate.sector else { return nil }
        return sector(name)?.tiers.first { $0.name.value == coordinate.tier }
    }

    /// A sector of core-iam.yaml.
    func sector(_ name: Slug) -> Sector? { definition.core?.sectors.first { $0.name.value == name } }

    /// A tenant's file.
    func tenant(_ name: Slug?) -> Tenant? {
        name.flatMap { placesOfTenants[$0] }.map { definition.tenants[$0] }
    }

    /// Why a place has an account.
    func accountFact(_ site: Site, of coordinate: Coordinate) -> ExplainedFact {
        guard let tenant = coordinate.tenant else { return sectorFact(site) }
        let here = mapping.accounts.entries(with: site.account).filter {
            $0.sector.value == site.sector && $0.tier.value == site.tier
        }
        let place = "(\(site.sector), \(site.tier))"
        if let own = here.first(where: { $0.tenant?.value == tenant }) {
            return fact(own, "the entry of tenant \(tenant) for \(place)")
        }
        guard let shared = here.first(where: { $0.tenant == nil }) else { return sectorFact(site) }
        let alone = "the shared account of \(place): "
        switch shared.sharing?.value {
        case .only(let names)?:
            let listed = names.first { $0.value == tenant }
            return fact(shared, alone + "its “tenants” lists \(tenant)", besides: listed?.location)
        case .any?, AccountEntry.Sharing.none?:
            return fact(shared, alone + "its “tenants” is any", besides: shared.sharing?.location)
        case nil: return fact(shared, alone + "\(site.sector) is not in core-iam.yaml, so any tenant may share it")
        }
    }

    /// Why a sector has an account.
    func sectorFact(_ site: Site) -> ExplainedFact {
        let here = mapping.accounts.entries(with: site.account).first {
            $0.sector.value == site.sector && $0.tier.value == site.tier
        }
        let place = "(\(site.sector), \(site.tier))"
        guard let here else { return ExplainedFact("account", site.account.text, because: "it serves \(place)") }
        guard let tenant = here.tenant?.value else { return fact(here, "the entry for \(place)") }
        return fact(here, "the entry of tenant \(tenant) for \(place)")
    }

    private func fact(
        _ entry: AccountEntry, _ reason: String, besides place: SourceLocation? = nil
    ) -> ExplainedFact {
        guard entry.origin == .file else {
            let how = definition.aws.discovery == .tags ? "tags" : "name"
            return ExplainedFact(
                "account", entry.id.value.text, because: "\(reason), found in Organizations by its \(how)")
        }
        return ExplainedFact("account", entry.id.value.text, because: reason, at: [entry.location, place])
    }
}
