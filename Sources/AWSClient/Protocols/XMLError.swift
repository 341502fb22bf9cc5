/// Why an XML text was not read.
package struct XMLError: Error, Hashable, Sendable {
    /// What is wrong, as a sentence without a final full stop.
    package let problem: String
}

/// What an XML text may cost its reader: libxml2's own limits don't hold with a handler of one's own.
package struct XMLLimits: Sendable {
    /// How deep elements may stand in each other.
    package var depth = 64
    /// How many elements there may be.
    package var elements = 4_000_000
    /// How many bytes of text there may be in all.
    package var text = 128 << 20

    /// The usual limits.
    package init() {}
}
