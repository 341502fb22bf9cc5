/// An XML text that was read: all its elements in one array, all their text in one buffer, each name once.
///
/// Elements stand in the order of their start tags. So what stands in an element follows it at once, its first child
/// is the next element, and where a child ends its next sibling begins. Only elements without children have text, and
/// so the text of one ends where that of the next element begins. That makes 12 bytes an element.
final class XMLDocument: Sendable {
    /// An element.
    struct Node: Sendable {
        /// The place behind all that stands in it.
        var end: UInt32
        /// Where its text begins.
        let textStart: UInt32
        /// Its name's place among the names.
        let name: UInt16
    }

    let nodes: [Node]
    let names: [XMLName]
    let text: [UInt8]

    init(nodes: [Node], names: [XMLName], text: [UInt8]) {
        self.nodes = nodes
        self.names = names
        self.text = text
    }

    /// Where the text of an element stands.
    func textRange(of index: Int) -> Range<Int> {
        let start = Int(nodes[index].textStart)
        return start..<(index + 1 < nodes.count ? Int(nodes[index + 1].textStart) : text.count)
    }
}

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
