import CLibXML2

extension XMLElement {
    /// Reads a whole document. Nothing outside of it is ever opened, and a DOCTYPE is refused.
    ///
    /// It has to be UTF-8, as all answers of AWS are; botocore takes them for that too, whatever they declare. Name
    /// spaces, comments, processing instructions and attributes are read over.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - limits: What it may cost.
    /// - Throws: ``XMLError`` where it is no XML, not UTF-8, has a DOCTYPE, or goes beyond a limit.
    package init(parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) {
        guard !bytes.isEmpty else { throw XMLError(problem: "the XML is empty") }
        guard bytes.count <= limits.bytes else { throw XMLError(problem: "the XML is too long") }
        guard XMLEncoding.isUTF8(bytes) else { throw XMLError(problem: "the XML is not in UTF-8") }
        document = try XMLParsing.document(bytes, limits)
        index = 0
    }
}

/// Runs libxml2 over a document.
private enum XMLParsing {
    static func document(_ bytes: [UInt8], _ limits: XMLLimits) throws(XMLError) -> XMLDocument {
        var handler = handler
        guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
            throw XMLError(problem: "there is no memory for reading XML")
        }
        defer { close(context) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
        var builder = XMLBuilder(limits: limits, context: context, size: bytes.count)
        let isWhole = withUnsafeMutablePointer(to: &builder) { builder in
            context.pointee.userData = UnsafeMutableRawPointer(builder)
            defer { context.pointee.userData = nil }
            return feed(bytes, limits, to: context, builder)
        }
        if let problem = builder.problem { throw XMLError(problem: problem) }
        guard isWhole, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1,
            let document = builder.document()
        else {
            throw XMLError(problem: "the XML is not well-formed (line \(context.pointee.lastError.line))")
        }
        return document
    }

    /// Feeds piece by piece: libxml2 copies what it is fed, and searches all of it for the end of a tag.
    private static func feed(
        _ bytes: [UInt8], _ limits: XMLLimits, to context: xmlParserCtxtPtr, _ builder: UnsafeMutablePointer<XMLBuilder>
    ) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var start = 0
            while start < buffer.count {
                let end = pieceEnd(in: buffer, from: start, size: limits.piece)
                let piece = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
                let status = xmlParseChunk(
                    context, piece.assumingMemoryBound(to: CChar.self).baseAddress, Int32(piece.count),
                    end == buffer.count ? 1 : 0)
                guard status == 0, builder.pointee.problem == nil else { return false }
                if let input = context.pointee.input, input.pointee.end - input.pointee.cur > limits.markup {
                    builder.pointee.stop("a tag or comment is too long")
                    return false
                }
                start = end
            }
            return true
        }
    }

    /// Where a piece ends: never within a character.
    private static func pieceEnd(in buffer: UnsafeRawBufferPointer, from start: Int, size: Int) -> Int {
        guard buffer.count - start > size else { return buffer.count }
        var end = start + size
        while end > start + 1, buffer[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    /// A document that declares entities leaves a tree behind even when nobody asked for one.
    private static func close(_ context: xmlParserCtxtPtr) {
        if let document = context.pointee.myDoc {
            xmlFreeDoc(document)
            context.pointee.myDoc = nil
        }
        xmlFreeParserCtxt(context)
    }

    // MARK: The handler

    /// Events come while `feed` runs, which keeps the builder in place; it has no other access to it meanwhile.
    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        // XML_SAX2_MAGIC, which Swift does not import: events with namespaces.
        handler.initialized = 0xDEED_BEAF
        handler.internalSubset = { user, _, _, _ in
            XMLParsing.builder(user)?.pointee.stop("the XML has a DOCTYPE, which no answer of AWS has")
        }
        handler.startElementNs = { user, name, _, _, namespaces, _, attributes, _, _ in
            if let name { XMLParsing.builder(user)?.pointee.start(name, attributes: Int(namespaces) + Int(attributes)) }
        }
        handler.endElementNs = { user, _, _, _ in XMLParsing.builder(user)?.pointee.end() }
        handler.characters = { user, bytes, count in
            XMLParsing.builder(user)?.pointee.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        // The same function for white space, so that libxml2 doesn't look which is which.
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = { user, bytes, count in
            XMLParsing.builder(user)?.pointee.cdata(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        return handler
    }

    private static func builder(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLBuilder>? {
        user?.assumingMemoryBound(to: XMLBuilder.self)
    }
}
