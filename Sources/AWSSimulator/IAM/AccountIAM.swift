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
        var trust: String
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
            var document: String
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

    init(account: String, partition: String, seed: Int) {
        self.account = account
        self.partition = partition
        ids = IDSource(seed: seed, "iam:\(account)")
    }

    func arn(_ resource: String) -> String { "arn:\(partition):iam::\(account):\(resource)" }

    func roleIndex(_ name: String) throws(ServiceFailure) -> Int {
        guard let index = roles.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw .noSuchEntity("The role with name \(name) cannot be found.")
        }
        return index
    }

    func policyIndex(_ arn: String) throws(ServiceFailure) -> Int {
        guard let index = policies.firstIndex(where: { $0.arn == arn }) else {
            throw .noSuchEntity("Policy \(arn) was not found.")
        }
        return index
    }

    func providerIndex(_ arn: String) throws(ServiceFailure) -> Int {
        guard let index = providers.firstIndex(where: { $0.arn == arn }) else {
            throw .noSuchEntity("OpenIDConnect Provider not found for arn \(arn)")
        }
        return index
    }

    /// Whether a policy can be attached or be a boundary: one of the account's, or one of AWS's.
    func requirePolicy(_ arn: String) throws(ServiceFailure) {
        guard isPolicy(arn) else { throw .noSuchEntity("Policy \(arn) does not exist or is not attachable.") }
    }

    func isPolicy(_ arn: String) -> Bool {
        policies.contains { $0.arn == arn } || AWSManagedPolicies.contains(arn, partition: partition)
    }

    /// Whether a trust policy may name somebody: what is said to be of this account must be there.
    func isPrincipal(_ name: String) -> Bool {
        guard name.hasPrefix(arn("")), !name.hasSuffix(":root") else { return true }
        return roles.contains { $0.arn == name } || users.contains { $0.arn == name }
    }

    mutating func answer(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        if let result = try answerRoles(call) { return result }
        if let result = try answerRolePolicies(call) { return result }
        if let result = try answerPolicies(call) { return result }
        if let result = try answerProviders(call) { return result }
        return try answerUsers(call)
    }
}
