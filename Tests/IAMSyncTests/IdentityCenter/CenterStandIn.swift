import AWSClient
import JSONTree

@testable import IAMSync

/// Identity Center and its identity store, as far as these tests need them, behind the client's transport: the calls
/// travel as on the wire. What has to be exact about AWS is the simulator's; this shows which calls are made.
final class CenterStandIn: HTTPTransport {
    struct Set: Sendable {
        var name: String
        var session = "PT1H"
        var description: String?
        var relayState: String?
        var managed: [String] = []
        var custom: [String] = []
        var inline = ""
        var tags: [String: String] = [:]
    }

    struct Group: Sendable {
        var name: String
        var description: String?
        var externalID: String?
    }

    struct State: Sendable {
        var sets: [String: Set] = [:]
        var groups: [String: Group] = [:]
        var users: [String: String] = [:]
        var members: [String: [String: String]] = [:]
        var assignments: Swift.Set<AssignmentFacts> = []
        var stale: [String: Swift.Set<String>] = [:]
        /// Answers an operation with this error code, as often as it is asked.
        var errors: [String: String] = [:]
        /// Lets an operation that goes on after its answer end as FAILED.
        var failure: String?
        var log: [String] = []
        var count = 0
    }

    private let box = Locked(State())

    var state: State {
        get { box.withLock { $0 } }
        set { box.withLock { $0 = newValue } }
    }

    /// What was called since the last time, sorted, each with its count.
    func calls() -> [String: Int] {
        box.withLock { state in
            defer { state.log = [] }
            return state.log.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
    }

    /// What was called since the last time and may change something, in order.
    func writes() -> [String] {
        box.withLock { state in
            defer { state.log = [] }
            return state.log.filter { name in !["List", "Describe", "Get"].contains { name.hasPrefix($0) } }
        }
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let target = request.headers["X-Amz-Target"] ?? ""
        let operation = String(target.split(separator: ".").last ?? "")
        let input = (try? JSON(parsing: request.body)) ?? .null
        let answer = box.withLock { state in
            state.log.append(operation)
            return state.answer(operation, input)
        }
        let headers = [HTTPHeader("x-amzn-RequestId", "r-1"), HTTPHeader("Content-Type", "application/x-amz-json-1.1")]
        switch answer {
        case .success(let json): return HTTPResponse(status: 200, headers: headers, body: Array(json.text().utf8))
        case .failure(let code):
            let body: JSON = ["__type": .string(code.text), "message": "refused"]
            return HTTPResponse(status: 400, headers: headers, body: Array(body.text().utf8))
        }
    }

    struct Code: Error {
        let text: String
    }
}

extension CenterStandIn.State {
    fileprivate mutating func answer(_ operation: String, _ input: JSON) -> Result<JSON, CenterStandIn.Code> {
        if let code = errors[operation] { return .failure(.init(text: code)) }
        let known =
            setAnswer(operation, input) ?? setChange(operation, input) ?? storeAnswer(operation, input)
            ?? assignmentAnswer(operation, input)
        return known ?? .failure(.init(text: "UnknownOperationException"))
    }

    private typealias Answer = Result<JSON, CenterStandIn.Code>

    private static var absent: Answer { .failure(.init(text: "ResourceNotFoundException")) }

    private mutating func next(_ prefix: String) -> String {
        count += 1
        return "\(prefix)-\(count)"
    }

    // MARK: Sets

