import AWSClient
import JSONTree

extension IdentityStoreState {
    mutating func answerMemberships(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "CreateGroupMembership":
            let member = try memberID(call)
            let membership = try createMembership(of: member, in: try call.text("GroupId"), at: call.now)
            return .object(identifiers(membership))
        case "DeleteGroupMembership":
            let membership = try call.text("MembershipId")
            guard let index = memberships.number(of: .id(membership)) else {
                throw .notFound("MEMBERSHIP not found.")
            }
            memberships.remove(index)
            return [:]
        case "ListGroupMemberships":
            let group = groups[try requireGroup(try call.text("GroupId"))].id
            return try call.page("GroupMemberships", memberships.all(of: .group(group)).map(json))
        case "ListGroupMembershipsForMember":
            let user = users[try requireUser(try memberID(call))].id
            return try call.page("GroupMemberships", memberships.all(of: .user(user)).map(json))
        case "GetGroupMembershipId":
            let user = try memberID(call)
            let group = try call.text("GroupId")
            guard let found = memberships.first(of: .pair(group: group, user: user)) else {
                throw .notFound("MEMBERSHIP not found.")
            }
            return .object(identifiers(found.id))
        default: return nil
        }
    }

    mutating func createMembership(
        of user: String, in group: String, at now: Timestamp
    ) throws(ServiceFailure) -> String {
        _ = try requireGroup(group)
        _ = try requireUser(user)
        guard !memberships.contains(.pair(group: group, user: user)) else {
            throw .conflict("Member and Group relationship already exists.")
        }
        guard memberships.count(of: .user(user)) < 1_000 else {
            throw .quota("A user can be in 1000 groups at most.")
        }
        let membership = Membership(id: ids.uuid(), group: group, user: user, created: now.milliseconds)
        memberships.append(membership)
        return membership.id
    }

    private func memberID(_ call: SimulatedCall) throws(ServiceFailure) -> String {
        guard let user = call.parameters["MemberId"]?["UserId"]?.string else {
            throw call.invalid("memberId.userId", nil, "Member must not be null")
        }
        return user
    }

    private func identifiers(_ membership: String) -> JSONObject {
        JSONObject([
            ("IdentityStoreId", .string(id)), ("MembershipId", .string(membership)),
            ("MembershipArn", arn("membership", membership)),
        ])
    }

    private func json(_ membership: Membership) -> JSON {
        var object = identifiers(membership.id)
        object["GroupId"] = .string(membership.group)
        object["MemberId"] = ["UserId": .string(membership.user)]
        return .object(object)
    }
}
