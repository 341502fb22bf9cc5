import Testing

@testable import AWSClient

/// What no answer of AWS has, and somebody may send who wants to harm.
@Suite struct XMLHostilityTests {
    private static let notWellFormed = "the XML is not well-formed (line 1)"
    private static let doctype = "the XML has a DOCTYPE, which no answer of AWS has"

    @Test(arguments: [
        ("", "the XML is empty"), ("<a><b></a>", notWellFormed), ("<a>", notWellFormed), ("<a/><b/>", notWellFormed),
        ("<a>&unknown;</a>", notWellFormed), ("<html><p>busy</html>", notWellFormed), ("busy", notWellFormed),
        ("  ", notWellFormed), ("<a/>x", notWellFormed), ("<a b='1' b='2'/>", notWellFormed),
        ("<n:a/>", notWellFormed), ("<a>\u{0}</a>", notWellFormed), ("<a>\u{1}</a>", notWellFormed),
        ("<a>&#0;</a>", notWellFormed), ("<a>&#xD800;</a>", notWellFormed), ("<a>&#x110000;</a>", notWellFormed),
        ("<a>]]></a>", notWellFormed), ("<a><!-- -- --></a>", notWellFormed), ("<a b=\"<\"/>", notWellFormed),
        ("<!DOCTYPE a><a/>", doctype), ("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>", doctype),
        (#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#, doctype),
        (#"<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]><a/>"#, doctype),
        (#"<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;&y;</a>"#, doctype),
    ]) func whatIsNoGoodXMLIsRefused(xml: String, problem: String) {
        #expect(throws: XMLError(problem: problem)) { try XMLElement(parsing: Array(xml.utf8)) }
    }

    @Test func anEntityBombCostsNothing() {
        let levels = (1...40).map { level in
            "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
        }
        let nested = "<!DOCTYPE a [<!ENTITY e0 \"ha\">\(levels.joined())]><a>&e40;</a>"
        let long =
            "<!DOCTYPE a [<!ENTITY e \"\(String(repeating: "x", count: 10_000))\">]>"
            + "<a>\(String(repeating: "&e;", count: 100_000))</a>"

        for bomb in [nested, long] {
            #expect(throws: XMLError(problem: Self.doctype)) { try XMLElement(parsing: Array(bomb.utf8)) }
        }
    }

    @Test func anInclusionIsAnElementLikeAnyOther() throws {
        let xml = #"<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></a>"#

        #expect(try XMLElement(parsing: Array(xml.utf8)).outline == "a[include()]")
    }

    @Test(
        arguments: [
            Array("<?xml version=\"1.0\" encoding=\"EUC-JP\"?><a/>".utf8),
            Array("<?xml version='1.0' encoding='iso-8859-1'?><a>\u{E9}</a>".unicodeScalars.map { UInt8($0.value) }),
            [0xFF, 0xFE] + "<a/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            [0xFE, 0xFF] + "<a/>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            "<?xml version='1.0'?><a/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            "<?xml version='1.0'?><a/>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
        ] as [[UInt8]]) func anotherEncodingIsRefused(_ bytes: [UInt8])
    {
        #expect(throws: XMLError(problem: "the XML is not in UTF-8")) { try XMLElement(parsing: bytes) }
    }

    @Test(
        arguments: [
            [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]]) func bytesThatAreNoUTF8AreRefused(_ bytes: [UInt8])
    {
        let long = [UInt8](repeating: 0x78, count: 100_000)

        #expect(throws: XMLError.self) { try XMLElement(parsing: Array("<a>".utf8) + bytes + Array("</a>".utf8)) }
        #expect(throws: XMLError.self) {
            try XMLElement(parsing: Array("<a>".utf8) + long + bytes + long + Array("</a>".utf8))
        }
    }

    @Test func depthHasALimit() {
        let deep = { (depth: Int) in
            Array((String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
        }

        #expect(throws: Never.self) { try XMLElement(parsing: deep(64)) }
        for depth in [65, 100_000] {
            #expect(throws: XMLError(problem: "elements stand in each other too deep")) {
                try XMLElement(parsing: deep(depth))
            }
        }
    }

    @Test func textAndElementsHaveLimits() {
        var limits = XMLLimits()
        limits.text = 4
        limits.elements = 2
        limits.names = 2
        limits.bytes = 20

        #expect(throws: Never.self) { try XMLElement(parsing: Array("<a>1234</a>".utf8), limits: limits) }
        for (xml, problem) in [
            ("<a>12345</a>", "there is too much text"), ("<a><b/><b/></a>", "there are too many elements"),
            ("<a><b/><!-- --></a>  ", "the XML is too long"),
        ] {
            #expect(throws: XMLError(problem: problem)) { try XMLElement(parsing: Array(xml.utf8), limits: limits) }
        }
        limits.elements = 3
        #expect(throws: XMLError(problem: "there are too many names of elements")) {
            try XMLElement(parsing: Array("<a><b/><c/></a>".utf8), limits: limits)
        }
    }

    @Test func attributesHaveLimits() {
        let names = { (count: Int) in (0..<count).map { " a\($0)=''" }.joined() }
        let spaces = (0..<65).map { " xmlns:a\($0)='u'" }.joined()

        #expect(throws: Never.self) { try XMLElement(parsing: Array("<a\(names(64))/>".utf8)) }
        for xml in ["<a\(names(65))/>", "<a\(spaces)/>"] {
            #expect(throws: XMLError(problem: "an element has too many attributes")) {
                try XMLElement(parsing: Array(xml.utf8))
            }
        }
        #expect(throws: XMLError(problem: "a tag or comment is too long")) {
            try XMLElement(parsing: Array("<a\(names(100_000))/>".utf8))
        }
    }

    @Test(arguments: ["<a b='", "<a ", "<a><!--", "<a><?x ", "<a>&", "<a></", "<"])
    func whatHasNoEndIsRefusedEarly(_ start: String) {
        let bytes = Array(start.utf8) + [UInt8](repeating: 0x78, count: 8 << 20) + Array("'/>-->;></a>".utf8)

        #expect(throws: XMLError.self) { try XMLElement(parsing: bytes) }
    }

    @Test func aDocumentThatIsCutOffIsNeverRead() throws {
        let xml = Array("<?xml version=\"1.0\"?><a b='c'><d>é &amp; x</d><!-- e --><f/><g><![CDATA[h]]></g></a>".utf8)

        #expect(throws: Never.self) { try XMLElement(parsing: xml) }
        for length in 0..<xml.count {
            #expect(throws: XMLError.self, "\(length) bytes") { try XMLElement(parsing: Array(xml[..<length])) }
        }
    }

    /// Each document is read whole, or refused; that the process lives on is what is tested.
    @Test func aDocumentWithOneWrongByteIsReadOrRefused() throws {
        let xml = Array("<?xml version='1.0'?><a b='c'><d>é&amp;</d><!--e--><f/><![CDATA[h]]></a>".utf8)
        var read = 0

        for place in xml.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = xml
                changed[place] = byte
                if let root = try? XMLElement(parsing: changed) {
                    read += 1
                    #expect(!root.outline.isEmpty)
                }
            }
        }

        #expect(read > xml.count)
        #expect(read < xml.count * 256 / 2)
    }
}
