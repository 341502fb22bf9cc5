/// Only the issuers that aws.yaml allows, each with the subjects that it allows.
enum IssuerRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        allowed(context) + nearlyEqual(context)
    }

    private static func allowed(_ context: ValidationContext) -> [Diagnostic] {
        guard let rules = context.definition.aws.operator.issuers else { return [] }
        return context.pipelines.compactMap { pipeline in
            let (issuer, subject) = (pipeline.identity.issuer, pipeline.identity.subject)
            guard !context.isUnreadable(issuer.value.url) else { return nil }
            guard let rule = rules.first(where: { $0.issuer.value.url.isExactly(issuer.value.url) }) else {
                return .issuerNotAllowed(issuer.value.url, at: issuer.location)
            }
            let beginnings = rule.subjectPrefixes.map(\.value)
            guard !beginnings.isEmpty, !beginnings.contains(where: subject.value.beginsExactly) else { return nil }
            return .subjectNotAllowed(subject.value, beginnings: beginnings, at: subject.location)
        }
    }

    private static func nearlyEqual(_ context: ValidationContext) -> [Diagnostic] {
        let byAccount = Dictionary(grouping: context.mapping.operators, by: \.account)
        return byAccount.flatMap { account, runners -> [Diagnostic] in
            let urls = Set(runners.map(\.identity.issuer.value.url))
            return runners.map(\.identity.issuer).filter { urls.contains($0.value.url + "/") }.map {
                .issuersDifferBySlash($0.value.url, account: account.text, at: $0.location)
            }
        }
    }
}
