import Testing

@testable import IAMSync

@Suite struct HTMLTests {
    @Test func textIsEscapedWhereverItStands() {
        let name = "<a href='x' title=\"y\">&amp;"

        let piece = HTML(.p, .label(name)) { name }

        let escaped = "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;amp;"
        #expect(piece.markup == "<p aria-label=\"\(escaped)\">\(escaped)</p>")
    }

    @Test(arguments: [
        ("a\u{0}b", "a\\u{0}b"), ("a\u{202E}b", "a\\u{202e}b"), ("a\r\nb", "a\\u{d}\\u{a}b"),
        ("\u{FEFF}\u{2066}", "\\u{feff}\\u{2066}"), ("Grüße 部門", "Grüße 部門"),
    ])
    func whatShowsNothingOfItselfIsShownByItsNumber(text: String, shown: String) {
        #expect(HTML(text).markup == shown)
    }

    @Test func anElementWithoutContentHasNoEnd() {
        #expect(HTML(.input, .type("search"), .hidden).markup == "<input type=\"search\" hidden>")
    }

    @Test func piecesStandInTheirOrder() {
        let absent: String? = nil

        let piece = HTML(.ul, .class("x")) {
            for name in ["a", "<b>"] { HTML(.li) { HTML(.b) { name } } }
            if let absent { absent }
        }

        #expect(piece.markup == "<ul class=\"x\"><li><b>a</b></li>\n<li><b>&lt;b&gt;</b></li>\n</ul>\n")
    }

    @Test func aLinkLeadsToAPlaceOfTheSamePage() {
        #expect(HTML(.a, .link(to: "findings")) { "x" }.markup == "<a href=\"#findings\">x</a>")
    }

    /// Source: RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func bytesInBase64(text: String, encoded: String) {
        #expect(Base64.text(of: Array(text.utf8)) == encoded)
    }

    /// Source: FIPS 180-4: the hash of nothing.
    @Test func aLiteralHasTheHashOfItsBytes() {
        let literal = LiteralText(LiteralText("doSome"), LiteralText("thing();"))

        #expect(LiteralText("").hashSource == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
        #expect(literal.hashSource == LiteralText("doSomething();").hashSource)
    }
}
