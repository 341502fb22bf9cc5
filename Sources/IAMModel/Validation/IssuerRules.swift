/// Only the issuers that aws.yaml allows, each with the subjects that it allows.
enum IssuerRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        allowed(context) + nearlyEqual(context)
    }

    private static func allowed(_ context: ValidationContext) -> [Diagnostic] {
        guard let rules = context.definition.aws.operator.issuers else { return [] }
        let leftOut = context.definition.leftOut.compactMap { reference in
            guard case .issuer(let issuer, let subject) = reference else { return nil as Trusted? }
            return Trusted(issuer: issuer, subject: subject)
        }
        let read = context.pipelines.map { Trusted(issuer: $0.identity.issuer, subject: $0.identity.subject) }
        return (read + leftOut).compactMap { trusted in
            let issuer = trusted.issuer
            guard !context.isUnreadable(issuer.value.url) else { return nil }
            guard let rule = rules.first(where: { $0.issuer.value.url.isExactly(issuer.value.url) }) else {
                return .issuerNotAllowed(issuer.value.url, at: issuer.location)
            }
            let beginnings = rule.subjectPrefixes.map(\.value)
            guard let subject = trusted.subject, !beginnings.isEmpty,
                !beginnings.contains(where: subject.value.beginsExactly)
            else { return nil }
            return .subjectNotAllowed(subject.value, beginnings: beginnings, at: subject.location)
        }
    }

    private struct Trusted {
        let issuer: Located<Issuer>
        let subject: Located<String>?
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
