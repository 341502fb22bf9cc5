import JSONTree
import Testing

/// What no honest sender writes.
@Suite struct JSONHostilityTests {
    private static let document = Array(#"{"a":[1,-2.5e+3,"é\u00e9\n"],"b":{"c":true,"d":null,"":false}}"#.utf8)

    @Test func aTextThatIsCutOffIsNeverRead() throws {
        #expect(throws: Never.self) { try JSON(parsing: Self.document) }
        for length in 0..<Self.document.count {
            #expect(throws: JSONError.self, "\(length) bytes") { try JSON(parsing: Array(Self.document[..<length])) }
        }
    }

    /// What is read of a wrong text has to be JSON, and so to come back the same when it is written and read again.
    @Test func aTextWithOneWrongByteIsReadOrRefused() throws {
        var read = 0

        for place in Self.document.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = Self.document
                changed[place] = byte
                if let json = try? JSON(parsing: changed) {
                    read += 1
                    #expect(try JSON(parsing: json.text()) == json)
                }
            }
        }

        #expect(read > Self.document.count)
    }

    @Test func aKeyOccursOnceHoweverManyThereAre() throws {
        for count in [1, 7, 8, 9, 100] {
            let members = (0..<count).map { "\"k\($0)\":\($0)" }

            #expect(try JSON(parsing: "{\(members.joined(separator: ","))}").object?.keys.count == count)
            for again in [0, count - 1] {
                let error = #expect(throws: JSONError.self) {
                    try JSON(parsing: "{\((members + ["\"k\(again)\":0"]).joined(separator: ","))}")
                }
                #expect(error?.problem == "the key occurs twice in its object")
            }
        }
    }

    @Test func manyKeysAreReadInTimeThatGrowsWithTheirNumber() throws {
        let members = (0..<20_000).map { "\"\($0)\":0" }

        #expect(try JSON(parsing: "{\(members.joined(separator: ","))}").object?.keys.count == 20_000)
    }

    @Test(arguments: [
        "1e999999", "-1e999999", "9223372036854775808", "-9223372036854775809", "1.0", "1e2",
        String(repeating: "9", count: 1_000),
    ]) func aNumberThatFitsNoIntegerIsText(_ text: String) throws {
        let json = try JSON(parsing: text)

        #expect(json == .number(text))
        #expect(json.integer == nil)
    }

    @Test func theLengthOfANumberHasALimit() {
        for text in [String(repeating: "9", count: 1_000_000), "0." + String(repeating: "0", count: 999)] {
            let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
            #expect(error?.problem == "a number has more than 1000 characters")
        }
    }

    @Test func theNumberOfValuesHasALimit() throws {
        let limits = JSONLimits(values: 4)

        #expect(try JSON(parsing: "[1,[],{}]", limits: limits) == [1, [], [:]])
        #expect(throws: JSONError.self) { try JSON(parsing: "[1,[],{},2]", limits: limits) }
    }

    @Test func longKeysAreNotRepeatedInEveryPointer() {
        let key = String(repeating: "k", count: 100_000)
        let text = "{\"\(key)\":[\(Array(repeating: "1", count: 100_000).joined(separator: ","))]}"

        let error = #expect(throws: JSONError.self) {
            try JSON.positioned(parsing: text, limits: JSONLimits(bytes: 1 << 20))
        }
        #expect(error?.problem == "the keys are too long for so many values")
        #expect(throws: Never.self) { try JSON(parsing: text) }
    }

    @Test(
        arguments: [
            [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xFF, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xC3, 0x22],
        ] as [[UInt8]]) func bytesThatAreNoUTF8AreRefusedAndNeverMended(_ bytes: [UInt8])
    {
        let error = #expect(throws: JSONError.self) { try JSON(parsing: bytes) }

        #expect(error?.problem == "a string is not UTF-8")
    }

    @Test func theCharacterThatMendsIsItselfRead() throws {
        #expect(try JSON(parsing: "\"\u{FFFD}\"") == "\u{FFFD}")
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x31, 0x00], [0x00, 0x31], [0x31, 0x00], [0xEF, 0xBB, 0xBF, 0x31], [0x22, 0x00, 0x22],
            [0x00],
        ] as [[UInt8]]) func anotherEncodingIsRefused(_ bytes: [UInt8])
    {
        #expect(throws: JSONError.self) { try JSON(parsing: bytes) }
    }
}
