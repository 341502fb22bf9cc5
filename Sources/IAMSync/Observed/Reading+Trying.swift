extension Reading {
    /// Reads one thing: what failed is unknown, never absent.
    static func trying(_ read: () async throws(SyncError) -> Value?) async -> Reading {
        do {
            return try await read().map(Reading.present) ?? .absent
        } catch {
            return .unknown(error.reason)
        }
    }
}
