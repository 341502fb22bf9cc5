import AWSClient

extension AsynchronousOperations {
    /// Asks how everything stands that is under way: one call a kind for all, and one for each that left the list.
    func ask() async {
        for kind in AsynchronousKind.allCases {
            let open = outstanding.filter { $0.key.kind == kind && $0.value.state == .inProgress }.map(\.key)
                .sorted { $0.id < $1.id }
            guard !open.isEmpty else { continue }
            let listed = open.count > 1 ? await list(kind) : []
            for request in open where !listed.contains(request.id) { await describe(request) }
        }
    }

    /// The requests of a kind that are in progress; none where AWS, or what stands for it, can't list them.
    func list(_ kind: AsynchronousKind) async -> Set<String> {
        guard !unlisted.contains(kind) else { return [] }
        do {
            return try await service.requestsInProgress(kind)
        } catch {
            if error.kind != .cancelled { unlisted.insert(kind) }
            return []
        }
    }

    private func describe(_ request: AsynchronousRequest) async {
        let state: AsynchronousStatus.State
        do {
            state = try await service.status(of: request).state
        } catch {
            state = error.kind == .cancelled || error.isAbsent ? .inProgress : .unanswered(error)
        }
        guard outstanding[request] != nil else { return }
        outstanding[request] = AsynchronousStatus(requestID: request.id, state: state)
    }
}
