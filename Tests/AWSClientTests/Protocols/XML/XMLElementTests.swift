import Testing

@testable import AWSClient

@Suite struct XMLElementTests {
    @Test func elementsKeepTheirOrderAndText() throws {
        let xml = #"<?xml version="1.0"?><a xmlns="u"><b>1 &lt; 2</b><c/><b><![CDATA[<&>]]>é</b></a>"#

        let root = try XMLElement(parsing: Array(xml.utf8))

        #expect(root.outline == "a[b(1 < 2) c() b(<&>é)]")
        #expect(root["b"]?.text == "1 < 2")
        #expect(root["c"]?.text == "")
        #expect(root["d"] == nil)
    }

    @Test(arguments: [
        ("<a>\n  <b> x </b>\n  <c>\n    <d/>\n  </c>\n</a>\n", "a[b( x ) c[d()]]"),
        ("<a>layout<b>1</b>layout<c/>layout</a>", "a[b(1) c()]"),
        ("<n:a xmlns:n=\"u\"><n:b m:c=\"1\" xmlns:m=\"v\">x</n:b></n:a>", "a[b(x)]"),
        ("<a>&#233;&#xE9;&amp;&lt;&gt;&quot;&apos;</a>", "a(éé&<>\"')"),
        ("<a>1<!-- no -->2<?no text?>3<![CDATA[]]>4</a>", "a(1234)"),
        ("\u{FEFF}<?xml version='1.0' encoding='utf-8' standalone='yes'?><a/><!-- end -->", "a()"),
        ("<?xml version=\"1.0\" encoding=\"US-ASCII\"?>\n<a>\r\n\t</a>", "a(\n\t)"),
        ("<a><b/><b>é😀</b></a>", "a[b() b(é😀)]"),
        ("<a><![CDATA[1\r\n2\r3\n\r\r\n]]></a>", "a(1\n2\n3\n\n\n)"),
        ("<a><![CDATA[1\r]]>2<![CDATA[\n3\r]]><b><![CDATA[\n]]></b></a>", "a[b(\n)]"),
        ("<a><![CDATA[1\r]]>2<![CDATA[\n3]]></a>", "a(1\n2\n3)"),
    ]) func aDocumentIsReadWhateverItsForm(xml: String, outline: String) throws {
        #expect(try XMLElement(parsing: Array(xml.utf8)).outline == outline)
    }

    @Test func theSizeOfThePiecesMakesNoDifference() throws {
        let long = String(repeating: "€😀x", count: 300)
        let section = "<c><![CDATA[\(String(repeating: "\r\n\r", count: 500))]]></c>"
        let xml =
            "<a x='é'><b>é€😀 &amp; &#233;\r\n\r</b><!-- é --><c><![CDATA[é]] >\r]]></c>\(section)\(long)<d>\(long)</d></a>"
        let whole = try XMLElement(parsing: Array(xml.utf8)).outline

        for piece in 4..<64 {
            var limits = XMLLimits()
            limits.piece = piece
            #expect(try XMLElement(parsing: Array(xml.utf8), limits: limits).outline == whole, "pieces of \(piece)")
        }
    }

    @Test func aLongTextIsReadWhole() throws {
        let text = String(repeating: "0123456789 é", count: 200_000)

        #expect(try XMLElement(parsing: Array("<a><b>\(text)</b></a>".utf8))["b"]?.text == text)
    }

    @Test func manyNamesAreToldApart() throws {
        let names = (0..<2_000).map { "n\($0)" }
        let xml = "<a>\(names.map { "<\($0)>\($0)</\($0)>" }.joined())</a>"

        let root = try XMLElement(parsing: Array(xml.utf8))

        #expect(root.children.map(\.name) == names)
        #expect(names.allSatisfy { root[$0]?.text == $0 })
    }
}

extension XMLElement {
    /// It and all that stands in it, in a form that tests can compare.
    var outline: String {
        hasChildren ? "\(name)[\(children.map(\.outline).joined(separator: " "))]" : "\(name)(\(text))"
    }
}
