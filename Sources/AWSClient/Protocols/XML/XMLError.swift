/// Why an XML text was not read.
package struct XMLError: Error, Hashable, Sendable {
    /// What is wrong, as a sentence without a final full stop.
    package let problem: String
}

/// What an XML text may cost its reader: libxml2's own limits don't hold with a handler of one's own.
package struct XMLLimits: Sendable {
    /// How many bytes the whole text may have.
    package var bytes = 512 << 20
    /// How deep elements may stand in each other.
    package var depth = 64
    /// How many elements there may be.
    package var elements = 4_000_000
    /// How many different names elements may have, at most 65,536.
    package var names = 4_096
    /// How many attributes an element may have, declarations of name spaces included: libxml2 compares each with each.
    package var attributes = 64
    /// How many bytes of text there may be in all.
    package var text = 128 << 20
    /// How many bytes a tag, a comment or an instruction may have, give or take a piece.
    package var markup = 64 << 10
    /// How many bytes libxml2 is fed at a time, at least 4.
    package var piece = 32 << 10

    /// The usual limits.
    package init() {}
}
