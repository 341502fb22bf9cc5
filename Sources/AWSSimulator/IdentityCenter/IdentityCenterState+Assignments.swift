import AWSClient
import JSONTree

extension IdentityCenterState {
    /// How many assignments may be under way at once. Source: IAM Identity Center User Guide, “Quotas”.
    private static let mostAssignments = 15
    /// How many provisionings may be under way at once.
    private static let mostProvisionings = 3

    mutating func answerAssignments(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "CreateAccountAssignment":
            return ["AccountAssignmentCreationStatus": Self.json(try begin(.creation, call))]
        case "DeleteAccountAssignment":
            return ["AccountAssignmentDeletionStatus": Self.json(try begin(.deletion, call))]
        case "ProvisionPermissionSet": return ["PermissionSetProvisioningStatus": Self.json(try provision(call))]
        default: return nil
        }
    }

    private mutating func begin(_ kind: Request.Kind, _ call: SimulatedCall) throws(ServiceFailure) -> Request {
        let set = sets[try setIndex(call)].arn
        let account = try call.text("TargetId", in: 12...12)
        _ = try call.oneOf("TargetType", ["AWS_ACCOUNT"])
        let type = try call.oneOf("PrincipalType", ["USER", "GROUP"])
        let assignment = Assignment(
            account: account, set: set, principalType: type, principal: try call.text("PrincipalId", in: 1...47))
        if kind == .deletion, !assignments.contains(assignment) {
            throw .notFound("Could not find AccountAssignment of \(assignment.principal) in \(account)")
        }
        let busy = requests.count { $0.kind != .provisioning && $0.status == "IN_PROGRESS" }
        guard busy < Self.mostAssignments else { throw .conflict("There are too many requests processing.") }
        return add(kind, set: set, account: account, assignment: assignment, at: call.now)
    }

    private mutating func provision(_ call: SimulatedCall) throws(ServiceFailure) -> Request {
        let set = sets[try setIndex(call)].arn
        let type = try call.oneOf("TargetType", ["AWS_ACCOUNT", "ALL_PROVISIONED_ACCOUNTS"])
        let account = type == "AWS_ACCOUNT" ? try call.text("TargetId", in: 12...12) : nil
        let busy = requests.count { $0.kind == .provisioning && $0.status == "IN_PROGRESS" }
        guard busy < Self.mostProvisionings else { throw .conflict("There are too many requests processing.") }
        return add(.provisioning, set: set, account: account, assignment: nil, at: call.now)
    }

    private mutating func add(
        _ kind: Request.Kind, set: String, account: String?, assignment: Assignment?, at now: Timestamp
    ) -> Request {
        let lasts = shortest + Int64(ids.next() % UInt64(longest - shortest + 1))
        let request = Request(
            kind: kind, id: ids.uuid(), set: set, account: account, assignment: assignment,
            created: now.milliseconds, completes: now.milliseconds + lasts)
        requests.append(request)
        return request
    }

    /// Ends what is due. What AWS can refuse only now ends as FAILED.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - refusal: Why a request fails; `nil` where it succeeds.
    mutating func settle(at now: Timestamp, refusal: (Request) -> String?) {
        for index in requests.indices
        where requests[index].status == "IN_PROGRESS" && requests[index].completes <= now.milliseconds {
            let request = requests[index]
            if let reason = refusal(request) {
                requests[index].status = "FAILED"
                requests[index].failure = reason
            } else {
                requests[index].status = "SUCCEEDED"
                carryOut(request)
            }
        }
    }

    private mutating func carryOut(_ request: Request) {
        switch (request.kind, request.assignment) {
        case (.creation, let assignment?):
            if !assignments.contains(assignment) { assignments.append(assignment) }
            install(assignment.set, in: assignment.account)
        case (.deletion, let assignment?):
            assignments.removeAll { $0 == assignment }
            let isUsed = assignments.contains { $0.set == assignment.set && $0.account == assignment.account }
            if !isUsed { provisioned.removeAll { $0.set == assignment.set && $0.account == assignment.account } }
        default:
            let accounts = request.account.map { [$0] } ?? provisioned.filter { $0.set == request.set }.map(\.account)
            for account in accounts { install(request.set, in: account) }
        }
    }

    /// Puts a set's newest form into an account, as a role whose name ends in letters that are new each time.
    private mutating func install(_ set: String, in account: String) {
        guard let found = sets.first(where: { $0.arn == set }) else { return }
        if let index = provisioned.firstIndex(where: { $0.set == set && $0.account == account }) {
            provisioned[index].version = found.version
        } else {
            let role = "AWSReservedSSO_\(found.name)_\(ids.hex(16))"
            provisioned.append(Provisioned(set: set, account: account, version: found.version, role: role))
        }
    }
}
