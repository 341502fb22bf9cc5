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
        let details = try await context.write(
            .accountAuthorizationDetails(filter: ["Role", "User", "LocalManagedPolicy"]))
        return AccountInventory(
            account: context.account, details: details, maxSessions: await maxSessions(in: details),
            policyTags: await policyTags(in: details), providers: await providers(),
            accessKeys: await accessKeys(of: details.users), context: context)
    }

    private var roles: [OperatorRole] { desired.roles.filter { $0.account == context.account } }

    private func maxSessions(in details: AccountAuthorizationDetails) async -> [String: Reading<Int>] {
        var sessions: [String: Reading<Int>] = [:]
        for role in roles where details.role(named: role.name) != nil {
            sessions[role.name] = await Reading.trying { () throws(SyncError) in
                try await context.read(.role(named: role.name)).map { $0.maxSessionSeconds ?? 3_600 }
            }
        }
        return sessions
    }

    /// The tags of the boundaries that exist.
    ///
    /// A boundary that a role of ours carries, with the tags that both must have, was tagged with that role: only the
    /// others cost a call.
    private func policyTags(in details: AccountAuthorizationDetails) async -> [String: Reading<[Tag]>] {
        var tags: [String: Reading<[Tag]>] = [:]
        for boundary in desired.boundaries where boundary.account == context.account {
            guard let policy = details.policy(named: boundary.name) else { continue }
            if isVouchedFor(boundary, in: details) {
                tags[boundary.name] = .present(boundary.tags)
            } else {
                tags[boundary.name] = await Reading.trying { () throws(SyncError) in
                    try await context.read(.policyTags(of: policy.arn)).map { $0.map(Tag.init) }
                }
            }
        }
        return tags
    }

    private func isVouchedFor(_ boundary: BoundaryPolicy, in details: AccountAuthorizationDetails) -> Bool {
        guard let role = roles.first(where: { $0.boundary == boundary.arn }) else { return false }
        guard let found = details.role(named: role.name), found.boundary == boundary.arn.text else { return false }
        return Tag.missing(in: found.tags.map(Tag.init), of: boundary.tags).isEmpty
    }

    private func providers() async -> [Issuer: Reading<OIDCProviderDescription>] {
        var found: [Issuer: Reading<OIDCProviderDescription>] = [:]
        for provider in desired.providers where provider.account == context.account {
            found[provider.issuer] = await Reading.trying { () throws(SyncError) in
                try await context.read(.oidcProvider(provider.arn.text))
            }
        }
        return found
    }

    /// Keys are asked for where they would be a finding: at users that stand for an operator.
    private func accessKeys(of users: [IAMUser]) async -> [String: Reading<[AccessKey]>] {
        var keys: [String: Reading<[AccessKey]>] = [:]
        for user in users where roles.contains(where: { $0.isStoodForBy(user: user.name) }) {
            keys[user.name] = await Reading.trying { () throws(SyncError) in
                try await context.read(.accessKeys(ofUser: user.name))
            }
        }
        return keys
    }
}

extension OperatorRole {
    /// Whether an IAM user stands for this operator: its name carries the role's name or prefix.
    func isStoodForBy(user: String) -> Bool {
        NamePrefix(of: coordinate).isCarried(by: user.lowercased())
    }
}
