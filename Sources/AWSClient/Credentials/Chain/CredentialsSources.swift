/// Makes clients of what the chain found.
struct CredentialsSources {
    let configuration: SharedConfiguration
    /// A client without credentials.
    let nobody: AWSClient
    /// What runs a `credential_process`; `nil` to refuse it.
    let processes: (any ProcessRunner)?
    /// Stores a renewed login; `nil` to renew none.
    let replaceFile: (@Sendable (String, [UInt8]) -> Bool)?

    private var environment: AWSEnvironment { configuration.environment }
    private var core: ClientCore { nobody.core }

    /// The client with credentials from there.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` where the address of a service is set wrongly.
    func client(of origin: CredentialsOrigin) throws(CredentialsError) -> AWSClient {
        switch origin {
        case .environment(let keys): acting(as: EnvironmentCredentials(keys, clock: core.clock), origin)
        case .keys(let keys):
            acting(
                as: StaticCredentials(keys.credentials, origin: "profile “\(keys.profile)” in \(keys.file)"), origin)
        case .role(let role, let base): try client(of: base).assuming(role, in: role.account)
        case .webIdentity(let login):
            lent(WebIdentityLender(login: login, readFile: environment.readFile, client: nobody), origin)
        case .identityCenter(let login): lent(try identityCenter(login), origin)
        case .process(let login):
            lent(
                ProcessLender(login: login, environment: environment, clock: core.clock, runner: processes), origin)
        case .container(let endpoint):
            lent(ContainerLender(endpoint: endpoint, environment: environment, question: question), origin)
        case .instance(let metadata, let otherwise):
            lent(InstanceLender(metadata: metadata, question: question, otherwise: otherwise), origin)
        }
    }

    private func acting(as source: any CredentialsSource, _ origin: CredentialsOrigin) -> AWSClient {
        nobody.acting(as: source, in: origin.account)
    }

    private func lent(_ lender: any CredentialsLender, _ origin: CredentialsOrigin) -> AWSClient {
        acting(as: RenewedCredentials(lender, now: { [core] in core.now }), origin)
    }

    private var question: CredentialsQuestion {
        CredentialsQuestion(transport: core.transport, clock: core.clock, random: core.random)
    }

    // MARK: IAM Identity Center

    private func identityCenter(
        _ login: IdentityCenterLogin
    ) throws(CredentialsError) -> IdentityCenterLender {
        var question = question
        question.timeout = .seconds(10)
        question.isLocal = false
        let tokens = IdentityCenterTokens(
            login: login, environment: environment, service: try url("oidc", in: login.region, setting: "sso_oidc"),
            question: question, replaceFile: replaceFile)
        return IdentityCenterLender(
            login: login, portal: try url("portal.sso", in: login.region, setting: "sso"), tokens: tokens,
            question: question)
    }

    /// Where one of Identity Center's services is: AWS's address, or what environment and profile say instead.
    ///
    /// Source: AWS SDKs and Tools Reference Guide, “Service-specific endpoints”.
    private func url(
        _ host: String, in region: String, setting: String
    ) throws(CredentialsError) -> String {
        let own = try configuration.url(ofService: setting)
        var url = own ?? "https://\(host).\(region).\(AWSPartition(region: region).suffix)"
        while url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
        return url
    }
}
