import AWSClient
import IAMModel

/// Which of a set's accounts are asked for.
enum ProvisionedAccounts: Hashable, Sendable {
    /// Those that have it in some form.
    case all
    /// Those that lack its latest form.
    case stale
}

extension CenterContext {
    /// Who has a set in an account.
    func assignments(ofSet set: String, in account: String) async throws(SyncError) -> [AssignmentFacts]? {
        try await client.read(.accountAssignments(account: account, permissionSet: set, instance: instance))?.map {
            AssignmentFacts($0)
        }
    }

    /// What a group has, in every account.
    func assignments(ofGroup group: String) async throws(SyncError) -> [AssignmentFacts]? {
        try await client.read(.accountAssignments(ofGroup: group, instance: instance))?.filter {
            // A user's groups are listed with the user; a group's list holds its own only, and stays so.
            $0.principalID == group
        }.map { AssignmentFacts($0) }
    }

    /// Whether a group has a set in an account.
    func isAssigned(set: String, toGroup group: String, in account: AccountID) async throws(SyncError) -> Bool {
        let wanted = AssignmentFacts(account: account.text, set: set, isOfGroup: true, principal: group)
        return try await assignments(ofSet: set, in: account.text)?.contains(wanted) ?? false
    }

    /// The accounts of a set; `nil` where AWS has no such set.
    func accounts(ofSet set: String, _ which: ProvisionedAccounts) async throws(SyncError) -> [String]? {
        try await client.read(
            .accounts(
                provisionedWith: set, status: which == .stale ? .latestNotProvisioned : nil, instance: instance))
    }
}

extension AssignmentFacts {
    /// An assignment as the client lists it.
    init(_ found: AccountAssignment) {
        self.init(
            account: found.account, set: found.permissionSet, isOfGroup: found.principalType == .group,
            principal: found.principalID)
    }
}

/// The client's calls on what goes on after AWS's answer.
struct ClientAsynchronousService: AsynchronousService {
    let client: AWSClient
    let instance: String

    func create(_ target: AssignmentTarget) async throws(AWSError) -> AsynchronousStatus {
        AsynchronousStatus(
            try await client.send(
                .createAccountAssignment(
                    group: target.group, permissionSet: target.set, account: target.account, instance: instance)))
    }

    func delete(_ target: AssignmentTarget) async throws(AWSError) -> AsynchronousStatus {
        AsynchronousStatus(
            try await client.send(
                .deleteAccountAssignment(
                    group: target.group, permissionSet: target.set, account: target.account, instance: instance)))
    }

    func provision(set: String, in account: String?) async throws(AWSError) -> AsynchronousStatus {
        AsynchronousStatus(
            try await client.send(.provisionPermissionSet(set, account: account, instance: instance)))
    }

    func requestsInProgress(_ kind: AsynchronousKind) async throws(AWSError) -> Set<String> {
        let statuses =
            switch kind {
            case .creation: try await client.send(.accountAssignmentCreations(status: .inProgress, instance: instance))
            case .deletion: try await client.send(.accountAssignmentDeletions(status: .inProgress, instance: instance))
            case .provisioning: try await client.send(.provisionings(status: .inProgress, instance: instance))
            }
        return Set(statuses.filter { $0.status == .inProgress }.map(\.requestID))
    }

    func status(of request: AsynchronousRequest) async throws(AWSError) -> AsynchronousStatus {
        AsynchronousStatus(
            switch request.kind {
            case .creation: try await client.send(.accountAssignmentCreation(request.id, instance: instance))
            case .deletion: try await client.send(.accountAssignmentDeletion(request.id, instance: instance))
            case .provisioning: try await client.send(.provisioning(request.id, instance: instance))
            })
    }
}
