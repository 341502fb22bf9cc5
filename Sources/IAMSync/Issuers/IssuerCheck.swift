package import AWSClient
package import IAMModel

/// What `validate --online` finds: whether AWS could verify the tokens of every issuer that the definitions name.
package struct IssuerCheck: Sendable {
    private let definition: Definition
    private let connection: any IssuerConnection
    private let width: Int

    /// A check that asks each issuer once.
    ///
    /// - Parameters:
    ///   - definition: Names the issuers.
    ///   - connection: Reaches their servers.
    ///   - width: How many are asked at once.
    package init(of definition: Definition, through connection: any IssuerConnection, width: Int = 8) {
        self.definition = definition
        self.connection = connection
        self.width = width
    }

    /// Reads every issuer's discovery document.
    ///
    /// - Returns: An error at each place that names an issuer whose document is of no use to AWS, in order.
    package func diagnostics() async -> [Diagnostic] {
        let places = Dictionary(grouping: issuers, by: \.value)
        let wanted = places.keys.sorted()
        let flaws = await inParallel(wanted, width: width) { [connection] issuer -> IssuerFlaw? in
            do throws(IssuerFlaw) {
                _ = try await DiscoveryDocument.read(of: issuer, through: connection)
                return nil
            } catch {
                return error
            }
        }
        return zip(wanted, flaws).flatMap { issuer, flaw -> [Diagnostic] in
            guard let flaw, let named = places[issuer] else { return [] }
            return named.map { flaw.diagnostic(of: issuer, at: $0.location) }
        }.sorted()
    }

    /// Every place that names an issuer: pipelines, and those that aws.yaml allows.
    private var issuers: [Located<Issuer>] {
        let core = (definition.core?.sectors ?? []).flatMap { sector in
            sector.tiers.compactMap { $0[.operator]?.workloadIdentity?.issuer }
        }
        let tenants = definition.tenants.flatMap { $0.workloadIdentities.map(\.identity.issuer) }
        return core + tenants + (definition.aws.operator.issuers ?? []).map(\.issuer)
    }
}

extension IssuerFlaw {
    fileprivate func diagnostic(of issuer: Issuer, at location: SourceLocation) -> Diagnostic {
        switch self {
        case .missing(let reason): .issuerDocumentMissing(issuer, reason, at: location)
        case .answered(let status): .issuerDocumentMissing(issuer, "the server answered \(status)", at: location)
        case .notJSON: .issuerDocumentNotJSON(issuer, at: location)
        case .namesAnother(let other): .issuerDocumentNamesAnother(issuer, other, at: location)
        case .noKeys: .issuerWithoutKeys(issuer, at: location)
        case .signsOtherwise(let algorithms): .issuerSignsOtherwise(issuer, algorithms, at: location)
        }
    }

    /// What happened, as a sentence without a final full stop.
    func reason(of issuer: Issuer) -> String {
        switch self {
        case .missing(let reason): reason
        case .answered(let status): "\(issuer) answered \(status) for its discovery document"
        case .notJSON: "the discovery document of \(issuer) is no JSON"
        case .namesAnother: "the discovery document of \(issuer) names another issuer"
        case .noKeys: "the discovery document of \(issuer) has no usable jwks_uri"
        case .signsOtherwise: "\(issuer) signs its tokens in no way that AWS takes"
        }
    }
}
