/// An element of an XML answer: a view into the document that was read, and as cheap to pass on as a number.
package struct XMLElement: Sendable {
    /// What it stands in.
    let document: XMLDocument
    /// Its place among the elements of the document.
    let index: Int

    /// Its name without a namespace prefix.
    package var name: String { document.names[Int(document.nodes[index].name)].text }

    /// Its own text, all pieces joined; empty for an element with children, whose text is the layout alone.
    package var text: String {
        withText { String(decoding: $0, as: UTF8.self) }
    }

    /// The elements in it, in order.
    package var children: XMLChildren { XMLChildren(of: self) }

    /// Whether elements stand in it.
    package var hasChildren: Bool { Int(document.nodes[index].end) > index + 1 }

    /// The first child of this name.
    package subscript(name: String) -> XMLElement? {
        let hash = XMLName.hash(of: name.utf8)
        return children.first { child in child.isNamed(name, hash: hash) }
    }

    /// Hands over the bytes of its text, UTF-8, without making a string of them.
    func withText<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        document.text.withUnsafeBufferPointer { text in
            read(UnsafeBufferPointer(rebasing: text[document.textRange(of: index)]))
        }
    }

    private func isNamed(_ name: String, hash: UInt64) -> Bool {
        let own = document.names[Int(document.nodes[index].name)]
        return own.hash == hash && own.text == name
    }
}
