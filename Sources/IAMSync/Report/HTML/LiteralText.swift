import IAMModel

/// Text that stands in the source itself: nothing that was read can ever be in it.
struct LiteralText: Sendable {
    /// The text.
    let text: String

    /// A literal.
    init(_ literal: StaticString) {
        text = "\(literal)"
    }

    /// Literals one after the other.
    init(_ parts: LiteralText...) {
        text = parts.map(\.text).joined()
    }

    /// How a content security policy names the text: `sha256-` and the hash in base 64.
    ///
    /// Source: W3C, Content Security Policy Level 3, section 2.3.1, `hash-source`.
    var hashSource: String { "'sha256-\(Base64.text(of: SHA256.digest(of: Array(text.utf8))))'" }
}
