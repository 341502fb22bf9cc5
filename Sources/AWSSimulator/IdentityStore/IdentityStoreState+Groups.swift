import AWSClient
import JSONTree

extension IdentityStoreState {
    mutating func answerGroups(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "DescribeGroup": return json(groups[try requireGroup(try call.text("GroupId"))])
        case "ListGroups":
            let filter = try Self.filter(call)
            guard let filter else { return try call.page("Groups", groups.values.lazy.map(json)) }
            return try call.page("Groups", groups.all(of: .named(filter.value)).map(json))
        case "GetGroupId": return try groupID(call)
        case "CreateGroup":
            let name = try call.text("DisplayName", in: 1...1_024)
            let group = try createGroup(
                name, try call.optionalText("Description", in: 1...1_024), at: call.now)
            return identifiers(groups[try requireGroup(group)])
        case "UpdateGroup": return try updateGroup(call)
        case "DeleteGroup":
            let group = groups.remove(try requireGroup(try call.text("GroupId")))
            memberships.removeAll(of: .group(group.id))
            return [:]
        default: return nil
        }
    }

    mutating func createGroup(
        _ name: String, _ description: String?, at now: Timestamp
    ) throws(ServiceFailure) -> String {
        guard !groups.contains(.named(name)) else {
            throw .conflict("Duplicate GroupDisplayName")
        }
        let group = Group(id: ids.uuid(), name: name, description: description, created: now.milliseconds)
        groups.append(group)
        return group.id
    }

    /// Source: Identity Store API Reference, `UpdateGroup`, whose attributes are `displayName` and `description`.
    private mutating func updateGroup(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let index = try requireGroup(try call.text("GroupId"))
        guard let operations = call.parameters["Operations"]?.array, !operations.isEmpty else {
            throw call.invalid("Operations", nil, "Member must not be null")
        }
        var group = groups[index]
        for operation in operations {
            let value = operation["AttributeValue"]?.string
            switch (operation["AttributePath"]?.string?.lowercased(), value) {
            case ("description", _): group.description = value
            case ("displayname", let name?):
                guard groups.all(of: .named(name)).allSatisfy({ $0.id == group.id }) else {
                    throw .conflict("Duplicate GroupDisplayName")
                }
                group.name = name
            default: throw .invalid("Attribute path is not one that can be updated")
            }
        }
        group.revision += 1
        groups[index] = group
        return identifiers(group)
    }

    private func groupID(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let wanted = try Self.alternateIdentifier(call)
        if wanted.issuer == nil, wanted.path.lowercased() != "displayname" {
            throw .invalid("Attribute path \(wanted.path) is not unique")
        }
        let topic = wanted.issuer.map { Group.Topic.external(issuer: $0, id: wanted.value) } ?? .named(wanted.value)
        guard let group = groups.first(of: topic) else { throw .notFound("GROUP not found.") }
        return ["GroupId": .string(group.id), "GroupArn": arn("group", group.id), "IdentityStoreId": .string(id)]
    }

    /// What tells a group and its state apart from others; a change answers with it alone.
    private func identifiers(_ group: Group) -> JSON {
        [
            "GroupId": .string(group.id), "GroupArn": arn("group", group.id),
            "Revision": .string(String(group.revision)), "IdentityStoreId": .string(id),
        ]
    }

    private func json(_ group: Group) -> JSON {
        var object = identifiers(group).object ?? JSONObject()
        object["DisplayName"] = .string(group.name)
        if !group.externalIDs.isEmpty { object["ExternalIds"] = Self.externalIDs(group.externalIDs) }
        if let description = group.description { object["Description"] = .string(description) }
        object["CreatedAt"] = Timestamp(milliseconds: group.created).epoch
        return .object(object)
    }
}
