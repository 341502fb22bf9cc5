import AWSClient
import JSONTree

extension IdentityStoreState {
    func answerUsers(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "DescribeUser": return json(users[try requireUser(try call.text("UserId"))])
        case "ListUsers":
            let filter = try Self.filter(call)
            guard let filter else { return try call.page("Users", users.values.lazy.map(json)) }
            let topic = User.Topic(path: filter.path, value: filter.value)
            return try call.page("Users", (topic.map(users.all) ?? []).map(json))
        case "GetUserId": return try userID(call)
        default: return nil
        }
    }

    private func userID(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let wanted = try Self.alternateIdentifier(call)
        let topic =
            wanted.issuer.map { .external(issuer: $0, id: wanted.value) }
            ?? User.Topic(path: wanted.path, value: wanted.value)
        guard let user = topic.flatMap(users.first) else { throw .notFound("USER not found.") }
        return ["IdentityStoreId": .string(id), "UserId": .string(user.id), "UserArn": arn("user", user.id)]
    }

    /// The one filter that these lists take.
    static func filter(_ call: SimulatedCall) throws(ServiceFailure) -> (path: String, value: String)? {
        guard let filter = call.parameters["Filters"]?.array?.first else { return nil }
        guard let path = filter["AttributePath"]?.string, let value = filter["AttributeValue"]?.string else {
            throw .invalid("Filters must have AttributePath and AttributeValue")
        }
        return (path, value)
    }

    /// What `GetUserId` and `GetGroupId` look for: an id that another system gave, or an attribute that is unique.
    static func alternateIdentifier(
        _ call: SimulatedCall
    ) throws(ServiceFailure) -> (issuer: String?, path: String, value: String) {
        let identifier = call.parameters["AlternateIdentifier"]
        if let external = identifier?["ExternalId"], let issuer = external["Issuer"]?.string,
            let value = external["Id"]?.string
        {
            return (issuer, "", value)
        }
        guard let unique = identifier?["UniqueAttribute"], let path = unique["AttributePath"]?.string,
            let value = unique["AttributeValue"]?.string
        else { throw .invalid("AlternateIdentifier must hold ExternalId or UniqueAttribute") }
        return (nil, path, value)
    }

    static func externalIDs(_ ids: [String: String]) -> JSON {
        .array(ids.sorted { $0.key < $1.key }.map { ["Issuer": .string($0.key), "Id": .string($0.value)] })
    }

    private func json(_ user: User) -> JSON {
        var object = JSONObject([
            ("IdentityStoreId", .string(id)), ("UserId", .string(user.id)), ("UserArn", arn("user", user.id)),
            ("Revision", .string(String(user.revision))), ("UserName", .string(user.name)),
            ("DisplayName", .string(user.displayName)), ("UserStatus", "ENABLED"),
        ])
        if !user.externalIDs.isEmpty { object["ExternalIds"] = Self.externalIDs(user.externalIDs) }
        if !user.emails.isEmpty {
            object["Emails"] = .array(user.emails.map { ["Value": .string($0), "Type": "work", "Primary": true] })
        }
        return .object(object)
    }
}
