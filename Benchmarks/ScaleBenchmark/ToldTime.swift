import AWSClient
import AWSSimulator

/// The time of the process in which iamsync runs, as far as the simulated AWS has been told of it. Who asks has waited
/// already: nobody waits here.
final class ToldTime: SimulatedTime {
    private let moment = Locked(Timestamp(seconds: 0))

    var now: Timestamp { moment.withLock { $0 } }

    func advance(by wait: Duration) { moment.withLock { $0 = $0 + max(wait, .zero) } }

    func sleep(for wait: Duration) async throws(CancellationError) {}
}
