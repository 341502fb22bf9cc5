/// An element of an XML answer.
package struct XMLElement: Hashable, Sendable {
    /// Its name without a namespace prefix.
    package var name: String
    /// Its own text, all pieces joined; for an element with children, the white space between them.
    package var text: String
    /// The elements in it, in order.
    package var children: [XMLElement]

    /// An element.
    package init(name: String, text: String = "", children: [XMLElement] = []) {
        self.name = name
        self.text = text
        self.children = children
    }

    /// The first child of this name.
    package subscript(name: String) -> XMLElement? {
        children.first { $0.name == name }
    }
}
