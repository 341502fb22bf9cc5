/// How the names at a coordinate begin, such as `payments-live`.
public struct NamePrefix: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The prefix, without a `-` at its end.
    public let text: String

    /// A coordinate's prefix.
    public init(of coordinate: Coordinate) {
        text = coordinate.prefix
    }

    /// Whether a name is this prefix, or begins with it and a `-`.
    public func isCarried(by name: String) -> Bool {
        name == text || name.hasPrefix(text + "-")
    }

    /// The prefix.
    public var description: String { text }

    /// Orders by text.
    public static func < (left: NamePrefix, right: NamePrefix) -> Bool { left.text < right.text }
}
