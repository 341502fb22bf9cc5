import AWSClient

/// When accounts and permission sets are free again.
struct WorkUnderWay: Sendable {
    /// When the last change of roles ends that is planned in an account.
    private var accounts: [String: Int64] = [:]
    /// When the last change of a set has arrived everywhere.
    private var sets: [String: Int64] = [:]

    /// Plans a change of an account's roles, after all that are planned there.
    ///
    /// - Parameters:
    ///   - account: The account.
    ///   - start: The earliest moment for it to begin, in milliseconds since 1970.
    ///   - time: How many milliseconds it takes.
    /// - Returns: When it ends.
    mutating func takeTurn(in account: String, from start: Int64, lasting time: Int64) -> Int64 {
        let end = max(start, accounts[account] ?? start) + time
        accounts[account] = end
        return end
    }

    /// Whether a set's last change goes on.
    func isChanging(_ set: String, at now: Timestamp) -> Bool { sets[set].map { now.milliseconds < $0 } ?? false }

    /// A set is changed now.
    mutating func change(_ set: String, until end: Timestamp) {
        sets[set] = end.milliseconds
    }
}
