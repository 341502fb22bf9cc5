import IAMModel
import Testing

/// Definitions made by hand, as the reader of the files would give them.
enum Sample {
    static let place = SourceLocation(file: "sample.yaml")

    static func at<Value>(_ value: Value) -> Located<Value> { Located(value, at: place) }

    static func slug(_ text: String) throws -> Slug { try Slug(text) }

    static func account(_ digit: Int) throws -> AccountID {
        let text = "0" + String(repeating: String(digit), count: 11)
        return try #require(AccountID(text))
    }

    static func entry(
        _ sector: String, _ tier: String, tenant: String? = nil, _ digit: Int, sharing: AccountEntry.Sharing? = nil
    ) throws -> AccountEntry {
        AccountEntry(
            sector: at(try Slug(sector)), tier: at(try Slug(tier)), tenant: try tenant.map { at(try Slug($0)) },
            id: at(try account(digit)), sharing: sharing.map(at), location: place)
    }

    static func identity(
        _ subject: String, issuer: String = "https://token.actions.githubusercontent.com",
        audience: String = "sts.amazonaws.com"
    ) throws -> WorkloadIdentity {
        WorkloadIdentity(issuer: at(try Issuer(issuer)), subject: at(subject), audience: at(audience))
    }

    static func rule(_ approval: Approval, hours: Int, from group: String? = nil) throws -> JITRule {
        JITRule(
            eligibleFrom: group.map(at), approval: at(approval), window: at(try #require(SessionLength(hours: hours))))
    }

    static func group(
        _ role: GroupRole, at prefix: String, members: [String] = [], identity: WorkloadIdentity? = nil,
        jit: JITRule? = nil
    ) -> DeclaredGroup {
        DeclaredGroup(
            role: role, name: at(prefix + role.suffix), members: members.map(at), workloadIdentity: identity, jit: jit,
            location: place)
    }

    static func tenant(
        _ name: String, sectors: [String] = ["ecommerce"], admins: [String] = [], contributors: [String] = [],
        readers: [String] = [], runners: [String: WorkloadIdentity] = [:], overrides: [JITOverride] = []
    ) throws -> Tenant {
        Tenant(
            name: at(try Slug(name)), sectors: try sectors.map { at(try Slug($0)) }, admins: admins.map(at),
            contributors: contributors.map(at), readers: readers.map(at),
            workloadIdentities: try runners.map { TierIdentity(tier: at(try Slug($0.key)), identity: $0.value) },
            jitOverrides: overrides, location: place)
    }

    static func override(
        _ tier: String, _ role: GroupRole, _ approval: Approval? = nil, hours: Int? = nil, _ book: Compliance? = nil
    ) throws -> JITOverride {
        JITOverride(
            tier: at(try Slug(tier)), role: role, approval: approval.map(at),
            window: hours.flatMap { SessionLength(hours: $0) }.map(at), compliance: book.map(at))
    }
}
