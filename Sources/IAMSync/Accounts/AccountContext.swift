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
    ///
    /// - Parameters:
    ///   - account: The account.
    ///   - client: Acts in the account. Its clock is the session's.
    ///   - installation: Which definition folder this is, where several share an organization.
    ///   - thumbprints: What is known of the issuers' certificates; where nothing is, AWS reads them by itself.
    ///   - rotatesThumbprints: Whether thumbprints that an issuer no longer presents are dropped.
    public init(
        account: AccountID, client: AWSClient, installation: String? = nil,
        thumbprints: [Issuer: Reading<[String]>] = [:], rotatesThumbprints: Bool = false
    ) {
        self.init(
            account: account, client: client, clock: client.clock, installation: installation,
            thumbprints: thumbprints, rotatesThumbprints: rotatesThumbprints)
    }

    /// A session in a member account, with a role that is borrowed when it is first needed.
    ///
    /// - Parameters:
    ///   - account: The account.
    ///   - role: The name of the role in it, without a path.
    ///   - partition: The account's partition.
    ///   - externalID: The secret word that the role's trust asks for; `nil` for none.
    ///   - client: Who borrows it.
    public init(
        account: AccountID, assuming role: String, of partition: Partition, externalID: String? = nil,
        from client: AWSClient
    ) {
        let arn = ARN(iam: "role/\(role)", in: account, of: partition)
        self.init(
            account: account,
            client: client.assuming(
                role: arn.text, externalID: externalID, sessionName: AccountSessions.sessionName, account: account.text)
        )
    }

    /// A session in one account that waits by another clock than its client.
    package init(
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
