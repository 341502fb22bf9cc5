extension Timestamp {
    /// Reads when credentials end: ISO 8601 in any offset, or the older AWS CLI's form, which ends in `UTC`.
    ///
    /// - Parameter text: Such as `2026-01-31T12:00:00Z`, `2026-01-31T13:00:00.5+01:00` or `2026-01-31T12:00:00UTC`.
    init?(expiry text: String) {
        self.init(iso8601: text.hasSuffix("UTC") ? text.dropLast(3) + "Z" : text)
    }
}
