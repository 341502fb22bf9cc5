/// What is known of one resource.
public enum Reading<Value: Sendable>: Sendable {
    /// It is there.
    case present(Value)
    /// It is surely not there.
    case absent
    /// It could not be read, with the reason: nothing is written on the strength of it.
    case unknown(String)
}

extension Reading {
    /// What is there; `nil` when nothing is, or when it is not known.
    public var value: Value? {
        guard case .present(let value) = self else { return nil }
        return value
    }
}

extension Reading {
    /// Why nothing is known; `nil` where something is.
    var reason: String? {
        guard case .unknown(let reason) = self else { return nil }
        return reason
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
