import CLibXML2

/// Builds a document from libxml2's events. Used by one thread, for one document.
///
/// It is a structure that events reach by a pointer: a class would check at each access that nobody else has it.
struct XMLBuilder {
    private let limits: XMLLimits
    private let context: xmlParserCtxtPtr
    private var nodes: [XMLDocument.Node] = []
    private var names: [XMLName] = []
    private var ids = XMLNameIDs()
    private var text: [UInt8] = []
    /// The elements that have begun and not ended, from the outermost.
    private var open: [Int] = []
    /// Whether the last piece of a CDATA section ended in the first half of a line break, perhaps.
    private var endsInReturn = false
    /// What went wrong first.
    private(set) var problem: String?

    /// A builder that stops its parser where something is wrong.
    ///
    /// Room is reserved for as many elements and as much text as an answer of that size may have. What isn't used of
    /// it is never touched, and so never takes memory; growing would, twice over.
    init(limits: XMLLimits, context: xmlParserCtxtPtr, size: Int) {
        self.limits = limits
        self.context = context
        nodes.reserveCapacity(min(limits.elements, size / 24 + 1))
        text.reserveCapacity(min(limits.text, size))
    }

    /// The document; `nil` where no element was read.
    consuming func document() -> XMLDocument? {
        nodes.isEmpty ? nil : XMLDocument(nodes: nodes, names: names, text: text)
    }

    // MARK: Events

    mutating func start(_ name: UnsafePointer<xmlChar>, attributes: Int) {
        guard problem == nil else { return }
        guard open.count < limits.depth else { return stop("elements stand in each other too deep") }
        guard nodes.count < limits.elements else { return stop("there are too many elements") }
        guard attributes <= limits.attributes else { return stop("an element has too many attributes") }
        guard let id = id(of: name) else { return stop("there are too many names of elements") }
        dropLayout()
        endsInReturn = false
        open.append(nodes.count)
        nodes.append(XMLDocument.Node(end: 0, textStart: UInt32(text.count), name: id))
    }

    mutating func end() {
        guard problem == nil, let index = open.popLast() else { return }
        nodes[index].end = UInt32(nodes.count)
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<xmlChar>) {
        endsInReturn = false
        append(bytes)
    }

    /// Text as it was written, whose line breaks libxml2 leaves as they are.
    ///
    /// Source: Extensible Markup Language 1.0, 2.11, “End-of-Line Handling”.
    mutating func cdata(_ bytes: UnsafeBufferPointer<xmlChar>) {
        guard endsInReturn || bytes.contains(0x0D) else { return append(bytes) }
        var broken: [xmlChar] = []
        for byte in bytes {
            if !(byte == 0x0A && endsInReturn) { broken.append(byte == 0x0D ? 0x0A : byte) }
            endsInReturn = byte == 0x0D
        }
        broken.withUnsafeBufferPointer { append($0) }
    }

    mutating func stop(_ problem: String) {
        if self.problem == nil { self.problem = problem }
        xmlStopParser(context)
    }

    // MARK: Parts

    private mutating func append(_ bytes: UnsafeBufferPointer<xmlChar>) {
        guard problem == nil, let index = open.last, index == nodes.count - 1 else { return }
        guard bytes.count <= limits.text - text.count else { return stop("there is too much text") }
        text.append(contentsOf: bytes)
    }

    /// Takes away the text before the first child of an element: it is the layout of the answer.
    private mutating func dropLayout() {
        guard let parent = open.last, parent == nodes.count - 1 else { return }
        text.removeLast(text.count - Int(nodes[parent].textStart))
    }

    private mutating func id(of name: UnsafePointer<xmlChar>) -> UInt16? {
        if let id = ids[name] { return id }
        guard names.count < limits.names else { return nil }
        let id = UInt16(names.count)
        names.append(XMLName(String(cString: name)))
        ids.insert(name, id)
        return id
    }
}
