import AWSClient
import IAMSync

/// What a phase of a run came to, as one line. Pure.
struct ProgressSummary: Sendable {
    private enum Kind: Sendable {
        case reading
        case writing(Int)
    }

    private var kind: Kind?
    private var accounts = 0
    private var readAccounts = 0
    private var isCenterRead = false
    private var written = 0
    private var failed = 0

    /// Hears what a run tells.
    mutating func hear(_ event: ProgressEvent) {
        switch event {
        case .observing: self = ProgressSummary(kind: .reading)
        case .writing(let items): self = ProgressSummary(kind: .writing(items))
        case .read(.identityCenter, let hindrance): isCenterRead = hindrance == nil
        case .read(.account, let hindrance):
            accounts += 1
            if hindrance == nil { readAccounts += 1 }
        case .finished(_, _, _, let status):
            if status.isDone { written += 1 }
            if case .failed = status { failed += 1 }
        case .reading, .discovered, .readDiscovered, .waiting, .started: break
        }
    }

    /// The line, without its end; `nil` where nothing was read or to be written.
    func text(time: Duration, calls: Int) -> String? {
        let effort = "in \(ProgressWording.duration(time)), \(ProgressWording.count(calls, "call"))"
        switch kind {
        case .reading: return "read \(partsText) \(effort)"
        case .writing(let items) where items > 0: return "wrote \(itemsText(of: items)) \(effort)\(failedText)"
        case .writing, nil: return nil
        }
    }

    private init(kind: Kind) {
        self.kind = kind
    }

    /// A summary of nothing yet.
    init() {}

    private var partsText: String {
        guard accounts > 0 else { return isCenterRead ? "Identity Center" : "nothing of Identity Center" }
        let all = ProgressWording.count(accounts, "account")
        let found = readAccounts == accounts ? all : "\(readAccounts) of \(all)"
        return isCenterRead ? "\(found) and Identity Center" : "\(found), not Identity Center,"
    }

    private func itemsText(of items: Int) -> String {
        let all = ProgressWording.count(items, "item")
        return written == items ? all : "\(written) of \(all)"
    }

    private var failedText: String { failed > 0 ? ", \(failed) failed" : "" }
}
