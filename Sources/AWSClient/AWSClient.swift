/// A client of AWS that acts with one set of credentials, which may be borrowed from a role in another account.
///
/// A value: copies share connections, the pace and the retry quota of each account and service, the clock's correction
/// and borrowed credentials.
public struct AWSClient: Sendable {
    let core: ClientCore
    let source: any CredentialsSource
    /// The region that regional services are asked in.
    public let region: String
    /// The account that the credentials belong to, when it is known.
    public let account: String?

    /// A client. Everything that it reaches for comes in here.
    ///
    /// - Parameters:
    ///   - credentials: What signs.
    ///   - region: The region for regional services; its partition is that of the global ones too.
    ///   - account: The account that the credentials belong to, when it is known.
    ///   - endpoints: Where the services are.
    ///   - transport: What carries requests.
    ///   - clock: The time for signatures and waits.
    ///   - retry: How it deals with calls that fail; by default as AWS's SDKs do.
    ///   - random: A fraction from 0 to below 1, for the jitter of waits.
    ///   - trace: What hears of every call; `nil` for nothing.
    public init(
        credentials: any CredentialsSource, region: String, account: String? = nil,
        endpoints: AWSEndpoints = AWSEndpoints(), transport: any HTTPTransport, clock: any AWSClock,
        retry: RetryPolicy = .standard, random: @escaping @Sendable () -> Double,
        trace: (any RequestTrace)? = nil
    ) {
        core = ClientCore(
            endpoints: endpoints, transport: transport, clock: clock, retry: retry, random: random, trace: trace)
        source = credentials
        self.region = region
        self.account = account
    }

    private init(core: ClientCore, source: any CredentialsSource, region: String, account: String?) {
        self.core = core
        self.source = source
        self.region = region
        self.account = account
    }

    /// A client that borrows a role when it is first needed, and keeps and renews what it borrowed.
    ///
    /// - Parameters:
    ///   - arn: The role's ARN.
    ///   - externalID: The secret word that the role's trust asks for; `nil` for none.
    ///   - sessionName: 2 to 64 characters of `[\w+=,.@-]`, for CloudTrail.
    ///   - account: The account that the role is in.
    ///   - seconds: How long a loan lasts, 900 to 43,200; AWS refuses more than 3,600 for a chain of roles.
    /// - Returns: A client that shares everything with this one but its credentials and account.
    public func assuming(
        role arn: String, externalID: String?, sessionName: String, account: String?, seconds: Int = 3_600
    ) -> AWSClient {
        let role = BorrowedRole(arn: arn, externalID: externalID, sessionName: sessionName, seconds: seconds)
        return assuming(role, in: account)
    }

    /// A client that borrows a role.
    func assuming(_ role: BorrowedRole, in account: String?) -> AWSClient {
        let core = core
        let lender = RoleLender(role: role, borrower: self)
        return acting(as: RenewedCredentials(lender, now: { core.now }), in: account)
    }

    /// A client like this one with other credentials.
    func acting(as source: any CredentialsSource, in account: String?) -> AWSClient {
        AWSClient(core: core, source: source, region: region, account: account)
    }

    /// A client like this one that asks regional services in another region.
    public func inRegion(_ region: String) -> AWSClient {
        AWSClient(core: core, source: source, region: region, account: account)
    }

    /// A client like this one whose account is known by now; its lanes are that account's.
    public func inAccount(_ account: String) -> AWSClient {
        AWSClient(core: core, source: source, region: region, account: account)
    }

    /// What the credentials come from, for people, such as `profile “work” in ~/.aws/credentials`; never a secret.
    public var credentialsOrigin: String { source.origin }

    /// How many requests went to each service, by this client and all that share with it.
    public var callCounts: [AWSService: Int] { core.callCounts }

    /// The time that it signs and waits by.
    public var clock: any AWSClock { core.clock }

    /// AWS's clock less ours, as far as answers have told by now; zero where they are less than a minute apart.
    ///
    /// The client goes by AWS's clock already: this is for telling people that theirs is wrong.
    public var clockDifference: Duration { core.now - core.clock.now }

    /// The present moment by AWS's clock, as far as it is known to differ from ours.
    var now: Timestamp { core.now }
}
