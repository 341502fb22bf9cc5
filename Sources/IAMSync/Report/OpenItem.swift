/// Something that needs a hand or another tool.
public struct OpenItem: Hashable, Comparable, Sendable {
    /// What is open, as a sentence without a final full stop.
    public let what: String
    /// Who can close it.
    public let who: String
    /// How to close it, as a sentence without a final full stop.
    public let how: String

    /// Something that needs a hand.
    package init(what: String, who: String, how: String) {
        self.what = what
        self.who = who
        self.how = how
    }

    /// Orders by what, who, how.
    public static func < (left: OpenItem, right: OpenItem) -> Bool {
        (left.what, left.who, left.how) < (right.what, right.who, right.how)
    }
}
