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
