import AWSClient

extension IdentityCenterState {
    private static let changesOfSets: Set<String> = [
        "UpdatePermissionSet", "DeletePermissionSet", "AttachManagedPolicyToPermissionSet",
        "DetachManagedPolicyFromPermissionSet", "AttachCustomerManagedPolicyReferenceToPermissionSet",
        "DetachCustomerManagedPolicyReferenceFromPermissionSet", "PutInlinePolicyToPermissionSet",
        "DeleteInlinePolicyFromPermissionSet", "PutPermissionsBoundaryToPermissionSet",
        "DeletePermissionsBoundaryFromPermissionSet",
    ]

    // MARK: Conflicts

    /// Refuses a change of a set that is being provisioned or changed. A change takes as long as the call does, so whoever
    /// waits for the answer is never in its own way.
    mutating func requireNoConflict(_ call: SimulatedCall) throws(ServiceFailure) {
        guard call.limits.refusesConflicts, Self.changesOfSets.contains(call.operation) else { return }
        let set = sets[try setIndex(call)].arn
        let isProvisioned = requests.all(of: .underWay(set: set)).contains { $0.kind == .provisioning }
        guard !isProvisioned, !work.isChanging(set, at: call.now) else { throw .conflictingOperation }
        work.change(set, until: call.now + call.limits.latency)
    }

    /// Refuses a request while another one is under way for the same set in the same account, or in all of them.
    func requireIdle(_ set: String, in account: String?, _ call: SimulatedCall) throws(ServiceFailure) {
        guard call.limits.refusesConflicts else { return }
        let isBusy = requests.all(of: .underWay(set: set)).contains { request in
            account == nil || request.account == nil || request.account == account
        }
        guard !isBusy else { throw .conflictingOperation }
    }

    // MARK: Times

    /// When a request ends that begins now, in milliseconds since 1970.
    mutating func end(
        of kind: Request.Kind, set: String, account: String?, _ call: SimulatedCall
    ) -> Int64 {
        let now = call.now.milliseconds
        guard call.limits.accountsTakeTurns else { return now + duration() }
        switch (kind, account) {
        case (.creation, let account?) where provisioned.contains(.place(set: set, account: account)),
            (.deletion, let account?) where assignments.count(of: .place(set: set, account: account)) > 1:
            return now + shortest
        case (.creation, let account?), (.deletion, let account?):
            return work.takeTurn(in: account, from: now, lasting: duration())
        default:
            return endOfProvisioning(accounts(of: set, or: account), from: now, width: call.limits.provisioningWidth)
        }
    }

    /// Goes from account to account, `width` of them side by side; each may have to wait for its turn.
    private mutating func endOfProvisioning(_ accounts: [String], from now: Int64, width: Int) -> Int64 {
        var workers = Heap<Int64>()
        for _ in 0..<width { workers.insert(now) }
        var last = now + shortest
        for account in accounts {
            let start = workers.removeFirst() ?? now
            let end = work.takeTurn(in: account, from: start, lasting: duration())
            workers.insert(end)
            last = max(last, end)
        }
        return last
    }

    private mutating func duration() -> Int64 { shortest + Int64(ids.next() % UInt64(longest - shortest + 1)) }
}

extension ServiceFailure {
    /// As Identity Center has it. Source: aws-samples/aws-iam-identity-center-extensions, issue 111.
    fileprivate static let conflictingOperation = conflict("There is a conflicting operation in process.")

    /// The window for asynchronous requests is full. Source of the code and words where limits are AWS's: the same issue.
    static func windowFull(_ call: SimulatedCall) -> ServiceFailure {
        call.limits.refusesConflicts
            ? ServiceFailure(
                "ThrottlingException", "There are too many requests processing. Please try again later.")
            : conflict("There are too many requests processing.")
    }
}
