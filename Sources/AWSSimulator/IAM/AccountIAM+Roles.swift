import AWSClient
import JSONTree

extension AccountIAM {
    mutating func answerRoles(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "GetRole": return ["Role": full(roles[try roleIndex(try roleName(call))])]
        case "CreateRole": return try createRole(call)
        case "UpdateRole": return try updateRole(call)
        case "DeleteRole": return try deleteRole(call)
        case "UpdateAssumeRolePolicy":
            let document = try call.text("PolicyDocument")
            try PolicyCheck.trust(document, isPrincipal: isPrincipal)
            let index = try changeable(call)
            roles[index].trust = stored(document, of: roles[index].name, call)
            return .null
        case "PutRolePermissionsBoundary":
            let arn = try call.text("PermissionsBoundary", in: 20...2_048)
            try requirePolicy(arn)
            roles[try changeable(call)].boundary = arn
            return .null
        case "DeleteRolePermissionsBoundary":
            let index = try changeable(call)
            guard roles[index].boundary != nil else {
                throw .noSuchEntity("The role with name \(roles[index].name) has no permissions boundary.")
            }
            roles[index].boundary = nil
            return .null
        case "TagRole":
            let index = try changeable(call)
            roles[index].tags = try roles[index].tags.setting(try call.tags())
            return .null
        case "UntagRole":
            let keys = call.strings("TagKeys")
            roles[try changeable(call)].tags.removeAll { keys.contains($0.key) }
            return .null
        case "ListRoleTags":
            return try call.markedPage("Tags", roles[try roleIndex(try roleName(call))].tags.map(\.json))
        case "ListRoles":
            let prefix = try call.optionalText("PathPrefix") ?? "/"
            let listed = roles.filter { $0.path.hasPrefix(prefix) }.sorted { $0.name < $1.name }
            return try call.markedPage("Roles", listed.map(brief))
        default: return nil
        }
    }

    private func roleName(_ call: SimulatedCall) throws(ServiceFailure) -> String {
        try call.name("RoleName", upTo: 64)
    }

    /// A role that may be changed: those of Identity Center are its own.
    func changeable(_ call: SimulatedCall) throws(ServiceFailure) -> Int {
        let index = try roleIndex(try roleName(call))
        guard !roles[index].path.hasPrefix("/aws-reserved/") else {
            throw ServiceFailure(
                "UnmodifiableEntity",
                "Cannot perform the operation on the protected role '\(roles[index].name)' - this role is only "
                    + "modifiable by AWS")
        }
        return index
    }

    private mutating func createRole(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let name = try roleName(call)
        let path = try call.optionalText("Path", in: 1...512) ?? "/"
        guard path.hasPrefix("/"), path.hasSuffix("/") else {
            throw call.invalid(
                "Path", path,
                "Member must begin and end with / and contain only alphanumeric characters and/or / characters.")
        }
        let trust = try call.text("AssumeRolePolicyDocument")
        try PolicyCheck.trust(trust, isPrincipal: isPrincipal)
        let session = try call.integer("MaxSessionDuration", in: 3_600...43_200) ?? 3_600
        let boundary = try call.optionalText("PermissionsBoundary", in: 20...2_048)
        if let boundary { try requirePolicy(boundary) }
        guard !roles.contains(where: { $0.name.isSameName(as: name) }) else {
            throw .alreadyExists("Role with name \(name) already exists.")
        }
        guard roles.count < 1_000 else { throw .limitExceeded("Cannot exceed quota for RolesPerAccount: 1000") }
        var role = Role(
            name: name, path: path, id: ids.word("AROA", 17), arn: arn("role\(path)\(name)"),
            created: call.now.milliseconds, trust: stored(trust, of: name, call))
        role.description = try call.optionalText("Description", in: 0...1_000)
        role.longestSession = session
        role.boundary = boundary
        role.tags = try [SimulatedTag]().setting(try call.tags())
        roles.append(role)
        hide(role.arn, call)
        return ["Role": full(role)]
    }

    private mutating func updateRole(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let index = try changeable(call)
        let session = try call.integer("MaxSessionDuration", in: 3_600...43_200)
        if let description = try call.optionalText("Description", in: 0...1_000) {
            roles[index].description = description
        }
        if let session { roles[index].longestSession = session }
        return [:]
    }

    private mutating func deleteRole(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let index = try changeable(call)
        guard roles[index].attached.isEmpty else {
            throw .deleteConflict("Cannot delete entity, must detach all policies first.")
        }
        guard roles[index].inline.isEmpty else {
            throw .deleteConflict("Cannot delete entity, must delete policies first.")
        }
        roles.remove(at: index)
        return .null
    }

    /// A role as `ListRoles` has it: without boundary, tags and last use.
    private func brief(_ role: Role) -> JSON {
        var members: [(String, JSON)] = [
            ("Path", .string(role.path)), ("RoleName", .string(role.name)), ("RoleId", .string(role.id)),
            ("Arn", .string(role.arn)), ("CreateDate", Timestamp(milliseconds: role.created).iso),
            ("AssumeRolePolicyDocument", .string(PercentEncoding.encoded(role.trust.text))),
        ]
        if let description = role.description { members.append(("Description", .string(description))) }
        members.append(("MaxSessionDuration", .number("\(role.longestSession)")))
        return .object(JSONObject(members))
    }

    private func full(_ role: Role) -> JSON {
        var object = brief(role).object ?? JSONObject()
        if let boundary = role.boundary { object["PermissionsBoundary"] = Self.boundary(boundary) }
        if !role.tags.isEmpty { object["Tags"] = role.tags.json }
        object["RoleLastUsed"] = [:]
        return .object(object)
    }

    static func boundary(_ arn: String) -> JSON {
        ["PermissionsBoundaryType": "PermissionsBoundaryPolicy", "PermissionsBoundaryArn": .string(arn)]
    }
}
