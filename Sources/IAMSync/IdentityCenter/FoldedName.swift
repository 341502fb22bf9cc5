/// A name of the identity store as it is compared: without regard to the case of ASCII letters, byte by byte otherwise.
///
/// Swift takes texts for equal that look alike to Unicode, such as the Kelvin sign and `K`: whoever names a group at the
/// identity provider could then pass for another.
struct FoldedName: Sendable {
    /// The name itself where it has no capitals, as nearly all have: then it takes no memory of its own.
    private let text: String

    init(_ text: String) {
        let isFolded = !text.utf8.contains(where: Self.isCapital)
        self.text = isFolded ? text : String(decoding: text.utf8.map(Self.folded), as: UTF8.self)
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private static func folded(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
}

extension FoldedName: Hashable, Comparable {
    static func == (left: FoldedName, right: FoldedName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    static func < (left: FoldedName, right: FoldedName) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
