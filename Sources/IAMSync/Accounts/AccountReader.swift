import AWSClient
import IAMModel

/// Reads one account with as few calls as it takes: the details of everything in bulk, one call for each operator role
/// (the details lack the longest session), and one for each declared issuer (its ARN is known).
///
/// An account with more pages of details than it takes calls to ask for what is wanted is not read to its end.
struct AccountReader {
    let desired: AccountDesires
    let context: AccountContext
    /// Whether everything in the account has to be seen, whatever it takes.
    let audits: Bool

    /// Reads the account.
    ///
    /// - Throws: ``SyncError`` when the account can't be entered, or its details are refused: nothing in it is known.
    func read() async throws(SyncError) -> AccountInventory {
        var listing = AccountListing(
            try await context.readPages(
                .accountAuthorizationDetails(filter: ["Role", "User", "LocalManagedPolicy"]), upTo: budget.pages))
        if !listing.isWhole { await addMissing(to: &listing) }
        listing.condense(to: desired)
        return AccountInventory(
            account: context.account, listing: listing, maxSessions: await maxSessions(in: listing),
            policyTags: await policyTags(in: listing), providers: await providers(),
            accessKeys: await accessKeys(of: listing.details.users), context: context)
    }

    private var budget: ListBudget {
        guard !audits else { return .everything }
        let direct =
            desired.roles.count * AccountContext.callsForRole
            + desired.boundaries.count * AccountContext.callsForPolicy
        return ListBudget(insteadOf: direct)
    }

    /// Asks for what is wanted and was not on the pages that were read.
    private func addMissing(to listing: inout AccountListing) async {
        for role in desired.roles where listing.role(named: role.name).value == nil {
            let found = await Reading.trying { () throws(SyncError) in try await context.wholeRole(named: role.name) }
            listing.enter(found, ofRole: role.name)
        }
        for boundary in desired.boundaries where listing.policy(named: boundary.name).value == nil {
            let found = await Reading.trying { () throws(SyncError) in
                try await context.wholePolicy(boundary.arn.text)
            }
            listing.enter(found, ofPolicy: boundary.name)
        }
    }

    private func maxSessions(in listing: AccountListing) async -> [String: Reading<Int>] {
        var sessions: [String: Reading<Int>] = [:]
        for role in desired.roles {
            guard let found = listing.role(named: role.name).value else { continue }
            if let known = found.maxSessionSeconds {
                sessions[role.name] = .present(known)
            } else {
                sessions[role.name] = await Reading.trying { () throws(SyncError) in
                    try await context.read(.role(named: role.name)).map { $0.maxSessionSeconds ?? 3_600 }
                }
            }
        }
        return sessions
    }

    /// The tags of the boundaries that exist.
    ///
    /// A boundary that a role of ours carries, with the tags that both must have, was tagged with that role: only the
    /// others cost a call.
    private func policyTags(in listing: AccountListing) async -> [String: Reading<[Tag]>] {
        let roles = Dictionary(desired.roles.map { ($0.boundary, $0) }) { first, _ in first }
        var tags: [String: Reading<[Tag]>] = [:]
        for boundary in desired.boundaries {
            guard let policy = listing.policy(named: boundary.name).value else { continue }
            if let role = roles[boundary.arn], Self.isVouchedFor(boundary, by: role, in: listing) {
                tags[boundary.name] = .present(boundary.tags)
            } else {
                tags[boundary.name] = await Reading.trying { () throws(SyncError) in
                    try await context.read(.policyTags(of: policy.arn)).map { $0.map(Tag.init) }
                }
            }
        }
        return tags
    }

    private static func isVouchedFor(
        _ boundary: BoundaryPolicy, by role: OperatorRole, in listing: AccountListing
    ) -> Bool {
        guard let found = listing.role(named: role.name).value, found.boundary == boundary.arn.text else {
            return false
        }
        return Tag.missing(in: found.tags.map(Tag.init), of: boundary.tags).isEmpty
    }

    private func providers() async -> [Issuer: Reading<OIDCProviderDescription>] {
        var found: [Issuer: Reading<OIDCProviderDescription>] = [:]
        for provider in desired.providers {
            found[provider.issuer] = await Reading.trying { () throws(SyncError) in
                try await context.read(.oidcProvider(provider.arn.text))
            }.map { $0.sharing(provider, presented: context.thumbprints[provider.issuer]?.value) }
        }
        return found
    }

    /// Keys are asked for where they would be a finding: at users that stand for an operator.
    private func accessKeys(of users: [IAMUser]) async -> [String: Reading<[AccessKey]>] {
        let prefixes = desired.roles.map { NamePrefix(of: $0.coordinate) }
        var keys: [String: Reading<[AccessKey]>] = [:]
        for user in users {
            let name = user.name.lowercased()
            guard prefixes.contains(where: { $0.isCarried(by: name) }) else { continue }
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
