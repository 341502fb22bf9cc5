import AWSClient
import IAMModel

/// Hands out a session for each account: the caller's own, or one borrowed from the access role.
struct AccountSessions: Sendable {
    let client: AWSClient
    let facts: OrganizationFacts
    let organization: OrganizationSettings
    let clock: any AWSClock
    let installation: String?
    let thumbprints: [Issuer: Reading<[String]>]
    let rotatesThumbprints: Bool
    /// Clients that have borrowed the role already: a role is borrowed once a run.
    let borrowed: [AccountID: AWSClient]

    /// What borrowed sessions are called in CloudTrail.
    static let sessionName = "iamsync"

    /// A session in an account. Nothing is called before its first use.
    func context(in account: AccountID) -> AccountContext {
        AccountContext(
            account: account, client: borrowed[account] ?? client(in: account), clock: clock,
            installation: installation, thumbprints: thumbprints, rotatesThumbprints: rotatesThumbprints)
    }

    private func client(in account: AccountID) -> AWSClient {
        guard account != facts.callerAccount else { return client }
        let role = ARN(iam: "role/\(organization.accessRoleName)", in: account, of: facts.partition)
        return client.assuming(
            role: role.text, externalID: organization.externalID?.value, sessionName: Self.sessionName,
            account: account.text)
    }
}
