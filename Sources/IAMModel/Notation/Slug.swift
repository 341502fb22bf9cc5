/// A lowercase name of the Platform Notation, such as `payments` or `live`.
public struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name as written, matching `^[a-z]([a-z0-9]|-[a-z0-9])*$`: no `--`, and no `-` at the end.
    public let text: String

    /// Creates a slug from `text`, unchanged: nothing is trimmed or lowercased on the way.
    ///
    /// - Throws: ``SlugError/malformed(_:)`` with the text that does not match.
    public init(_ text: String) throws(SlugError) {
        guard let first = text.utf8.first, Self.isLetter(first) else { throw .malformed(text) }
        var previous = first
        for byte in text.utf8.dropFirst() {
            let isHyphen = byte == Self.hyphen
            guard isHyphen ? previous != Self.hyphen : Self.isLetter(byte) || Self.isDigit(byte) else {
                throw .malformed(text)
            }
            previous = byte
        }
        guard previous != Self.hyphen else { throw .malformed(text) }
        self.text = text
    }

    /// The name as written.
    public var description: String { text }

    /// Orders by the bytes of the names.
    public static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

    private static let hyphen = UInt8(ascii: "-")

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Why a text is no slug.
public enum SlugError: Error, Hashable, Sendable {
    /// The text does not match `^[a-z]([a-z0-9]|-[a-z0-9])*$`.
    case malformed(String)
}

extension SlugError: CustomStringConvertible {
    /// What is wrong, as a sentence without a final full stop.
    public var description: String {
        switch self {
        case .malformed(let text): "“\(VisibleText.escape(text))” is no name such as “payments” or “live”"
        }
    }
}
