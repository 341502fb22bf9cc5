import JSONTree
import Testing

@testable import IAMModel

@Suite struct PolicyTemplateTests {
    /// Values that need escapes in JSON, and some that look like variables.
    private static let values = ["pay-live", "", "a\"b\\c", "\u{7F}\u{0}\n", "é€𝄞", "${x}", "$", "{", "`|"]

    @Test(arguments: 0..<200)
    func itsTextIsThatOfTheFilledTree(seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let template = try PolicyTemplate(random.document(depth: 4))
        let values = template.names.map { _ in random.element(of: Self.values) }

        let document = template.document(with: values)
        let naive = PolicyDocument(template.json(with: values))

        #expect(document.text == naive.text)
        #expect(document.json == naive.json)
        #expect(document.size == naive.text.unicodeScalars.count)
        #expect(document.normalForm == naive.normalForm)
        #expect(document == naive && document.hashValue == naive.hashValue)
        #expect(try JSON(parsing: document.text) == document.json)
    }

    @Test(arguments: 0..<50)
    func itKnowsItsTextByteByByte(seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let template = try PolicyTemplate(random.document(depth: 4))
        let values = template.names.map { _ in random.element(of: Self.values) }
        let text = template.text(with: values)

        #expect(template.isText(text, with: values))
        #expect(!template.isText(text + " ", with: values))
        for place in text.unicodeScalars.indices {
            var changed = text
            changed.unicodeScalars.remove(at: place)
            #expect(!template.isText(changed, with: values))
        }
    }

    @Test func documentsOfOneTemplateAreEqualWhereTheirValuesAre() throws {
        let json: JSON = ["Resource": ["${a}", "${b}"]]
        let template = try PolicyTemplate(json)
        let document = template.document(with: ["x", "y"])

        #expect(document == template.document(with: ["x", "y"]))
        #expect(try document == PolicyTemplate(json).document(with: ["x", "y"]))
        #expect(document != template.document(with: ["x", "z"]))
        #expect(try document != PolicyTemplate(["Action": ["${a}", "${b}"]]).document(with: ["x", "y"]))
        #expect(template.document(with: ["é", ""]) != template.document(with: ["e\u{301}", ""]))
    }

    @Test func keysThatBecomeTheSameAreOne() throws {
        let template = try PolicyTemplate(["${a}": "first", "${b}": "second"])

        #expect(template.document(with: ["x", "x"]).text == #"{"x":"second"}"#)
        #expect(template.document(with: ["x", "y"]).text == #"{"x":"first","y":"second"}"#)
    }

    @Test func namesComeOnceInTheOrderOfTheText() throws {
        let template = try PolicyTemplate(["Resource": ["${b}", "${a}-${b}", "${aws:username}", "${*}"]])

        #expect(template.names == ["b", "a"])
        #expect(
            template.document(with: ["1", "2"]).text == #"{"Resource":["1","2-1","${aws:username}","${*}"]}"#)
    }

    @Test func aVariableThatIsNeverClosedIsAnError() {
        #expect(throws: PolicyError.self) { try PolicyTemplate(["Resource": "${prefix"]) }
    }
}

/// The same numbers for the same seed.
private struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func element<Element>(of list: [Element]) -> Element { list[number(below: list.count)] }

    private mutating func string() -> String {
        let parts = [
            "${prefix}", "${account}", "${tier}", "a", "-*", "\"", "\\", "\n", "ü", "${aws:PrincipalTag/x}", "$",
        ]
        return (0..<number(below: 5)).map { _ in element(of: parts) }.joined()
    }

    mutating func document(depth: Int) -> JSON {
        switch depth == 0 ? 0 : number(below: 6) {
        case 0, 1: .string(string())
        case 2: element(of: [.null, true, 5, .number("1.50")])
        case 3: .array((0..<number(below: 4)).map { _ in document(depth: depth - 1) })
        default:
            .object(JSONObject((0..<number(below: 4)).map { _ in (string(), document(depth: depth - 1)) }))
        }
    }
}
