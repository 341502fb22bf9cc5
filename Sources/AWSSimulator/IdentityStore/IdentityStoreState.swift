import AWSClient
import JSONTree

/// The identity store: people, groups, and who is in which.
struct IdentityStoreState: Codable, Sendable {
    struct User: Cataloged {
        var id: String
        var name: String
        var displayName: String
        var emails: [String]
        var externalIDs: [String: String] = [:]
        var created: Int64
        var revision = 1
    }

    struct Group: Cataloged {
        var id: String
        var name: String
        var description: String?
        var externalIDs: [String: String] = [:]
        var created: Int64
        var revision = 1
    }

    struct Membership: Cataloged {
        var id: String
        var group: String
        var user: String
        var created: Int64
    }

    let id: String
    let partition: String
    let region: String
    var ids: IDSource
    var users = Catalog<User>()
    var groups = Catalog<Group>()
    var memberships = Catalog<Membership>()

    /// Source: Identity Store API Reference, `CreateGroup`, “GroupArn”: no region and no account.
    func arn(_ kind: String, _ id: String) -> JSON { .string("arn:\(partition):identitystore:::\(kind)/\(id)") }

    func requireGroup(_ id: String) throws(ServiceFailure) -> Int {
        guard let index = groups.number(of: .id(id)) else {
            throw .notFound("GROUP not found.")
        }
        return index
    }

    func requireUser(_ id: String) throws(ServiceFailure) -> Int {
        guard let index = users.number(of: .id(id)) else { throw .notFound("USER not found.") }
        return index
    }

    mutating func answer(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        guard try call.text("IdentityStoreId") == id, call.region == region else {
            throw .notFound("IDENTITY_STORE not found.")
        }
        if let result = try answerUsers(call) { return result }
        if let result = try answerGroups(call) { return result }
        return try answerMemberships(call)
    }
}
