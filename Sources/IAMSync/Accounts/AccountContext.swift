public import AWSClient
public import IAMModel

/// A session in one account, for its providers, boundaries and roles.
public struct AccountContext: ResourceContext {
    /// The account.
    public let account: AccountID
    /// A client that acts in the account.
    public let client: AWSClient
    /// Time.
    public let clock: any AWSClock
    /// Which definition folder this is, where several share an organization.
    public let installation: String?
    /// What is known of the issuers' certificates.
    public let thumbprints: [Issuer: Reading<[String]>]
    /// Whether thumbprints that an issuer no longer presents are dropped.
    public let rotatesThumbprints: Bool

    /// A session in one account.
    public init(
        account: AccountID, client: AWSClient, clock: any AWSClock, installation: String? = nil,
        thumbprints: [Issuer: Reading<[String]>] = [:], rotatesThumbprints: Bool = false
    ) {
        self.account = account
        self.client = client
        self.clock = clock
        self.installation = installation
        self.thumbprints = thumbprints
        self.rotatesThumbprints = rotatesThumbprints
    }
}
