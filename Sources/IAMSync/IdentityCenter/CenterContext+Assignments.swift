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
        try await client.read(.assignments(of: set, inAccount: account, in: instance))?.map {
            AssignmentFacts($0)
        }
    }

    /// What a group has, in every account.
    func assignments(ofGroup group: String) async throws(SyncError) -> [AssignmentFacts]? {
        try await client.read(.assignments(ofGroup: group, in: instance))?.map { AssignmentFacts($0) }
    }

    /// Which of some sets a group has in an account: one call for several sets, where we may ask for a group. Only the
    /// management account may.
    func sets(
        ofGroup group: String, in account: AccountID, among sets: [String]
    ) async throws(SyncError) -> Set<String> {
        if sets.count > 1 {
            do {
                let found = try await assignments(ofGroup: group) ?? []
                return Set(found.filter { $0.account == account.text && $0.isOfGroup }.map(\.set)).intersection(sets)
            } catch .aws(let error) where error.isDenied {
                // A delegated administrator: it asks for each set.
            }
        }
        var held: Set<String> = []
        for set in sets {
            let wanted = AssignmentFacts(account: account.text, set: set, isOfGroup: true, principal: group)
            if try await assignments(ofSet: set, in: account.text)?.contains(wanted) == true { held.insert(set) }
        }
        return held
    }

    /// The accounts of a set; `nil` where AWS has no such set.
    func accounts(ofSet set: String, _ which: ProvisionedAccounts) async throws(SyncError) -> [String]? {
        try await client.read(
            .accounts(
                with: set, status: which == .stale ? "LATEST_PERMISSION_SET_NOT_PROVISIONED" : nil, in: instance))
    }
}

extension CenterContext {
    /// The sets that an account doesn't have in their latest form.
    func staleSets(in account: String) async throws(SyncError) -> [String]? {
        try await client.read(
            .permissionSets(
                provisionedTo: account, status: "LATEST_PERMISSION_SET_NOT_PROVISIONED", in: instance))
    }
}

extension AssignmentFacts {
    /// An assignment as the client lists it.
    init(_ found: AccountAssignmentRecord) {
        self.init(
            account: found.account, set: found.permissionSet, isOfGroup: found.principalType == "GROUP",
            principal: found.principal)
    }
}

/// The client's calls on what goes on after AWS's answer.
struct ClientAsynchronousService: AsynchronousService {
    let client: AWSClient
    let instance: String

    func create(_ target: AssignmentTarget) async throws(AWSError) -> AsynchronousStatus {
        AsynchronousStatus(
            try await client.send(.createAssignment(AccountAssignmentRecord(target), in: instance)))
    }

    func delete(_ target: AssignmentTarget) async throws(AWSError) -> AsynchronousStatus {
        AsynchronousStatus(
            try await client.send(.deleteAssignment(AccountAssignmentRecord(target), in: instance)))
    }

    func provision(set: String, in account: String?) async throws(AWSError) -> AsynchronousStatus {
        AsynchronousStatus(
            try await client.send(.provision(set, inAccount: account, in: instance)))
    }

    func requestsInProgress(_ kind: AsynchronousKind) async throws(AWSError) -> Set<String> {
        let statuses =
            switch kind {
            case .creation: try await client.send(.assignmentCreations(in: instance, status: "IN_PROGRESS"))
            case .deletion: try await client.send(.assignmentDeletions(in: instance, status: "IN_PROGRESS"))
            case .provisioning: try await client.send(.provisionings(in: instance, status: "IN_PROGRESS"))
            }
        return Set(statuses.filter { $0.status == "IN_PROGRESS" }.map(\.requestID))
    }

    func status(of request: AsynchronousRequest) async throws(AWSError) -> AsynchronousStatus {
        let found =
            switch request.kind {
            case .creation: try await client.send(.assignmentCreation(request.id, in: instance))
            case .deletion: try await client.send(.assignmentDeletion(request.id, in: instance))
            case .provisioning: try await client.send(.provisioning(request.id, in: instance))
            }
        return AsynchronousStatus(found)
    }
}

extension AccountAssignmentRecord {
    /// An assignment as the client sends it.
    init(_ target: AssignmentTarget) {
        self.init(
            account: target.account, permissionSet: target.set, principalType: "GROUP", principal: target.group)
    }
}

extension AsynchronousStatus {
    /// How a request stands, as the client gives it. Only `SUCCEEDED` is success.
    init(_ found: AsyncStatus) {
        requestID = found.requestID
        state =
            switch found.status {
            case "IN_PROGRESS": .inProgress
            case "SUCCEEDED": .succeeded
            default: .failed(found.failure ?? "AWS gives no reason")
            }
    }
}
