/// Who the strangers are that have a set of ours: names by id, as far as they were asked for.
struct PrincipalInventory: Sendable {
    fileprivate(set) var groups: [String: Reading<String>] = [:]
    fileprivate(set) var users: [String: Reading<String>] = [:]

    /// The name of a principal.
    func name(of assignment: AssignmentFacts) -> Reading<String> {
        let known = assignment.isOfGroup ? groups[assignment.principal] : users[assignment.principal]
        return known ?? .unknown("\(assignment.principal) was not looked up")
    }
}

/// Looks strangers up, one call each: most organizations have few.
struct PrincipalReader {
    let assignments: [AssignmentFacts]
    let context: CenterContext
    let width: Int

    func read() async -> PrincipalInventory {
        async let groups = read(ids(ofGroups: true)) { id throws(SyncError) in
            try await context.group(withID: id)?.name
        }
        async let users = read(ids(ofGroups: false)) { id throws(SyncError) in
            try await context.user(withID: id)?.userName
        }
        return PrincipalInventory(groups: await groups, users: await users)
    }

    private func ids(ofGroups isOfGroup: Bool) -> [String] {
        Set(assignments.filter { $0.isOfGroup == isOfGroup }.map(\.principal)).sorted()
    }

    private func read(
        _ ids: [String], _ name: @escaping @Sendable (String) async throws(SyncError) -> String?
    ) async -> [String: Reading<String>] {
        let found = await inParallel(ids, width: width) { id in
            await Reading.trying { () throws(SyncError) in try await name(id) }
        }
        return Dictionary(uniqueKeysWithValues: zip(ids, found))
    }
}
