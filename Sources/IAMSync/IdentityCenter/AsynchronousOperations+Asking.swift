import AWSClient

extension AsynchronousOperations {
    private static let shortestWait = Duration.milliseconds(500)
    private static let longestWait = Duration.seconds(5)

    /// How long to wait before asking: a twentieth of the time for which the youngest request has gone on, half a second
    /// to 5 seconds.
    ///
    /// While the window is refilled, somebody is always young: two questions a second are a tenth of what AWS allows, and a
    /// place stays empty for a quarter of a second. What goes on for minutes is asked about seldom.
    var pace: Duration {
        let begins = outstanding.filter { $0.value == .inProgress }.map(\.key.begin)
        guard let youngest = begins.max() else { return Self.shortestWait }
        return min(max((clock.now - youngest) / 20, Self.shortestWait), Self.longestWait)
    }

    /// Asks how everything stands that is under way: one call a kind for all, and one for each that left the list.
    func ask() async {
        await withTaskGroup(of: Void.self) { group in
            for kind in AsynchronousKind.allCases {
                let open = outstanding.filter { $0.key.kind == kind && $0.value == .inProgress }.map(\.key)
                    .sorted { $0.id < $1.id }
                if !open.isEmpty { group.addTask { await self.ask(about: open, of: kind) } }
            }
        }
    }

    private func ask(about open: [AsynchronousRequest], of kind: AsynchronousKind) async {
        let listed = open.count > 1 ? await list(kind) : []
        await withTaskGroup(of: Void.self) { group in
            for request in open where !listed.contains(request.id) {
                group.addTask { await self.describe(request) }
            }
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

    /// Asks about one request. Its place is free as soon as its end is known, whatever else is asked about meanwhile.
    private func describe(_ request: AsynchronousRequest) async {
        let state: AsynchronousStatus.State
        do {
            state = try await service.status(of: request).state
        } catch {
            state = error.kind == .cancelled || error.isAbsent ? .inProgress : .unanswered(error)
        }
        guard outstanding[request] != nil else { return }
        outstanding[request] = state
        if state != .inProgress { wake() }
    }
}