    private func setAnswer(_ operation: String, _ input: JSON) -> Answer? {
        let arn = input["PermissionSetArn"]?.string ?? input["ResourceArn"]?.string ?? ""
        switch operation {
        case "ListPermissionSets": return .success(["PermissionSets": Self.strings(sets.keys.sorted())])
        case "DescribePermissionSet":
            guard let set = sets[arn] else { return Self.absent }
            var body: [(String, JSON)] = [
                ("Name", .string(set.name)), ("PermissionSetArn", .string(arn)),
                ("SessionDuration", .string(set.session)),
            ]
            if let text = set.description { body.append(("Description", .string(text))) }
            if let text = set.relayState { body.append(("RelayState", .string(text))) }
            return .success(["PermissionSet": .object(JSONObject(body))])
        case "ListManagedPoliciesInPermissionSet":
            let policies = (sets[arn]?.managed ?? []).map { JSON.object(JSONObject([("Arn", .string($0))])) }
            return .success(["AttachedManagedPolicies": .array(policies)])
        case "ListCustomerManagedPolicyReferencesInPermissionSet":
            let policies = (sets[arn]?.custom ?? []).map { JSON.object(JSONObject([("Name", .string($0))])) }
            return .success(["CustomerManagedPolicyReferences": .array(policies)])
        case "GetInlinePolicyForPermissionSet": return .success(["InlinePolicy": .string(sets[arn]?.inline ?? "")])
        case "GetPermissionsBoundaryForPermissionSet": return Self.absent
        case "ListTagsForResource":
            let tags = (sets[arn]?.tags ?? [:]).sorted { $0.key < $1.key }.map { key, value in
                JSON.object(JSONObject([("Key", .string(key)), ("Value", .string(value))]))
            }
            return .success(["Tags": .array(tags)])
        default: return nil
        }
    }

    private mutating func setChange(_ operation: String, _ input: JSON) -> Answer? {
        let arn = input["PermissionSetArn"]?.string ?? input["ResourceArn"]?.string ?? ""
        let policy = input["ManagedPolicyArn"]?.string ?? ""
        switch operation {
        case "CreatePermissionSet":
            let made = next("arn:aws:sso:::permissionSet/ssoins-1/ps")
            var set = CenterStandIn.Set(name: input["Name"]?.string ?? "")
            set.session = input["SessionDuration"]?.string ?? "PT1H"
            set.description = input["Description"]?.string
            set.tags = Self.tags(input)
            sets[made] = set
            return .success(["PermissionSet": ["Name": .string(set.name), "PermissionSetArn": .string(made)]])
        case "UpdatePermissionSet":
            sets[arn]?.session = input["SessionDuration"]?.string ?? "PT1H"
            sets[arn]?.description = input["Description"]?.string
            sets[arn]?.relayState = input["RelayState"]?.string
        case "AttachManagedPolicyToPermissionSet": sets[arn]?.managed.append(policy)
        case "DetachManagedPolicyFromPermissionSet": sets[arn]?.managed.removeAll { $0 == policy }
        case "DetachCustomerManagedPolicyReferenceFromPermissionSet": sets[arn]?.custom = []
        case "PutInlinePolicyToPermissionSet": sets[arn]?.inline = input["InlinePolicy"]?.string ?? ""
        case "DeleteInlinePolicyFromPermissionSet": sets[arn]?.inline = ""
        case "TagResource":
            sets[arn]?.tags.merge(Self.tags(input)) { $1 }
            return .success([:])
        default: return nil
        }
        stale[arn, default: []].formUnion(assignments.filter { $0.set == arn }.map(\.account))
        return .success([:])
    }

    // MARK: The identity store

    private mutating func storeAnswer(_ operation: String, _ input: JSON) -> Answer? {
        let unique = input["AlternateIdentifier"]?["UniqueAttribute"]?["AttributeValue"]?.string?.lowercased()
        let group = input["GroupId"]?.string ?? ""
        switch operation {
        case "ListGroups": return .success(["Groups": .array(groups.keys.sorted().map(groupJSON))])
        case "DescribeGroup": return groups[group] == nil ? Self.absent : .success(groupJSON(group))
        case "GetGroupId":
            guard let id = groups.first(where: { $0.value.name.lowercased() == unique })?.key else {
                return Self.absent
            }
            return .success(["GroupId": .string(id)])
        case "CreateGroup":
            let id = next("g")
            groups[id] = .init(name: input["DisplayName"]?.string ?? "", description: input["Description"]?.string)
            return .success(["GroupId": .string(id)])
        case "UpdateGroup":
            groups[group]?.description = input["Operations"]?.array?.first?["AttributeValue"]?.string
            return .success([:])
        case "GetUserId":
            guard let id = users.first(where: { $0.value.lowercased() == unique })?.key else { return Self.absent }
            return .success(["UserId": .string(id)])
        case "ListUsers":
            let found = users.sorted { $0.key < $1.key }.map { id, name -> JSON in
                ["UserId": .string(id), "UserName": .string(name)]
            }
            return .success(["Users": .array(found)])
        case "DescribeUser":
            let id = input["UserId"]?.string ?? ""
            return .success(["UserId": .string(id), "UserName": .string(users[id] ?? "")])
        case "ListGroupMemberships":
            let found = (members[group] ?? [:]).sorted { $0.key < $1.key }.map { id, user -> JSON in
                ["MembershipId": .string(id), "MemberId": ["UserId": .string(user)]]
            }
            return .success(["GroupMemberships": .array(found)])
        case "CreateGroupMembership":
            let id = next("m")
            members[group, default: [:]][id] = input["MemberId"]?["UserId"]?.string
            return .success(["MembershipId": .string(id)])
        default: return nil
        }
    }

