import AWSClient
import JSONTree

extension AccountIAM {
    mutating func answerPolicies(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "CreatePolicy": return try createPolicy(call)
        case "GetPolicy": return ["Policy": json(policies[try index(call)], withTags: true)]
        case "DeletePolicy": return try deletePolicy(call)
        case "CreatePolicyVersion": return try createVersion(call)
        case "GetPolicyVersion":
            let policy = policies[try index(call)]
            let version = policy.versions[try versionIndex(call, policy)]
            return ["PolicyVersion": Self.json(version, of: policy, withDocument: true)]
        case "ListPolicyVersions":
            let policy = policies[try index(call)]
            let versions = policy.versions.reversed().map { Self.json($0, of: policy, withDocument: false) }
            return try call.markedPage("Versions", versions)
        case "DeletePolicyVersion": return try deleteVersion(call)
        case "SetDefaultPolicyVersion":
            let place = try index(call)
            let version = policies[place].versions[try versionIndex(call, policies[place])].id
            policies[place].defaultVersion = version
            policies[place].updated = call.now.milliseconds
            return .null
        case "TagPolicy":
            let place = try index(call)
            policies[place].tags = try policies[place].tags.setting(try call.tags())
            return .null
        case "UntagPolicy":
            let keys = call.strings("TagKeys")
            policies[try index(call)].tags.removeAll { keys.contains($0.key) }
            return .null
        case "ListPolicyTags": return try call.markedPage("Tags", policies[try index(call)].tags.map(\.json))
        case "ListEntitiesForPolicy": return try listEntities(call)
        default: return nil
        }
    }

    private func index(_ call: SimulatedCall) throws(ServiceFailure) -> Int {
        try policyIndex(try call.text("PolicyArn", in: 20...2_048))
    }

    private func versionIndex(_ call: SimulatedCall, _ policy: Policy) throws(ServiceFailure) -> Int {
        let id = try call.text("VersionId")
        guard let index = policy.versions.firstIndex(where: { $0.id == id }) else {
            throw .noSuchEntity("Policy \(policy.arn) version \(id) does not exist or is not attachable.")
        }
        return index
    }

    private func checkedDocument(_ call: SimulatedCall) throws(ServiceFailure) -> String {
        let document = try call.text("PolicyDocument", in: 1...131_072)
        try PolicyCheck.identity(document)
        guard PolicyCheck.sizeWithoutSpace(document) <= 6_144 else {
            throw .limitExceeded("Cannot exceed quota for PolicySize: 6144")
        }
        return document
    }

    private mutating func createPolicy(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let name = try call.name("PolicyName", upTo: 128)
        let path = try call.optionalText("Path", in: 1...512) ?? "/"
        let document = try checkedDocument(call)
        guard !policies.contains(where: { $0.name.isSameName(as: name) }) else {
            throw .alreadyExists("A policy called \(name) already exists. Duplicate names are not allowed.")
        }
        let now = call.now.milliseconds
        var policy = Policy(
            name: name, path: path, id: ids.word("ANPA", 17), arn: arn("policy\(path)\(name)"), created: now,
            updated: now,
            versions: [Policy.Version(id: "v1", document: stored(document, of: name, call), created: now)])
        policy.description = try call.optionalText("Description", in: 0...1_000)
        policy.tags = try [SimulatedTag]().setting(try call.tags())
        policies.append(policy)
        hide(policy.arn, call)
        return ["Policy": json(policy, withTags: true)]
    }

    private mutating func deletePolicy(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let place = try index(call)
        let policy = policies[place]
        guard !roles.contains(where: { $0.attached.contains(policy.arn) || $0.boundary == policy.arn }),
            !users.contains(where: { $0.attached.contains(policy.arn) })
        else { throw .deleteConflict("Cannot delete a policy attached to entities.") }
        guard policy.versions.count == 1 else {
            throw .deleteConflict(
                "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy."
            )
        }
        policies.remove(at: place)
        return .null
    }

    private mutating func createVersion(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let place = try index(call)
        let document = try checkedDocument(call)
        guard policies[place].versions.count < 5 else {
            throw .limitExceeded(
                "A managed policy can have up to 5 versions. Before you create a new version, you must delete an "
                    + "existing version.")
        }
        policies[place].lastVersion += 1
        let version = Policy.Version(
            id: "v\(policies[place].lastVersion)", document: stored(document, of: policies[place].name, call),
            created: call.now.milliseconds)
        policies[place].versions.append(version)
        policies[place].updated = call.now.milliseconds
        if call.flag("SetAsDefault") { policies[place].defaultVersion = version.id }
        return ["PolicyVersion": Self.json(version, of: policies[place], withDocument: false)]
    }

    private mutating func deleteVersion(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let place = try index(call)
        let version = try versionIndex(call, policies[place])
        guard policies[place].versions[version].id != policies[place].defaultVersion else {
            throw .deleteConflict("Cannot delete the default version of a policy.")
        }
        policies[place].versions.remove(at: version)
        return .null
    }

    private func listEntities(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let arn = try call.text("PolicyArn", in: 20...2_048)
        guard isPolicy(arn) else { throw .noSuchEntity("Policy \(arn) was not found.") }
        let usage = try call.optionalText("PolicyUsageFilter")
        let filter = try call.optionalText("EntityFilter")
        let holders = roles.filter {
            (usage != "PermissionsBoundary" && $0.attached.contains(arn))
                || (usage != "PermissionsPolicy" && $0.boundary == arn)
        }
        let people = users.filter { usage != "PermissionsBoundary" && $0.attached.contains(arn) }
        let roleList: [JSON] =
            filter == nil || filter == "Role"
            ? holders.map { ["RoleName": .string($0.name), "RoleId": .string($0.id)] } : []
        let userList: [JSON] =
            filter == nil || filter == "User"
            ? people.map { ["UserName": .string($0.name), "UserId": .string($0.id)] } : []
        let (page, next) = try call.cut(
            userList + roleList, at: try call.optionalText("Marker"),
            most: try call.integer("MaxItems", in: 1...1_000) ?? 100)
        var result: JSONObject = JSONObject([
            ("PolicyGroups", []), ("PolicyUsers", .array(page.filter { $0["UserName"] != nil })),
            ("PolicyRoles", .array(page.filter { $0["RoleName"] != nil })), ("IsTruncated", .bool(next != nil)),
        ])
        if let next { result["Marker"] = .string(next) }
        return .object(result)
    }

    func json(_ policy: Policy, withTags: Bool) -> JSON {
        let attachments =
            roles.count { $0.attached.contains(policy.arn) } + users.count { $0.attached.contains(policy.arn) }
        var members: [(String, JSON)] = [
            ("PolicyName", .string(policy.name)), ("PolicyId", .string(policy.id)), ("Arn", .string(policy.arn)),
            ("Path", .string(policy.path)), ("DefaultVersionId", .string(policy.defaultVersion)),
            ("AttachmentCount", .number("\(attachments)")),
            ("PermissionsBoundaryUsageCount", .number("\(roles.count { $0.boundary == policy.arn })")),
            ("IsAttachable", true),
        ]
        if let description = policy.description { members.append(("Description", .string(description))) }
        members.append(("CreateDate", Timestamp(milliseconds: policy.created).iso))
        members.append(("UpdateDate", Timestamp(milliseconds: policy.updated).iso))
        if withTags, !policy.tags.isEmpty { members.append(("Tags", policy.tags.json)) }
        return .object(JSONObject(members))
    }

    static func json(_ version: Policy.Version, of policy: Policy, withDocument: Bool) -> JSON {
        var members: [(String, JSON)] = []
        if withDocument { members.append(("Document", .string(PercentEncoding.encoded(version.document.text)))) }
        members.append(("VersionId", .string(version.id)))
        members.append(("IsDefaultVersion", .bool(version.id == policy.defaultVersion)))
        members.append(("CreateDate", Timestamp(milliseconds: version.created).iso))
        return .object(JSONObject(members))
    }
}
