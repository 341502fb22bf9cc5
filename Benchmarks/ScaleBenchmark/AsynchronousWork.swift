import AWSClient
import AWSSimulator

/// What went on in Identity Center after its answers, in the order in which it was taken.
struct AsynchronousWork {
    /// One request.
    struct Request {
        let account: String
        /// How long AWS worked on it: without the time for which it waited for another one in the account.
        let seconds: Double
        /// Whether it changed a role of the account, which goes on one at a time.
        let changesRoles: Bool
    }

    let requests: [Request]
}

extension AsynchronousWork {
    /// What a simulator has done, where a request takes so many seconds at least.
    init(of aws: AWSSimulator, shortest: Double) {
        var ends: [String: Double] = [:]
        requests = aws.finishedAssignments.map { record in
            let begin = Double(record.created.milliseconds) / 1_000
            let end = Double(record.completed.milliseconds) / 1_000
            let seconds = end - max(begin, ends[record.account] ?? 0)
            guard record.changesRoles, seconds >= shortest else {
                return Request(account: record.account, seconds: end - begin, changesRoles: false)
            }
            ends[record.account] = end
            return Request(account: record.account, seconds: seconds, changesRoles: true)
        }
    }

    /// What it takes at least: all of it in the window, and the account with most to change, one after the other.
    func parts(_ limits: LowerBound.Limits) -> [LowerBound.Part] {
        let work = requests.map(\.seconds).reduce(0, +)
        var chains: [String: Double] = [:]
        for request in requests where request.changesRoles { chains[request.account, default: 0] += request.seconds }
        return [
            LowerBound.Part(name: "15 assignments at a time", seconds: work / Double(limits.window)),
            LowerBound.Part(name: "one account's roles", seconds: chains.values.max() ?? 0),
            LowerBound.Part(name: "the longest request", seconds: requests.map(\.seconds).max() ?? 0),
        ]
    }

    /// How long it takes, with no delay of ours, whoever doesn't know beforehand how long each request will take: a free
    /// place is taken at once, until nothing is left.
    ///
    /// The bound supposes that all places are busy to the very end; nobody can see to that without knowing the future.
    func ideal(_ limits: LowerBound.Limits) -> Double {
        var places = [Double](repeating: 0, count: limits.window)
        var accounts: [String: Double] = [:]
        for request in requests {
            guard let place = places.indices.min(by: { places[$0] < places[$1] }) else { continue }
            let begin = request.changesRoles ? max(places[place], accounts[request.account] ?? 0) : places[place]
            places[place] = begin + request.seconds
            if request.changesRoles { accounts[request.account] = places[place] }
        }
        return places.max() ?? 0
    }
}
