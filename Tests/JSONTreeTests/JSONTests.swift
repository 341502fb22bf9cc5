import JSONTree
import Testing

@Suite struct JSONTests {
    @Test func aTextSurvivesBeingWrittenAndReadAgain() throws {
        let value: JSON = ["a\u{1}\"\\\u{7F}\n": ["é😀", 12, true, nil, [:], []]]

        #expect(try JSON(parsing: value.text(.compact)) == value)
        #expect(try JSON(parsing: value.text(.indented)) == value)
        #expect(value.text() == #"{"a\u0001\"\\\u007f\n":["é😀",12,true,null,{},[]]}"#)
    }

    @Test func everyControlCharacterIsEscapedAndNothingElseButQuotesAndBackslashes() throws {
        let ascii = String(decoding: 0...127, as: UTF8.self)
        let controls = (0..<32).map { code in
            ["\t": "\\t", "\n": "\\n", "\r": "\\r"][String(UnicodeScalar(UInt8(code)))]
                ?? "\\u00" + (code < 16 ? "0" : "") + String(code, radix: 16)
        }

        let text = JSON.string(ascii + "é\u{2028}😀").text()

        let printable = String(decoding: 32...126, as: UTF8.self)
            .split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
            .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        #expect(text == "\"" + controls.joined() + printable + "\\u007fé\u{2028}😀\"")
        #expect(try JSON(parsing: Array(text.utf8)).string == ascii + "é\u{2028}😀")
        #expect(JSON.array(["\u{1}", ""]).bytes() == Array(#"["\u0001",""]"#.utf8))
    }

    @Test func theIndentedLayoutHasAMemberALine() {
        let value: JSON = ["a": [1, ["b": []]], "c": [:]]

        #expect(
            value.text(.indented) == """
                {
                  "a": [
                    1,
                    {
                      "b": []
                    }
                  ],
                  "c": {}
                }
                """)
    }

    @Test func aValueIsReadOnlyAsWhatItIs() {
        let value: JSON = ["s": "x", "n": 5, "b": false, "a": [1]]

        #expect(value["s"]?.string == "x")
        #expect(value["n"]?.integer == 5)
        #expect(value["b"]?.bool == false)
        #expect(value["a"]?.array == [1])
        #expect(value["s"]?.integer == nil)
        #expect(value["s"]?["t"] == nil)
        #expect(JSON.number("1.5").integer == nil)
    }

    @Test func anObjectHoldsEachKeyOnceAtItsFirstPlace() {
        var object = JSONObject([("a", 1), ("b", 2), ("a", 3)])

        #expect(object.members.map(\.key) == ["a", "b"])
        #expect(object["a"] == 3)

        object["c"] = 4
        object["a"] = nil

        #expect(object.keys == ["b", "c"])
    }
}
