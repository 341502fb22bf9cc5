import CLibXML2

extension XMLElement {
    /// Reads a whole document. Nothing outside of it is ever opened, and a DOCTYPE is refused.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - limits: What it may cost.
    /// - Throws: ``XMLError`` where it is no XML, has a DOCTYPE, or goes beyond a limit.
    package init(parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) {
        guard !bytes.isEmpty else { throw XMLError(problem: "the XML is empty") }
        guard bytes.count <= Int(Int32.max) else { throw XMLError(problem: "the XML is too long") }
        let reader = XMLReader(limits: limits)
        self = try reader.read(bytes)
    }
}

/// Builds elements from libxml2's events. Used by one thread, for one document.
private final class XMLReader {
    private struct Frame {
        var element: XMLElement
        var text: [UInt8] = []
    }

    private let limits: XMLLimits
    private var context: xmlParserCtxtPtr?
    private var open: [Frame] = []
    private var root: XMLElement?
    private var elements = 0
    private var textSize = 0
    private var problem: String?

    init(limits: XMLLimits) {
        self.limits = limits
    }

    func read(_ bytes: [UInt8]) throws(XMLError) -> XMLElement {
        var handler = Self.handler
        let user = Unmanaged.passUnretained(self).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&handler, user, nil, 0, nil) else {
            throw XMLError(problem: "there is no memory for reading XML")
        }
        self.context = context
        defer { close(context) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        let status = bytes.withUnsafeBytes { buffer in
            xmlParseChunk(context, buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(buffer.count), 1)
        }
        if let problem { throw XMLError(problem: problem) }
        guard status == 0, context.pointee.wellFormed == 1, let root else {
            throw XMLError(problem: "the XML is not well-formed (line \(context.pointee.lastError.line))")
        }
        return root
    }

    /// A document that declares entities leaves a tree behind even when nobody asked for one.
    private func close(_ context: xmlParserCtxtPtr) {
        if let document = context.pointee.myDoc {
            xmlFreeDoc(document)
            context.pointee.myDoc = nil
        }
        xmlFreeParserCtxt(context)
        self.context = nil
    }

    // MARK: Events

    func start(_ name: UnsafePointer<xmlChar>) {
        elements += 1
        guard open.count < limits.depth else { return stop("elements stand in each other too deep") }
        guard elements <= limits.elements else { return stop("there are too many elements") }
        open.append(Frame(element: XMLElement(name: String(cString: name))))
    }

    func end() {
        guard problem == nil, var frame = open.popLast() else { return }
        frame.element.text = String(decoding: frame.text, as: UTF8.self)
        if open.isEmpty {
            root = frame.element
        } else {
            open[open.count - 1].element.children.append(frame.element)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<xmlChar>) {
        guard problem == nil, !open.isEmpty else { return }
        textSize += bytes.count
        guard textSize <= limits.text else { return stop("there is too much text") }
        open[open.count - 1].text.append(contentsOf: bytes)
    }

    func stop(_ problem: String) {
        if self.problem == nil { self.problem = problem }
        if let context { xmlStopParser(context) }
    }

    // MARK: The handler

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        // XML_SAX2_MAGIC, which Swift does not import: events with namespaces.
        handler.initialized = 0xDEED_BEAF
        handler.internalSubset = { user, _, _, _ in
            XMLReader.from(user)?.stop("the XML has a DOCTYPE, which no answer of AWS has")
        }
        handler.startElementNs = { user, name, _, _, _, _, _, _, _ in
            if let name { XMLReader.from(user)?.start(name) }
        }
        handler.endElementNs = { user, _, _, _ in XMLReader.from(user)?.end() }
        handler.characters = { user, bytes, count in
            XMLReader.from(user)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        handler.cdataBlock = { user, bytes, count in
            XMLReader.from(user)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        return handler
    }

    private static func from(_ user: UnsafeMutableRawPointer?) -> XMLReader? {
        user.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }
}
