import AWSClient
import JSONTree

extension AccountIAM {
    mutating func answerUsers(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "ListUsers": return try call.markedPage("Users", users.map { .object(JSONObject(Self.members($0))) })
        case "ListAccessKeys":
            let name = try call.name("UserName", upTo: 128)
            guard let user = users.first(where: { $0.name == name }) else {
                throw .noSuchEntity("The user with name \(name) cannot be found.")
            }
            return try call.markedPage("AccessKeyMetadata", user.keys.map { Self.json($0, of: user) })
        case "GetAccessKeyLastUsed": return try lastUse(call)
        case "GetAccountAuthorizationDetails": return try details(call)
        default: return nil
        }
    }

    private static func members(_ user: User) -> [(String, JSON)] {
        [
            ("Path", "/"), ("UserName", .string(user.name)), ("UserId", .string(user.id)), ("Arn", .string(user.arn)),
            ("CreateDate", Timestamp(milliseconds: user.created).iso),
        ]
    }

    private static func json(_ key: User.Key, of user: User) -> JSON {
        [
            "UserName": .string(user.name), "AccessKeyId": .string(key.id),
            "Status": .string(key.isActive ? "Active" : "Inactive"),
            "CreateDate": Timestamp(milliseconds: key.created).iso,
        ]
    }

    private func lastUse(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let id = try call.text("AccessKeyId", in: 16...128)
        guard let user = users.first(where: { $0.keys.contains { $0.id == id } }) else {
            throw .accessDenied("User is not authorized to perform: iam:GetAccessKeyLastUsed on resource: \(id)")
        }
        var use: [(String, JSON)] = [("ServiceName", "N/A"), ("Region", "N/A")]
        if let used = user.keys.first(where: { $0.id == id })?.lastUsed {
            use = [
                ("LastUsedDate", Timestamp(milliseconds: used).iso), ("ServiceName", "iam"), ("Region", "us-east-1"),
            ]
        }
        return ["UserName": .string(user.name), "AccessKeyLastUsed": .object(JSONObject(use))]
    }

    /// Everything in pages: users, roles, then policies. Source: IAM API Reference, `GetAccountAuthorizationDetails`.
    private func details(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let filter = call.strings("Filter")
        let asks = { (kind: String) in filter.isEmpty || filter.contains(kind) }
        var items: [JSON] = []
        if asks("User") { items += users.map { ["UserDetailList": detail($0)] } }
        if asks("Role") { items += roles.map { ["RoleDetailList": detail($0)] } }
        if asks("LocalManagedPolicy") { items += policies.map { ["Policies": detail($0)] } }
        let (page, next) = try call.cut(
            items, at: try call.optionalText("Marker"), most: try call.integer("MaxItems", in: 1...1_000) ?? 100)
        var result = JSONObject()
        for list in ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"] {
            result[list] = .array(page.compactMap { $0[list] })
        }
        result["IsTruncated"] = .bool(next != nil)
        if let next { result["Marker"] = .string(next) }
        return .object(result)
    }

    private func detail(_ user: User) -> JSON {
        var object = JSONObject(Self.members(user))
        object["GroupList"] = []
        object["AttachedManagedPolicies"] = .array(user.attached.map(Self.attachment))
        object["Tags"] = user.tags.json
        return .object(object)
    }

    private func detail(_ role: Role) -> JSON {
        var object = JSONObject([
            ("Path", .string(role.path)), ("RoleName", .string(role.name)), ("RoleId", .string(role.id)),
            ("Arn", .string(role.arn)), ("CreateDate", Timestamp(milliseconds: role.created).iso),
            ("AssumeRolePolicyDocument", .string(PercentEncoding.encoded(role.trust.text))),
            ("InstanceProfileList", []),
        ])
        object["RolePolicyList"] = .array(
            role.inline.sorted { $0.key < $1.key }.map { name, document in
                ["PolicyName": .string(name), "PolicyDocument": .string(PercentEncoding.encoded(document))]
            })
        object["AttachedManagedPolicies"] = .array(role.attached.map(Self.attachment))
        if let boundary = role.boundary { object["PermissionsBoundary"] = Self.boundary(boundary) }
        object["Tags"] = role.tags.json
        object["RoleLastUsed"] = [:]
        return .object(object)
    }

    private func detail(_ policy: Policy) -> JSON {
        var object = json(policy, withTags: false).object ?? JSONObject()
        object["PolicyVersionList"] = .array(
            policy.versions.map { Self.json($0, of: policy, withDocument: true) })
        return .object(object)
    }
}
