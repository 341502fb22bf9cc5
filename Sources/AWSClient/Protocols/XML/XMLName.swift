/// A name of elements, with a number that differs where the names differ, nearly always.
struct XMLName: Sendable {
    let text: String
    let hash: UInt64

    init(_ text: String) {
        self.text = text
        hash = Self.hash(of: text.utf8)
    }

    /// Source: Fowler, Noll and Vo, FNV-1a with 64 bits.
    static func hash(of name: String.UTF8View) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
