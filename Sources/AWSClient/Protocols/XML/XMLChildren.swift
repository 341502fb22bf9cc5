/// The children of an element, in order.
package struct XMLChildren: Sequence, IteratorProtocol {
    private let document: XMLDocument
    private let end: Int
    private var index: Int

    init(of element: XMLElement) {
        document = element.document
        end = Int(element.document.nodes[element.index].end)
        index = element.index + 1
    }

    /// The next child.
    package mutating func next() -> XMLElement? {
        guard index < end else { return nil }
        defer { index = Int(document.nodes[index].end) }
        return XMLElement(document: document, index: index)
    }
}
