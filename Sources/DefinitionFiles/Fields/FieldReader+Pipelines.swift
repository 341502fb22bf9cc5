import IAMModel

extension FieldReader {
    /// Reads `issuer`, `subject` and `audience`, all required; `nil` where one is missing or broken.
    static func workloadIdentity(_ node: YAMLNode, log: ReadingLog) -> WorkloadIdentity? {
        guard let fields = FieldReader(node, .workloadIdentity, log: log) else { return nil }
        fields.requireAll()
        let issuer = fields.text("issuer").flatMap { fields.issuer($0) }
        let subject = fields.claim("subject")
        let audience = fields.claim("audience")
        guard let issuer, let subject, let audience else {
            log.refer(issuer.map { .issuer($0, subject: subject) })
            return nil
        }
        return WorkloadIdentity(issuer: issuer, subject: subject, audience: audience)
    }

    /// The issuer that a text is.
    func issuer(_ text: Located<String>) -> Located<Issuer>? {
        do throws(IssuerError) {
            return Located(try Issuer(text.value), at: text.location)
        } catch {
            log.report(.brokenIssuer(text.value, error, at: text.location))
            return nil
        }
    }

    /// A subject or an audience, which AWS holds against a token exactly.
    func claim(_ key: String) -> Located<String>? {
        guard let node = node(key) else { return nil }
        return text(node, key).flatMap { exact($0, key) }
    }

    /// A text of a trust policy that matches nothing but itself.
    func exact(_ text: Located<String>, _ key: String) -> Located<String>? {
        guard let flaw = ClaimText.flaw(of: text.value) else { return text }
        log.report(.notExact(text.value, of: key, because: flaw, at: text.location))
        return nil
    }
}
