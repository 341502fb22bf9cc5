import AWSClient
import IAMModel

/// Reads one account with as few calls as it takes: the details of everything in bulk, one call for each operator role
/// (the details lack the longest session), and one for each declared issuer (its ARN is known).
struct AccountReader {
    let desired: DesiredState
    let context: AccountContext

    /// Reads the account.
    ///
    /// - Throws: ``SyncError`` when the account can't be entered, or its details are refused: nothing in it is known.
    func read() async throws(SyncError) -> AccountInventory {
        let details = try await context.write(.accountAuthorizationDetails())
        return AccountInventory(
            account: context.account, roles: details.roles, users: details.users, policies: details.policies,
            maxSessions: await maxSessions(of: details.roles), providers: await providers(),
            accessKeys: await accessKeys(of: details.users), context: context)
    }

    private var roles: [OperatorRole] { desired.roles.filter { $0.account == context.account } }

    private func maxSessions(of existing: [RoleDetail]) async -> [String: Reading<Int>] {
        var sessions: [String: Reading<Int>] = [:]
        for role in roles where existing.contains(where: { AccountInventory.isSame($0.name, role.name) }) {
            sessions[role.name] = await reading { () throws(SyncError) in
                try await context.read(.role(named: role.name))?.maxSessionSeconds ?? 3_600
            }
        }
        return sessions
    }

    private func providers() async -> [Issuer: Reading<OIDCProviderDescription>] {
        var found: [Issuer: Reading<OIDCProviderDescription>] = [:]
        for provider in desired.providers where provider.account == context.account {
            found[provider.issuer] = await reading { () throws(SyncError) in
                try await context.read(.openIDConnectProvider(arn: provider.arn.text))
            }
        }
        return found
    }

    /// Keys are asked for where they would be a finding: at users that stand for an operator.
    private func accessKeys(of users: [UserDetail]) async -> [String: Reading<[AccessKeyRecord]>] {
        var keys: [String: Reading<[AccessKeyRecord]>] = [:]
        for user in users where roles.contains(where: { $0.isStoodForBy(user: user.name) }) {
            keys[user.name] = await reading { () throws(SyncError) in
                try await context.read(.accessKeys(ofUser: user.name))
            }
        }
        return keys
    }

    private func reading<Value: Sendable>(
        _ read: () async throws(SyncError) -> Value?
    ) async -> Reading<Value> {
        do {
            return try await read().map(Reading.present) ?? .absent
        } catch {
            return .unknown(error.reason)
        }
    }
}

extension OperatorRole {
    /// Whether an IAM user stands for this operator: its name carries the role's name or prefix.
    func isStoodForBy(user: String) -> Bool {
        NamePrefix(of: coordinate).isCarried(by: user.lowercased())
    }
}
