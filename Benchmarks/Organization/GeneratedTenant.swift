/// A tenant of a generated organization: everything about it follows from its index.
struct GeneratedTenant {
    /// 0 for the first.
    let index: Int
    /// How many people the tenants of the organization have between them.
    let people: Int

    /// Such as `ledger-00042`: short enough for every name that AWS derives from it.
    var name: String { "\(Self.subjects[index % Self.subjects.count])-\(Digits.padded(index, to: 5))" }

    /// The division that it belongs to.
    var division: GeneratedDivision { GeneratedDivision(index: index / GeneratedDivision.tenants) }

    /// Whether it works in the accounts of its division, beside others: every tenth does.
    var sharesAccounts: Bool { index % 10 == 9 }

    /// Whether it deals with card data: every seventh that has accounts of its own.
    var isRegulated: Bool { index % 7 == 3 && !sharesAccounts }

    /// Whether somebody holds live write access at the moment: so at every twentieth.
    var isInUse: Bool { index % 20 == 4 }

    /// The number of an account of its own.
    func account(_ tier: GeneratedTier) -> String {
        String(200_000_000_000 + 2 * index + (tier == .live ? 1 : 0))
    }

    /// The name of a group of people of one tier.
    func group(_ role: String, _ tier: GeneratedTier) -> String { "\(name)-\(tier.rawValue)-\(role)" }

    /// The issuer of its runners' tokens: one in four builds with Azure DevOps, the others with GitHub.
    var issuer: String { index % 4 == 3 ? Self.azureDevOps : Self.github }

    /// The user name of somebody of the tenant, or of its neighbours: people work in more than one.
    func person(_ number: Int) -> String { Self.person((index + number) % people) }

    /// The user name of a person by number.
    static func person(_ number: Int) -> String { "p\(Digits.padded(number, to: 5))@northbank.example" }

    static let github = "https://token.actions.githubusercontent.com"
    static let azureDevOps = "https://vstoken.dev.azure.com/5f0c1a52-8f6e-4c0e-9d55-0a4a3b1c2d3e"

    private static let subjects = [
        "accounts", "advisory", "branches", "cards", "claims", "credit", "custody", "deposits", "fraud", "fx", "ledger",
        "loans", "markets", "payments", "risk", "savings",
    ]
}

extension GeneratedTenant {
    /// The tenant's file.
    var file: String {
        let runners = GeneratedTier.allCases.map(runner).joined()
        return """
            name: \(name)
            sectors: [\(division.business)]
            members:
              admins: [\(person(0))]
              contributors: [\(person(1)), \(person(2))]
              readers: [\(person(3))]
            workload_identity:
            \(runners)\(isRegulated ? Self.cardRules : "")
            """
    }

    private func runner(_ tier: GeneratedTier) -> String {
        let isGitHub = issuer == Self.github
        let subject =
            isGitHub
            ? "repo:northbank@7000001/\(name)@\(8_000_000 + index):environment:\(tier.rawValue)"
            : "sc://northbank/\(name)/\(tier.rawValue)"
        let audience = isGitHub ? "sts.amazonaws.com" : "api://aws"
        return """
              \(tier.rawValue):
                issuer: \(issuer)
                subject: \(subject)
                audience: \(audience)

            """
    }

    private static let cardRules = """
        jit_overrides:
          live_admin:
            approval: two-party
            max_duration_hours: 1
            justification_required: true
            compliance: pci-dss

        """
}
