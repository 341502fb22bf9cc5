package import IAMModel

/// A first aws.yaml, made of what AWS says. Pure: the same survey gives the same text.
///
/// Names from AWS are data. They stand in comments alone, with everything that could end a line shown by its number.
package struct AWSFileDraft: Sendable {
    /// The file.
    package let text: String
    /// What is left to do by hand, a sentence each. They may hold texts from AWS: escape them where they are printed.
    package let advice: [String]
    /// How many accounts have a place.
    package let placed: Int
    /// How many have none.
    package let unplaced: Int

    /// Drafts the file.
    ///
    /// - Parameters:
    ///   - survey: What AWS said.
    ///   - definition: Has the places that accounts may stand at; what it says of aws.yaml counts for nothing.
    package init(_ survey: OrganizationSurvey, for definition: Definition) {
        let proposal = AccountProposal(of: survey.accounts, in: definition)
        placed = proposal.entries.count
        unplaced = proposal.unplaced.count
        advice = Self.advice(survey, proposal)
        text = """
            # Where the platform lives on AWS: begun by “iamsync init” with what AWS says, and yours from now on.
            # Every other key: “iamsync schema aws”. After a change: “iamsync validate”.
            \(Self.organization(survey))\(Self.identityCenter(survey))
            \(Self.accounts(survey, proposal))
            """
    }

    private static func organization(_ survey: OrganizationSurvey) -> String {
        guard let management = survey.managementAccount else { return "" }
        return """
            organization:
              management_account: "\(management)"
              # The role that is assumed in each account that isn't the caller's own.
              access_role: OrganizationAccountAccessRole

            """
    }

    private static func identityCenter(_ survey: OrganizationSurvey) -> String {
        let arns = survey.instances.value ?? []
        let written = arns.count == 1 ? arns.map { "  instance_arn: \(YAMLText.scalar($0))\n" }.joined() : ""
        let others = arns.count == 1 ? [] : arns.map { "  # instance_arn: \(VisibleText.escape($0))\n" }
        let remark = centerAdvice(survey).map { "  # \(VisibleText.escape($0))\n" } ?? ""
        return """
            identity_center:
            \(remark)  region: \(YAMLText.scalar(survey.region))
            \(written)\(others.joined())  # scim: groups come from the identity provider. native: iamsync makes and fills them.
              groups: scim
            """
    }

    private static func accounts(_ survey: OrganizationSurvey, _ proposal: AccountProposal) -> String {
        var lines = proposal.entries.isEmpty ? ["accounts: []"] : ["accounts:"]
        lines += proposal.entries.map { entry in
            let tenant = entry.tenant.map { ", tenant: \(YAMLText.scalar($0.value.text))" } ?? ""
            let place =
                "sector: \(YAMLText.scalar(entry.sector.value.text)), tier: \(YAMLText.scalar(entry.tier.value.text))"
            let name = survey.accounts[entry.id.value].map { "  # \(VisibleText.escape($0.name))" } ?? ""
            return "  - { \(place)\(tenant), id: \"\(entry.id.value)\" }\(name)"
        }
        guard !proposal.unplaced.isEmpty else { return lines.joined(separator: "\n") + "\n" }
        lines.append("# Accounts that fit no sector, tier or tenant of the definitions by their name or tags:")
        lines.append("# - { sector: NAME, tier: NAME, id: \"123456789012\" }")
        lines += proposal.unplaced.map { account in
            let reason = account.reason.isEmpty ? "" : ": \(VisibleText.escape(account.reason))"
            let name = account.name.isEmpty ? "" : "  \(VisibleText.escape(account.name))"
            return "#   \"\(account.id)\"\(name)\(reason)"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func advice(_ survey: OrganizationSurvey, _ proposal: AccountProposal) -> [String] {
        var advice: [String] = []
        if survey.managementAccount == nil {
            advice.append("Account \(survey.callerAccount) belongs to no organization: only that account is known.")
        }
        if let advised = centerAdvice(survey) { advice.append(advised) }
        if let reason = survey.unknownTags {
            advice.append("The tags of accounts could not be read, so only names were looked at: \(reason).")
        }
        // The management account is best left without a place: nothing but the organization should live there.
        if proposal.unplaced.contains(where: { $0.id != survey.managementAccount }) {
            advice.append("Give each account a place that should have one: those without stand in comments.")
        }
        return advice
    }

    private static func centerAdvice(_ survey: OrganizationSurvey) -> String? {
        let region = survey.region
        switch survey.instances {
        case .present(let arns) where arns.count == 1: return nil
        case .present(let arns) where arns.count > 1:
            return "There are several Identity Center instances in \(region): write instance_arn."
        case .present, .absent:
            return "There is no Identity Center in \(region), or none that can be seen: write its region, or enable it."
        case .unknown(let reason):
            return "Identity Center in \(region) could not be read, so write its region: \(reason)."
        }
    }
}
