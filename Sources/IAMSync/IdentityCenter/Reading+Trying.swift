extension Reading {
    /// Reads one thing: what failed is unknown, never absent.
    static func trying(_ read: () async throws(SyncError) -> Value?) async -> Reading {
        do {
            return try await read().map(Reading.present) ?? .absent
        } catch {
            return .unknown(error.reason)
        }
    }

    /// What is known, seen in another way.
    func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
        switch self {
        case .present(let value): .present(transform(value))
        case .absent: .absent
        case .unknown(let reason): .unknown(reason)
        }
    }
}
