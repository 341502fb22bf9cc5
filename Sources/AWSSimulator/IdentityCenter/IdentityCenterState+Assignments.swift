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
        if kind == .deletion, number(of: assignment) == nil {
            throw .notFound("Could not find AccountAssignment of \(assignment.principal) in \(account)")
        }
        try requireIdle(set, in: account, call)
        let busy = requests.countUnderWay(.creation) + requests.countUnderWay(.deletion)
        guard busy < Self.mostAssignments else { throw .windowFull(call) }
        return add(kind, set: set, account: account, assignment: assignment, call)
    }

    private mutating func provision(_ call: SimulatedCall) throws(ServiceFailure) -> Request {
        let set = sets[try setIndex(call)].arn
        let type = try call.oneOf("TargetType", ["AWS_ACCOUNT", "ALL_PROVISIONED_ACCOUNTS"])
        let account = type == "AWS_ACCOUNT" ? try call.text("TargetId", in: 12...12) : nil
        try requireIdle(set, in: account, call)
        guard requests.countUnderWay(.provisioning) < Self.mostProvisionings else { throw .windowFull(call) }
        return add(.provisioning, set: set, account: account, assignment: nil, call)
    }

    private mutating func add(
        _ kind: Request.Kind, set: String, account: String?, assignment: Assignment?, _ call: SimulatedCall
    ) -> Request {
        let end = end(of: kind, set: set, account: account, call)
        let request = Request(
            kind: kind, id: ids.uuid(), set: set, account: account, assignment: assignment,
            created: call.now.milliseconds, completes: end)
        requests.append(request)
        return request
    }

    /// The accounts that a provisioning of a set reaches: one, or all that have it.
    func accounts(of set: String, or account: String? = nil) -> [String] {
        account.map { [$0] } ?? provisioned.all(of: .set(set)).map(\.account)
    }

    private func number(of assignment: Assignment) -> Int? {
        let there = assignments.numbers(of: .place(set: assignment.set, account: assignment.account))
        return there.first { assignments[$0] == assignment }
    }

    /// Ends what is due. What AWS can refuse only now ends as FAILED.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - refusal: Why a request fails; `nil` where it succeeds.
    mutating func settle(at now: Timestamp, refusal: (Request) -> String?) {
        for number in requests.takeDue(at: now) {
            let request = requests[number]
            if let reason = refusal(request) {
                requests.end(number, as: "FAILED", because: reason)
            } else {
                requests.end(number, as: "SUCCEEDED")
                carryOut(request)
            }
        }
    }

    private mutating func carryOut(_ request: Request) {
        switch (request.kind, request.assignment) {
        case (.creation, let assignment?):
            if number(of: assignment) == nil { assignments.append(assignment) }
            install(assignment.set, in: assignment.account)
        case (.deletion, let assignment?):
            while let number = number(of: assignment) { assignments.remove(number) }
            let isUsed = assignments.contains(.place(set: assignment.set, account: assignment.account))
            if !isUsed { provisioned.remove(assignment.set, from: assignment.account) }
        default:
            for account in accounts(of: request.set, or: request.account) { install(request.set, in: account) }
        }
    }

    /// Puts a set's newest form into an account, as a role whose name ends in letters that are new each time.
    private mutating func install(_ set: String, in account: String) {
        guard let found = sets.first(of: .arn(set)) else { return }
        if !provisioned.renew(set, in: account, to: found.version) {
            let role = "AWSReservedSSO_\(found.name)_\(ids.hex(16))"
            provisioned.append(Provisioned(set: set, account: account, version: found.version, role: role))
        }
    }
}
