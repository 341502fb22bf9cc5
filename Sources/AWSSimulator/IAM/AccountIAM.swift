import AWSClient
import JSONTree

/// IAM of one account.
struct AccountIAM: Codable, Sendable {
    struct Role: Codable, Sendable {
        var name: String
        var path: String
        var id: String
        var arn: String
        var created: Int64
        var trust: StoredDocument
        var description: String?
        var longestSession = 3_600
        var boundary: String?
        var tags: [SimulatedTag] = []
        var attached: [String] = []
        var inline: [String: String] = [:]
    }

    struct Policy: Codable, Sendable {
        struct Version: Codable, Sendable {
            var id: String
            var document: StoredDocument
            var created: Int64
        }

        var name: String
        var path: String
        var id: String
        var arn: String
        var created: Int64
        var updated: Int64
        var description: String?
        var tags: [SimulatedTag] = []
        var versions: [Version]
        var defaultVersion = "v1"
        var lastVersion = 1
    }

    struct Provider: Codable, Sendable {
        var arn: String
        /// Without `https://`, as AWS stores it.
        var url: String
        var clients: [String]
        var thumbprints: [String]
        var created: Int64
        var tags: [SimulatedTag] = []
    }

    struct User: Codable, Sendable {
        struct Key: Codable, Sendable {
            var id: String
            var created: Int64
            var lastUsed: Int64?
            var isActive = true
        }

        var name: String
        var id: String
        var arn: String
        var created: Int64
        var keys: [Key] = []
        var attached: [String] = []
        var tags: [SimulatedTag] = []
    }

    let account: String
    let partition: String
    var ids: IDSource
    var roles: [Role] = []
    var policies: [Policy] = []
    var providers: [Provider] = []
    var users: [User] = []
    /// ARNs of what IAM has just made and doesn't see yet, each with when it will, in milliseconds since 1970. Not saved.
    var unseen: [String: Int64] = [:]

    private enum CodingKeys: String, CodingKey {
        case account, partition, ids, roles, policies, providers, users
    }

    init(account: String, partition: String, seed: Int) {
        self.account = account
        self.partition = partition
        ids = IDSource(seed: seed, "iam:\(account)")
    }

    func arn(_ resource: String) -> String { "arn:\(partition):iam::\(account):\(resource)" }

    func roleIndex(_ name: String) throws(ServiceFailure) -> Int {
        guard let index = roles.firstIndex(where: { $0.name.isSameName(as: name) }), isSeen(roles[index].arn) else {
            throw .noSuchEntity("The role with name \(name) cannot be found.")
        }
        return index
    }

    func policyIndex(_ arn: String) throws(ServiceFailure) -> Int {
        guard let index = policies.firstIndex(where: { $0.arn == arn }), isSeen(arn) else {
            throw .noSuchEntity("Policy \(arn) was not found.")
        }
        return index
    }

    func providerIndex(_ arn: String) throws(ServiceFailure) -> Int {
        guard let index = providers.firstIndex(where: { $0.arn == arn }), isSeen(arn) else {
            throw .noSuchEntity("OpenIDConnect Provider not found for arn \(arn)")
        }
        return index
    }

    /// Whether a policy can be attached or be a boundary: one of the account's, or one of AWS's.
    func requirePolicy(_ arn: String) throws(ServiceFailure) {
        guard isPolicy(arn) else { throw .noSuchEntity("Policy \(arn) does not exist or is not attachable.") }
    }

    func isPolicy(_ arn: String) -> Bool {
        policies.contains { $0.arn == arn } && isSeen(arn) || AWSManagedPolicies.contains(arn, partition: partition)
    }

    /// Whether a trust policy may name somebody: what is said to be of this account must be there.
    func isPrincipal(_ name: String) -> Bool {
        guard name.hasPrefix(arn("")), !name.hasSuffix(":root") else { return true }
        return roles.contains { $0.arn == name } && isSeen(name) || users.contains { $0.arn == name }
    }

    /// The ARNs of all roles and users.
    var principals: [String] { roles.map(\.arn) + users.map(\.arn) }

    /// Whether IAM has come to see something that was made.
    private func isSeen(_ arn: String) -> Bool { unseen[arn] == nil }

    /// Something was made, which IAM sees after a while. Source: IAM User Guide, “Changes that I make are not always
    /// immediately visible”.
    mutating func hide(_ arn: String, _ call: SimulatedCall) {
        let longest = call.limits.blindness.milliseconds
        if longest > 0 { unseen[arn] = call.now.milliseconds + Int64(ids.next() % UInt64(longest + 1)) }
    }

    /// A document of a role or policy, as it is kept.
    func stored(_ document: String, of name: String, _ call: SimulatedCall) -> StoredDocument {
        call.documents.withLock { $0.stored(document, account: account, name: name) }
    }

    mutating func answer(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        if !unseen.isEmpty { unseen = unseen.filter { $0.value > call.now.milliseconds } }
        if let result = try answerRoles(call) { return result }
        if let result = try answerRolePolicies(call) { return result }
        if let result = try answerPolicies(call) { return result }
        if let result = try answerProviders(call) { return result }
        return try answerUsers(call)
    }
}

extension String {
    /// Whether two names of IAM are the same, which is without regard to case.
    func isSameName(as other: String) -> Bool {
        utf8.count == other.utf8.count && zip(utf8, other.utf8).allSatisfy { $0.lowercased == $1.lowercased }
    }
}

extension UInt8 {
    fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}
