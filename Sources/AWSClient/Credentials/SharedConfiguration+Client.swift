extension SharedConfiguration {
    /// A client that acts as the environment or the profile says. Nothing is sent, and no program started, yet.
    ///
    /// - Parameters:
    ///   - region: The region; `nil` for the configured one.
    ///   - transport: What carries requests.
    ///   - clock: The time for signatures and waits.
    ///   - retry: How patient the client is.
    ///   - random: A fraction from 0 to below 1, for the jitter of waits.
    ///   - trace: What hears of every call; `nil` for nothing.
    ///   - processes: What runs a `credential_process`; `nil` to refuse it.
    /// - Returns: The client.
    /// - Throws: ``CredentialsError/missing(_:)`` where there are no credentials or no region.
    public func client(
        region: String? = nil, transport: any HTTPTransport, clock: any AWSClock, retry: RetryPolicy = RetryPolicy(),
        random: @escaping @Sendable () -> Double, trace: (any RequestTrace)? = nil,
        processes: (any ProcessRunner)? = nil
    ) throws(CredentialsError) -> AWSClient {
        guard let region = region ?? self.region else {
            throw .missing(
                "No region is set: neither AWS_REGION, nor “region” of profile “\(profile)” in \(config.path).")
        }
        let origin = try CredentialsChain(configuration: self).origin()
        let nobody = AWSClient(
            credentials: NoCredentials(), region: region, endpoints: endpoints, transport: transport, clock: clock,
            retry: retry, random: random, trace: trace)
        return client(of: origin, from: nobody, processes)
    }

    /// The client that credentials from there make of one that has none.
    private func client(
        of origin: CredentialsOrigin, from nobody: AWSClient, _ processes: (any ProcessRunner)?
    ) -> AWSClient {
        let core = nobody.core
        let question = CredentialsQuestion(transport: core.transport, clock: core.clock, random: core.random)
        func lent(_ lender: any CredentialsLender) -> AWSClient {
            nobody.acting(as: RenewedCredentials(lender, now: { core.now }), in: origin.account)
        }
        switch origin {
        case .environment(let keys):
            return nobody.acting(as: EnvironmentCredentials(keys, clock: core.clock), in: nil)
        case .keys(let keys):
            let source = "profile “\(keys.profile)” in \(keys.file)"
            return nobody.acting(as: StaticCredentials(keys.credentials, origin: source), in: nil)
        case .role(let role, let base):
            return client(of: base, from: nobody, processes).assuming(role, in: role.account)
        case .webIdentity(let login):
            return lent(WebIdentityLender(login: login, readFile: environment.readFile, client: nobody))
        case .identityCenter(let login): return lent(portal(login, question))
        case .process(let login):
            return lent(ProcessLender(login: login, environment: environment, clock: core.clock, runner: processes))
        case .container(let endpoint):
            return lent(ContainerLender(endpoint: endpoint, environment: environment, question: question))
        case .instance(let metadata, let otherwise):
            return lent(InstanceLender(metadata: metadata, question: question, otherwise: otherwise))
        }
    }

    private func portal(_ login: IdentityCenterLogin, _ question: CredentialsQuestion) -> IdentityCenterLender {
        var question = question
        question.timeout = .seconds(10)
        question.isLocal = false
        let suffix = AWSPartition(region: login.region).suffix
        var url = portalURL ?? "https://portal.sso.\(login.region).\(suffix)"
        while url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
        return IdentityCenterLender(login: login, portal: url, environment: environment, question: question)
    }

    /// Where Identity Center's portal is said to be instead. Source: as ``SharedConfiguration/endpoints``.
    private var portalURL: String? {
        let settings = settings(of: profile) ?? [:]
        let isIgnored =
            environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? settings["ignore_configured_endpoint_urls"]
        guard isIgnored?.lowercased() != "true" else { return nil }
        let services = settings["services"].flatMap { config.sections["services \($0)"] } ?? [:]
        return environment["AWS_ENDPOINT_URL_SSO"] ?? environment["AWS_ENDPOINT_URL"]
            ?? services["sso.endpoint_url"] ?? settings["endpoint_url"]
    }
}
