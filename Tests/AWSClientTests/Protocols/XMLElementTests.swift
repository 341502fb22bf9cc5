import Testing

@testable import AWSClient

@Suite struct XMLElementTests {
    @Test func elementsKeepTheirOrderAndText() throws {
        let xml = #"<?xml version="1.0"?><a xmlns="u"><b>1 &lt; 2</b><c/><b><![CDATA[<&>]]>é</b></a>"#

        let root = try XMLElement(parsing: Array(xml.utf8))

        #expect(
            root
                == XMLElement(
                    name: "a",
                    children: [
                        XMLElement(name: "b", text: "1 < 2"), XMLElement(name: "c"),
                        XMLElement(name: "b", text: "<&>é"),
                    ]))
    }

    @Test(arguments: [
        ("", "the XML is empty"), ("<a><b></a>", "the XML is not well-formed (line 1)"),
        ("<a>", "the XML is not well-formed (line 1)"), ("<a/><b/>", "the XML is not well-formed (line 1)"),
        ("<a>&unknown;</a>", "the XML is not well-formed (line 1)"),
        ("<html><p>busy</html>", "the XML is not well-formed (line 1)"),
        ("<!DOCTYPE a><a/>", "the XML has a DOCTYPE, which no answer of AWS has"),
        (
            #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#,
            "the XML has a DOCTYPE, which no answer of AWS has"
        ),
        (
            #"<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;&y;</a>"#,
            "the XML has a DOCTYPE, which no answer of AWS has"
        ),
    ])
    func whatIsNoGoodXMLIsRefused(xml: String, problem: String) {
        #expect(throws: XMLError(problem: problem)) { try XMLElement(parsing: Array(xml.utf8)) }
    }

    @Test func depthHasALimit() {
        let deep = { (depth: Int) in
            Array((String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
        }

        #expect(throws: Never.self) { try XMLElement(parsing: deep(64)) }
        #expect(throws: XMLError(problem: "elements stand in each other too deep")) {
            try XMLElement(parsing: deep(65))
        }
    }

    @Test func textAndElementsHaveLimits() {
        var limits = XMLLimits()
        limits.text = 4
        limits.elements = 2

        #expect(throws: Never.self) { try XMLElement(parsing: Array("<a>1234</a>".utf8), limits: limits) }
        #expect(throws: XMLError(problem: "there is too much text")) {
            try XMLElement(parsing: Array("<a>12345</a>".utf8), limits: limits)
        }
        #expect(throws: XMLError(problem: "there are too many elements")) {
            try XMLElement(parsing: Array("<a><b/><b/></a>".utf8), limits: limits)
        }
    }
}