    private func groupJSON(_ id: String) -> JSON {
        var body: [(String, JSON)] = [("GroupId", .string(id)), ("DisplayName", .string(groups[id]?.name ?? ""))]
        if let text = groups[id]?.description { body.append(("Description", .string(text))) }
        if let id = groups[id]?.externalID { body.append(("ExternalIds", [["Issuer": "idp", "Id": .string(id)]])) }
        return .object(JSONObject(body))
    }

    // MARK: Assignments

    private mutating func assignmentAnswer(_ operation: String, _ input: JSON) -> Answer? {
        let arn = input["PermissionSetArn"]?.string ?? ""
        let account = input["AccountId"]?.string ?? input["TargetId"]?.string ?? ""
        let principal = input["PrincipalId"]?.string ?? ""
        let one = AssignmentFacts(
            account: account, set: arn, isOfGroup: input["PrincipalType"]?.string == "GROUP", principal: principal)
        let running: JSON = ["Status": "IN_PROGRESS", "RequestId": "q-1"]
        switch operation {
        case "ListAccountAssignments":
            return Self.list(assignments.filter { $0.set == arn && $0.account == account })
        case "ListAccountAssignmentsForPrincipal": return Self.list(assignments.filter { $0.principal == principal })
        case "ListAccountsForProvisionedPermissionSet":
            let all = Set(assignments.filter { $0.set == arn }.map(\.account))
            let found = input["ProvisioningStatus"] == nil ? all : stale[arn] ?? []
            return .success(["AccountIds": Self.strings(found.sorted())])
        case "ListPermissionSetsProvisionedToAccount":
            return .success(["PermissionSets": Self.strings(stale.filter { $0.value.contains(account) }.keys.sorted())])
        case "CreateAccountAssignment":
            if failure == nil { assignments.insert(one) }
            return .success(["AccountAssignmentCreationStatus": running])
        case "DeleteAccountAssignment":
            assignments.remove(one)
            return .success(["AccountAssignmentDeletionStatus": running])
        case "ProvisionPermissionSet":
            stale[arn] = nil
            return .success(["PermissionSetProvisioningStatus": running])
        case "DescribeAccountAssignmentCreationStatus": return .success(["AccountAssignmentCreationStatus": ended])
        case "DescribeAccountAssignmentDeletionStatus": return .success(["AccountAssignmentDeletionStatus": ended])
        case "DescribePermissionSetProvisioningStatus": return .success(["PermissionSetProvisioningStatus": ended])
        case "ListAccountAssignmentCreationStatus", "ListAccountAssignmentDeletionStatus",
            "ListPermissionSetProvisioningStatus":
            return .success([:])
        default: return nil
        }
    }

    private var ended: JSON {
        guard let failure else { return ["Status": "SUCCEEDED", "RequestId": "q-1"] }
        return ["Status": "FAILED", "RequestId": "q-1", "FailureReason": .string(failure)]
    }

    private static func list(_ found: some Sequence<AssignmentFacts>) -> Answer {
        let records = found.map { one -> JSON in
            [
                "AccountId": .string(one.account), "PermissionSetArn": .string(one.set),
                "PrincipalType": one.isOfGroup ? "GROUP" : "USER", "PrincipalId": .string(one.principal),
            ]
        }
        return .success(["AccountAssignments": .array(records)])
    }

    private static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

    private static func tags(_ input: JSON) -> [String: String] {
        (input["Tags"]?.array ?? []).reduce(into: [:]) { tags, one in
            if let key = one["Key"]?.string { tags[key] = one["Value"]?.string }
        }
    }
}
