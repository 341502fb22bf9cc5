/// A name of the identity store as it is compared: without regard to the case of ASCII letters, byte by byte otherwise.
///
/// Swift takes texts for equal that look alike to Unicode, such as the Kelvin sign and `K`: whoever names a group at the
/// identity provider could then pass for another.
struct FoldedName: Hashable, Comparable, Sendable {
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    static func < (left: FoldedName, right: FoldedName) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
