/// A role that is borrowed with other credentials.
struct BorrowedRole: Hashable, Sendable {
    let arn: String
    /// The secret word that the role's trust asks for; `nil` for none.
    let externalID: String?
    /// 2 to 64 characters of `[\w+=,.@-]`, for CloudTrail.
    let sessionName: String
    /// 900 to 43,200 seconds; a chained session gets 3,600 at most.
    let seconds: Int

    /// The account in the role's ARN, its fifth part; `nil` where it has none.
    var account: String? { Self.account(ofRole: arn) }

    /// The account in a role's ARN, its fifth part; `nil` where it has none.
    static func account(ofRole arn: String) -> String? {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count > 5 && !parts[4].isEmpty ? String(parts[4]) : nil
    }
}

/// STS, which lends a role to whoever its trust names. Source: STS API Reference, `AssumeRole`.
struct RoleLender: CredentialsLender {
    let role: BorrowedRole
    /// The client that may borrow the role.
    let borrower: AWSClient

    var origin: String { "role \(role.arn), borrowed with \(borrower.credentialsOrigin)" }

    func lend() async throws(CredentialsError) -> Credentials {
        do throws(AWSError) {
            return try await borrower.send(
                .assumeRole(role.arn, session: role.sessionName, seconds: role.seconds, externalID: role.externalID))
        } catch {
            throw .refused(error)
        }
    }
}
