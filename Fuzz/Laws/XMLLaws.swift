@testable import AWSClient

/// What holds for every text that is read as XML.
package enum XMLLaws {
    /// Throws where a law does not hold for an input.
    package static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
        let root = try? XMLElement(parsing: bytes)
        let again = try? XMLElement(parsing: bytes)
        try BrokenLaw.unless(root.map(outline) == again.map(outline), "reading twice gives the same")
        try checkLimits(bytes, root)
        guard let root else { return }
        try BrokenLaw.unless(!root.name.isEmpty, "the root has a name")
        try checkWrapped(bytes, root)
    }

    /// With narrow limits the same is read, or nothing.
    private static func checkLimits(_ bytes: [UInt8], _ root: XMLElement?) throws(BrokenLaw) {
        var limits = XMLLimits()
        (limits.depth, limits.elements, limits.text) = (4, 20, 200)
        guard let narrow = try? XMLElement(parsing: bytes, limits: limits) else { return }
        try BrokenLaw.unless(root.map(outline) == outline(narrow), "limits change nothing in what they let through")
        let size = Size(of: narrow)
        try BrokenLaw.unless(
            size.depth <= limits.depth && size.elements <= limits.elements && size.text <= limits.text, "limits hold")
    }

    /// What is read as one element is one: inside another element, it stays what it was.
    private static func checkWrapped(_ bytes: [UInt8], _ root: XMLElement) throws(BrokenLaw) {
        // Another encoding, and a declaration, belong to the beginning of a document.
        let isPlain = String(validating: bytes, as: UTF8.self)?.contains("<?xml") == false && bytes.first == 0x3C
        guard isPlain, !bytes.contains(0), Size(of: root).depth < XMLLimits().depth else { return }
        let wrapped = try? XMLElement(parsing: Array("<wrapped>".utf8) + bytes + Array("</wrapped>".utf8))
        let children = wrapped?.children.map(outline)
        try BrokenLaw.unless(children == [outline(root)], "what is accepted has one root")
    }

    /// Names and texts; the text between elements is layout.
    private static func outline(_ element: XMLElement) -> String {
        var inside = ""
        for child in element.children { inside += outline(child) }
        return "\(element.name)(\(inside.isEmpty ? element.text.debugDescription : inside))"
    }

    private struct Size {
        var depth = 1
        var elements = 1
        var text = 0

        init(of element: XMLElement) {
            var isLeaf = true
            for child in element.children {
                let size = Size(of: child)
                (depth, elements, text) = (max(depth, size.depth + 1), elements + size.elements, text + size.text)
                isLeaf = false
            }
            if isLeaf { text = element.text.utf8.count }
        }
    }
}
