/// By how much AWS's clock differs from ours, learnt from the `Date` of its answers.
///
/// As AWS's SDKs do since 2026, every answer teaches, also one that went well, so that the credentials' end is known by
/// AWS's clock and a clock that is mended later is followed back.
struct ClockCorrection: Hashable, Sendable {
    /// AWS's clock less ours.
    private(set) var offset = Duration.zero

    /// `Date` has whole seconds and the way takes time: what changes by less is noise.
    private static let noise = Duration.seconds(60)
    /// An answer that took longer says too little about the time.
    private static let longestWay = Duration.seconds(240)

    /// Learns from an answer.
    ///
    /// - Parameters:
    ///   - response: The answer. One that comes from a cache (with a field `Age`) has an old date and is left alone.
    ///   - sent: When the request was sent, by our clock.
    ///   - received: When the answer had come, by our clock.
    mutating func learn(from response: HTTPResponse, sent: Timestamp, received: Timestamp) {
        let way = received - sent
        guard let date = response.date, !response.isCached, way >= .zero, way <= Self.longestWay else {
            return
        }
        let estimate = date - (sent + way / 2)
        guard max(estimate - offset, offset - estimate) > Self.noise else { return }
        offset = estimate
    }
}
