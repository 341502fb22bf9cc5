import AWSClient
import JSONTree

/// Keys that open something: the caller's own, and the sessions that STS made.
struct SecurityTokens: Codable, Sendable {
    struct Key: Cataloged {
        var id: String
        var secret: String
        var token: String?
        var account: String
        var arn: String
        var userID: String
        var role: String?
        /// Milliseconds since 1970; `nil` for keys that never end.
        var expires: Int64?

        var topics: [String] { [id] }
    }

    /// Whom the access role in each account lets in.
    struct AccessRole: Codable, Sendable {
        var name: String
        var externalID: String?
    }

    var ids: IDSource
    /// The caller's own first.
    var keys: Catalog<Key>
    let accessRole: AccessRole

    /// Who is there without being kept in an account's IAM: the caller, and the access role of a member account.
    func principals(in account: String) -> [String] {
        let caller = keys[0]
        guard account != caller.account else { return [caller.arn] }
        let partition = caller.arn.split(separator: ":")[1]
        return ["arn:\(partition):iam::\(account):role/\(accessRole.name)"]
    }

    func answerIdentity(_ call: SimulatedCall) -> JSON {
        [
            "UserId": .string(call.caller.userID), "Account": .string(call.caller.account),
            "Arn": .string(call.caller.arn),
        ]
    }

    /// Lends the access role of a member account to somebody of the management account.
    mutating func assumeRole(
        _ call: SimulatedCall, organization: OrganizationState
    ) throws(ServiceFailure) -> JSON {
        let arn = try call.text("RoleArn", in: 20...2_048)
        let session = try call.name("RoleSessionName", upTo: 64)
        let seconds = try call.integer("DurationSeconds", in: 900...43_200) ?? 3_600
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        let isAllowed =
            parts.count == 6 && parts[5] == "role/\(accessRole.name)" && organization.isActive(parts[4])
            && parts[4] != organization.managementAccount && call.caller.account == organization.managementAccount
            && (accessRole.externalID == nil || call.parameters["ExternalId"]?.string == accessRole.externalID)
        guard isAllowed else {
            throw .accessDenied(
                "User: \(call.caller.arn) is not authorized to perform: sts:AssumeRole on resource: \(arn)")
        }
        guard call.caller.role == nil || seconds <= 3_600 else {
            throw ServiceFailure(
                "ValidationError",
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining")
        }
        return lend(arn, session: session, account: parts[4], until: call.now + .seconds(seconds))
    }

    private mutating func lend(_ role: String, session: String, account: String, until end: Timestamp) -> JSON {
        let partition = role.split(separator: ":")[1]
        let roleID = ids.word("AROA", 17)
        let key = Key(
            id: ids.word("ASIA", 16), secret: ids.hex(40), token: ids.hex(64), account: account,
            arn: "arn:\(partition):sts::\(account):assumed-role/\(accessRole.name)/\(session)",
            userID: "\(roleID):\(session)", role: role, expires: end.milliseconds)
        keys.append(key)
        return [
            "Credentials": [
                "AccessKeyId": .string(key.id), "SecretAccessKey": .string(key.secret),
                "SessionToken": .string(key.token ?? ""), "Expiration": end.iso,
            ],
            "AssumedRoleUser": ["AssumedRoleId": .string(key.userID), "Arn": .string(key.arn)],
        ]
    }
}
