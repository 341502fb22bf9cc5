import AWSClient
import JSONTree

extension IdentityCenterState {
    func answerLists(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "ListAccountAssignments":
            let set = sets[try setIndex(call)].arn
            let account = try call.text("AccountId", in: 12...12)
            let listed = assignments.all(of: .place(set: set, account: account))
            return try call.page("AccountAssignments", listed.map(Self.json))
        case "ListAccountAssignmentsForPrincipal":
            let principal = try call.text("PrincipalId")
            let type = try call.oneOf("PrincipalType", ["USER", "GROUP"])
            let account = call.parameters["Filter"]?["AccountId"]?.string
            let listed = assignments.all(of: .principal(principal)).filter {
                $0.principalType == type && (account == nil || $0.account == account)
            }
            return try call.page("AccountAssignments", listed.map(Self.json))
        case "ListPermissionSetsProvisionedToAccount":
            let account = try call.text("AccountId", in: 12...12)
            let listed = try provisionings(call, of: .account(account))
            return try call.page("PermissionSets", listed.map { .string($0.set) })
        case "ListAccountsForProvisionedPermissionSet":
            let set = sets[try setIndex(call)].arn
            let listed = try provisionings(call, of: .set(set))
            return try call.page("AccountIds", listed.map { .string($0.account) })
        default: return try answerStatuses(call)
        }
    }

    private func provisionings(
        _ call: SimulatedCall, of topic: Provisioned.Topic
    ) throws(ServiceFailure) -> [Provisioned] {
        let latest = "LATEST_PERMISSION_SET_PROVISIONED"
        let stale = "LATEST_PERMISSION_SET_NOT_PROVISIONED"
        let listed = provisioned.all(of: topic)
        guard call.parameters["ProvisioningStatus"] != nil else { return listed }
        let wantsLatest = try call.oneOf("ProvisioningStatus", [latest, stale]) == latest
        return listed.filter { (sets.first(of: .arn($0.set))?.version == $0.version) == wantsLatest }
    }

    private func answerStatuses(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "DescribeAccountAssignmentCreationStatus":
            let request = try request(.creation, call, "AccountAssignmentCreationRequestId")
            return ["AccountAssignmentCreationStatus": Self.json(request)]
        case "DescribeAccountAssignmentDeletionStatus":
            let request = try request(.deletion, call, "AccountAssignmentDeletionRequestId")
            return ["AccountAssignmentDeletionStatus": Self.json(request)]
        case "DescribePermissionSetProvisioningStatus":
            let request = try request(.provisioning, call, "ProvisionPermissionSetRequestId")
            return ["PermissionSetProvisioningStatus": Self.json(request)]
        case "ListAccountAssignmentCreationStatus":
            return try call.page("AccountAssignmentsCreationStatus", briefs(.creation, call))
        case "ListAccountAssignmentDeletionStatus":
            return try call.page("AccountAssignmentsDeletionStatus", briefs(.deletion, call))
        case "ListPermissionSetProvisioningStatus":
            return try call.page("PermissionSetsProvisioningStatus", briefs(.provisioning, call))
        default: return nil
        }
    }

    private func request(
        _ kind: Request.Kind, _ call: SimulatedCall, _ name: String
    ) throws(ServiceFailure) -> Request {
        let id = try call.text(name, in: 36...36)
        guard let request = requests.first(of: .id(kind, id)) else {
            throw .notFound("Could not find request with id \(id)")
        }
        return request
    }

    private func briefs(_ kind: Request.Kind, _ call: SimulatedCall) -> some RandomAccessCollection<JSON> {
        let status = call.parameters["Filter"]?["Status"]?.string
        let numbers = requests.numbers(of: status.map { .status(kind, $0) } ?? .kind(kind))
        return numbers.lazy.map { number in
            let request = requests[number]
            return [
                "Status": .string(request.status), "RequestId": .string(request.id),
                "CreatedDate": Timestamp(milliseconds: request.created).epoch,
            ]
        }
    }

    static func json(_ assignment: Assignment) -> JSON {
        [
            "AccountId": .string(assignment.account), "PermissionSetArn": .string(assignment.set),
            "PrincipalType": .string(assignment.principalType), "PrincipalId": .string(assignment.principal),
        ]
    }

    static func json(_ request: Request) -> JSON {
        var object = JSONObject([("Status", .string(request.status)), ("RequestId", .string(request.id))])
        if let failure = request.failure { object["FailureReason"] = .string(failure) }
        if let assignment = request.assignment {
            object["TargetId"] = .string(assignment.account)
            object["TargetType"] = "AWS_ACCOUNT"
            object["PrincipalType"] = .string(assignment.principalType)
            object["PrincipalId"] = .string(assignment.principal)
        } else if let account = request.account {
            object["AccountId"] = .string(account)
        }
        object["PermissionSetArn"] = .string(request.set)
        object["CreatedDate"] = Timestamp(milliseconds: request.created).epoch
        return .object(object)
    }
}
