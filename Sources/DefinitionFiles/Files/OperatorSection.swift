import IAMModel

/// Reads `operator` of aws.yaml.
struct OperatorSection {
    let log: ReadingLog

    /// What operator roles are made of.
    func read(_ node: YAMLNode) -> OperatorSettings {
        guard let fields = FieldReader(node, .operatorSettings, log: log) else { return OperatorSettings() }
        let subjects: Located<OperatorSettings.GitHubSubjects>? = fields.choice("github_subjects")
        // Nothing behind “issuers” could mean none as well as any: it has to be said.
        let issuers = fields.entries("issuers", orNone: false)
        return OperatorSettings(
            managedPolicies: fields.managedPolicies("managed_policies", allowsVariables: true),
            boundary: fields.text("boundary"), maxSession: fields.hours("max_session_hours"),
            issuers: issuers?.compactMap { issuerRule($0, fields) }, issuerCA: fields.text("issuer_ca"),
            githubIDs: (fields.entries("github_ids") ?? []).compactMap { gitHubID($0, fields) },
            githubSubjects: subjects?.value ?? .both)
    }

    private func issuerRule(_ entry: YAMLEntry, _ fields: FieldReader) -> OperatorSettings.IssuerRule? {
        let issuer = fields.issuer(entry.key)
        if issuer == nil { log.leaveOut(entry.key.value) }
        guard case .sequence(let elements) = entry.value.content else {
            log.report(
                .wrongType(of: "issuers", needed: "a list", found: entry.value.kind, at: entry.value.location))
            log.leaveOut(entry.key.value)
            return nil
        }
        let prefixes = elements.compactMap { fields.text($0, "issuers") }
        let exact = prefixes.compactMap { fields.exact($0, "subject's beginning") }
        // Without one of its prefixes the rule would be another: with none it admits every subject.
        guard let issuer, exact.count == elements.count else {
            log.leaveOut(entry.key.value)
            return nil
        }
        return OperatorSettings.IssuerRule(issuer: issuer, subjectPrefixes: exact)
    }

    private func gitHubID(_ entry: YAMLEntry, _ fields: FieldReader) -> OperatorSettings.GitHubID? {
        guard fields.accepted(entry.key, "github_ids", by: .gitHubName) != nil,
            let text = fields.text(entry.value, "github_ids")
        else { return nil }
        guard let id = FieldReader.number(text.value), id > 0 else {
            log.report(.notNumber(text.value, of: "github_ids", at: text.location))
            return nil
        }
        return OperatorSettings.GitHubID(name: entry.key, id: Located(id, at: text.location))
    }
}
