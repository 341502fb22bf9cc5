import AWSClient
import IAMSync

/// Counts what a run tells. Pure: events and moments come in, figures come out.
struct ProgressMeter: Sendable {
    private var phase = ProgressFigures.Phase.preparing
    private var start: Timestamp
    private var total = 0
    private var done = 0
    private var failed = 0
    /// What is under way, the oldest first.
    private var underWay: [String] = []
    private var waiting: String?
    /// Whether nobody knows yet how much there is to read.
    private var isOpen = false
    /// How much was through in each of the last seconds.
    private var recent: [(second: Int64, count: Int)] = []

    /// How far back the rate looks, in seconds: long enough that writes which end in bursts give one number, short
    /// enough that it follows when slow items come after quick ones.
    private static let window: Int64 = 30
    /// Before this much time and this many ends, a rate would be a guess.
    private static let enough = (time: Duration.seconds(5), count: 5)

    /// A meter for a run that begins at a moment.
    init(start: Timestamp) {
        self.start = start
    }

    /// Hears what a run tells.
    mutating func hear(_ event: ProgressEvent, at moment: Timestamp) {
        switch event {
        case .observing(let parts): begin(.reading, of: parts, at: moment)
        case .writing(let items): begin(.writing, of: items, at: moment)
        case .reading(let part): underWay.append(part.description)
        case .read(let part, let hindrance):
            if part == .identityCenter { isOpen = false }
            end(part.description, isFailure: hindrance != nil, at: moment)
        case .discovered(let parts, let areLast):
            total += parts
            if areLast { isOpen = false }
        case .readDiscovered: count(at: moment)
        case .waiting(let reason): waiting = reason
        case .started(let kindName, let name, let account):
            underWay.append(ProgressWording.item(kindName, name, account))
        case .finished(let kindName, let name, let account, let status):
            end(ProgressWording.item(kindName, name, account), isFailure: status.isFailure, at: moment)
        }
    }

    /// How far the run is.
    func figures(at moment: Timestamp) -> ProgressFigures {
        let rate = rate(at: moment)
        return ProgressFigures(
            phase: phase, done: done, total: total, failed: failed, rate: rate,
            timeLeft: rate.flatMap(timeLeft), current: underWay.first, others: max(0, underWay.count - 1),
            waiting: waiting)
    }

    private mutating func begin(_ phase: ProgressFigures.Phase, of total: Int, at moment: Timestamp) {
        self = ProgressMeter(start: moment)
        self.phase = phase
        self.total = total
        isOpen = phase == .reading
    }

    private mutating func end(_ label: String, isFailure: Bool, at moment: Timestamp) {
        if let index = underWay.firstIndex(of: label) { underWay.remove(at: index) }
        if isFailure { failed += 1 }
        count(at: moment)
    }

    private mutating func count(at moment: Timestamp) {
        done += 1
        let second = moment.milliseconds / 1_000
        if let last = recent.last, last.second == second {
            recent[recent.count - 1].count += 1
        } else {
            recent.append((second, 1))
            recent.removeAll { $0.second <= second - Self.window }
        }
    }

    /// What was through lately, by the second; `nil` before there is enough to say so.
    private func rate(at moment: Timestamp) -> Double? {
        let elapsed = moment - start
        let now = moment.milliseconds / 1_000
        let count = recent.filter { $0.second > now - Self.window }.reduce(0) { $0 + $1.count }
        guard elapsed >= Self.enough.time, count >= Self.enough.count, done < total else { return nil }
        return Double(count) / min(elapsed, .seconds(Self.window)).inSeconds
    }

    /// The rest at that rate. How much Identity Center has to be read shows in the course of it: before that, nobody can
    /// tell.
    private func timeLeft(at rate: Double) -> Duration? {
        isOpen ? nil : .seconds(Double(total - done) / rate)
    }
}

extension OutcomeStatus {
    /// Whether it is worth a line at once.
    fileprivate var isFailure: Bool {
        if case .failed = self { true } else { false }
    }
}
