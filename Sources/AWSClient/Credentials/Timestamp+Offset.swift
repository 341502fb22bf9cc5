extension Timestamp {
    /// Reads a moment of ISO 8601 in any offset from Universal Time, and in the older AWS CLI's form, which ends in `UTC`.
    ///
    /// - Parameter text: Such as `2026-01-31T12:00:00Z`, `2026-01-31T13:00:00.5+01:00` or `2026-01-31T12:00:00UTC`.
    init?(offset text: String) {
        let text = text.hasSuffix("UTC") ? text.dropLast(3) + "Z" : text
        if let moment = Timestamp(iso8601: text) {
            self = moment
            return
        }
        let zone = text.suffix(6)
        guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
        let parts = zone.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hours = UInt8(parts[0]),
            let minutes = UInt8(parts[1]), hours < 24, minutes < 60,
            let local = Timestamp(iso8601: text.dropLast(6) + "Z")
        else { return nil }
        let offset = Duration.seconds(Int(hours) * 3_600 + Int(minutes) * 60)
        self = local + (sign == "+" ? .zero - offset : offset)
    }
}
