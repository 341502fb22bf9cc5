extension AWSValue {
    /// The filter by a status such as `IN_PROGRESS`; nothing without one.
    static func status(_ status: String?) -> AWSValue? {
        status.map { .structure(["Status": .string($0)]) }
    }
}
