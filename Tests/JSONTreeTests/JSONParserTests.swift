import JSONTree
import Testing

@Suite struct JSONParserTests {
    @Test func aDocumentKeepsTheOrderOfItsKeysAndTheTextOfItsNumbers() throws {
        let json = try JSON(parsing: #" {"b": 1.50, "a": [true, false, null, -0e+1], "": {}} "#)

        #expect(json.text() == #"{"b":1.50,"a":[true,false,null,-0e+1],"":{}}"#)
        #expect(json.object?.keys == ["b", "a", ""])
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u00E9""#, "éé"),
        (#""\uD83D\uDE00""#, "😀"), (#""\uFFFF\u0000""#, "\u{FFFF}\u{0}"), (#""é😀""#, "é😀"),
    ]) func anEscapeIsTheCharacterThatItStandsFor(text: String, value: String) throws {
        #expect(try JSON(parsing: text).string.map { Array($0.utf8) } == Array(value.utf8))
    }

    @Test(arguments: [
        ("", "the text ends where a value is needed", 1, 1),
        ("[1,\n 2", "a comma or a closing bracket is missing", 2, 3),
        ("{\"é\": 1,\n \"a\" 2}", "a colon is missing after a key", 2, 6),
        (#"{"a":1,"a":2}"#, "the key occurs twice in its object", 1, 8),
        (#"{"a":1,"\u0061":2}"#, "the key occurs twice in its object", 1, 8),
        (#"{"a":1,}"#, "a key is missing", 1, 8),
        (#"[1,]"#, "this is no JSON value", 1, 4),
        ("01", "something follows the end of the value", 1, 2),
        ("1.", "a digit is missing after the decimal point", 1, 3),
        ("1e", "a digit is missing in the exponent", 1, 3),
        ("nul", "this is no JSON value", 1, 1),
        ("\"a\nb\"", "a control character stands in a string", 1, 3),
        (#""\x""#, "an unknown escape stands in a string", 1, 2),
        (#""\u12g4""#, "four hexadecimal digits are needed after \\u", 1, 6),
        (#""\uD83D""#, "half of a surrogate pair stands alone", 1, 8),
        (#""\uDE00""#, "half of a surrogate pair stands alone", 1, 8),
        (#""\uD83D\u0041""#, "half of a surrogate pair stands alone", 1, 14),
        ("\"abc", "a string has no end", 1, 1),
        ("\u{FEFF}1", "this is no JSON value", 1, 1),
        ("1 2", "something follows the end of the value", 1, 3),
    ]) func aTextThatIsNoJSONIsRefusedAtItsPlace(
        text: String, problem: String, line: Int, column: Int
    ) {
        let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }

        #expect(error?.problem == problem)
        #expect(error?.position.line == line)
        #expect(error?.position.column == column)
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        let error = #expect(throws: JSONError.self) { try JSON(parsing: [0x22, 0xC3, 0x28, 0x22]) }

        #expect(error?.problem == "a string is not UTF-8")
    }

    @Test func aTextDeeperThanItsLimitIsRefused() throws {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)

        #expect(try JSON(parsing: deepest).text() == deepest)
        #expect(throws: JSONError.self) { try JSON(parsing: "[\(deepest)]") }
        #expect(throws: JSONError.self) { try JSON(parsing: String(repeating: "[", count: 1_000_000)) }
    }

    @Test func aTextLongerThanItsLimitIsRefused() throws {
        #expect(try JSON(parsing: "[1]", limits: JSONLimits(bytes: 3)).array == [1])
        #expect(throws: JSONError.self) { try JSON(parsing: "[1]", limits: JSONLimits(bytes: 2)) }
    }
}
