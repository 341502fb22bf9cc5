package import AWSClient

/// A creation of an assignment that has ended well.
package struct FinishedAssignment: Hashable, Sendable {
    /// The account.
    package let account: String
    /// The set's ARN.
    package let set: String
    /// When it was taken.
    package let created: Timestamp
    /// When it ended.
    package let completed: Timestamp
    /// Whether it is the first of its set in its account, which makes the role there.
    package let changesRoles: Bool
}

extension AWSSimulator {
    /// The creations of assignments that have ended well, in the order in which they were taken.
    package var finishedAssignments: [FinishedAssignment] {
        let requests = withState { $0.center.requests.all(of: .status(.creation, "SUCCEEDED")) }
            .sorted { ($0.created, $0.id) < ($1.created, $1.id) }
        var places: Set<[String]> = []
        return requests.map { request in
            FinishedAssignment(
                account: request.account ?? "", set: request.set, created: Timestamp(milliseconds: request.created),
                completed: Timestamp(milliseconds: request.completes),
                changesRoles: places.insert([request.account ?? "", request.set]).inserted)
        }
    }
}
