/// A value together with the place that it was read from. Values are equal whatever their place.
public struct Located<Value: Sendable>: Sendable {
    /// What was read.
    public let value: Value
    /// Where it stands.
    public let location: SourceLocation

    /// A value at a place.
    public init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Located: Equatable where Value: Equatable {
    /// Compares the values alone.
    public static func == (left: Located, right: Located) -> Bool { left.value == right.value }
}

extension Located: Hashable where Value: Hashable {
    /// Hashes the value alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
