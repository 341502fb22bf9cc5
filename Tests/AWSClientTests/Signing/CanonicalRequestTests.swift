import Testing

@testable import AWSClient

@Suite struct CanonicalRequestTests {
    @Test(arguments: [
        ("", ""), ("a b", "a b"), (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("a\tb", "a b"), ("\t a \n b\r\n", "a b"),
        ("   ", ""), ("a", "a"), (" ", ""), ("é  ü", "é ü"), ("a\u{1}b", "a\u{1}b"), ("`\u{0}`", "`\u{0}`"),
    ])
    func aValueIsSignedWithoutTheSpaceAroundItAndWithSingleSpacesInIt(written: String, signed: String) {
        #expect(canonical([HTTPHeader("A", written)]).contains("\na:\(signed)\n\na\n"))
    }

    @Test func spacesAreFoundWhereverTheyStandInAValue() {
        for length in 0...20 {
            for place in 0...length {
                let (front, back) = (
                    String(repeating: "~", count: place), String(repeating: "\u{21}", count: length - place)
                )
                let signed = front.isEmpty || back.isEmpty ? front + back : "\(front) \(back)"

                #expect(canonical([HTTPHeader("A", front + "  " + back)]).contains("\na:\(signed)\n\na\n"))
                #expect(canonical([HTTPHeader("A", front + "\t" + back)]).contains("\na:\(signed)\n\na\n"))
                #expect(canonical([HTTPHeader("A", front + back)]).contains("\na:\(front + back)\n\na\n"))
            }
        }
    }

    @Test func fieldsStandInTheOrderOfTheirNamesAndValuesInThatOfTheRequest() {
        let fields = [
            HTTPHeader("X-B", "1"), HTTPHeader("X-A-Long", "2"), HTTPHeader("x-a", "3"), HTTPHeader("X-b", "4"),
            HTTPHeader("User-Agent", "5"), HTTPHeader("Connection", "6"), HTTPHeader("X-User-Agent", "7"),
        ]

        #expect(
            canonical(fields).contains(
                "\nx-a:3\nx-a-long:2\nx-b:1,4\nx-user-agent:7\n\nx-a;x-a-long;x-b;x-user-agent\n"))
    }

    @Test(arguments: [
        ("https://h.example", "https", "h.example", "/", ""),
        ("HTTPS://h.example:443/a?b=c?d#e", "https", "h.example", "/a", "b=c?d"),
        ("http://h.example:443?x", "http", "h.example:443", "/", "x"),
        ("http://h.example:80/#?x", "http", "h.example", "/", ""), ("h:443/p", "", "h", "/p", ""),
        ("", "", "", "/", ""),
        ("https:/h", "", "https:", "/h", ""), ("https://[::1]:4566/%20", "https", "[::1]:4566", "/%20", ""),
    ])
    func aURLIsTakenApart(url: String, scheme: String, host: String, path: String, query: String) {
        let parts = URLParts(url)

        #expect([parts.scheme, parts.host, parts.path, parts.query] == [scheme, host, path, query])
    }

    @Test func anAccentBehindASignJoinsNothing() {
        let parts = URLParts("https://h.example/a/\u{301}b/?x=\u{301}1&\u{301}y=2")

        #expect(parts.canonicalQuery == "%CC%81y=2&x=%CC%811")
        #expect(parts.canonicalPath(normalized: true) == "/a/%CC%81b/")
    }

    @Test func aHostFieldOfTheRequestIsSignedAsItStands() {
        let request = HTTPRequest(method: "GET", url: "https://a.example/", headers: [HTTPHeader("hOST", "b.example")])
        let credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "s")

        let signed = SignatureV4(region: "r", service: "s", keys: SigningKeys())
            .signed(request, credentials, at: Timestamp(seconds: 0))

        #expect(signed.headers.map(\.name) == ["hOST", "X-Amz-Date", "Authorization"])
        #expect(signed.headers["Authorization"]?.contains("SignedHeaders=host;x-amz-date,") == true)
    }

    private func canonical(_ headers: [HTTPHeader]) -> String {
        SignatureV4(region: "r", service: "s", keys: SigningKeys())
            .canonicalRequest(HTTPRequest(method: "GET", url: "https://h.example/", headers: headers))
    }
}
