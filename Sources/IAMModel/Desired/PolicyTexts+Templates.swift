extension PolicyTexts {
    /// The documents of a definition: its own boundary template or the built-in one, and the scopes of tenants.
    ///
    /// A template that was asked for and can't be used is never replaced by the built-in one: it may be meant to allow
    /// less.
    init(of definition: Definition, partition: Partition) {
        let files = definition.referencedFiles
        let template = Self.template(at: definition.aws.operator.boundary?.value, in: files)
        self.init(
            boundary: { coordinate, account in
                let variables = BoundaryVariables(coordinate: coordinate, account: account, partition: partition)
                return template.flatMap { template in
                    Self.result("boundary template") { () throws(PolicyError) in try template.document(for: variables) }
                }
            },
            scoped: { set, prefixes in
                Self.scoped(set, TenantScope(prefixes: prefixes.map(\.text), partition: partition))
            },
            inline: { path in
                guard let file = files[path] else { return .failure(PolicyGap(reason: "no file “\(path)”")) }
                return Self.result("policy “\(path)”") { () throws(PolicyError) in
                    try PolicyDocument(parsing: file.text, file: file.path)
                }
            })
    }

    private static func template(
        at path: String?, in files: [String: ReferencedFile]
    ) -> Result<BoundaryTemplate, PolicyGap> {
        guard let path else { return .success(.builtIn) }
        guard let file = files[path] else { return .failure(PolicyGap(reason: "no file “\(path)”")) }
        return result("boundary template “\(path)”") { () throws(PolicyError) in
            try BoundaryTemplate(parsing: file.text, file: file.path)
        }
    }

    private static func scoped(_ set: StandardSet, _ scope: TenantScope) -> Result<PolicyDocument, PolicyGap> {
        switch set {
        case .tenantAdmin: .success(scope.adminPolicy)
        case .tenantContributor: .success(scope.contributorPolicy)
        case .tenantReader: .success(scope.readerPolicy)
        case .platformAdmin, .platformContributor, .platformReader:
            .failure(PolicyGap(reason: "\(set.rawValue) is never scoped"))
        }
    }

    private static func result<Value>(
        _ what: String, _ make: () throws(PolicyError) -> Value
    ) -> Result<Value, PolicyGap> {
        do throws(PolicyError) {
            return .success(try make())
        } catch {
            return .failure(PolicyGap(reason: "\(what): \(error.problem)"))
        }
    }
}
