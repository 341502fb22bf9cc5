import Testing

@testable import AWSClient

@Suite struct QueryFormTests {
    @Test func listsAndStructuresAreWrittenFlat() {
        let parameters: AWSParameters = [
            "Arns": .strings(["a/b", "c d"]), "Tags": .list([.structure(["Key": "k", "Value": "é*~"])]), "None": nil,
            "On": false, "Number": 7, "Empty": .list([]), "Inner": .structure(["X": "+&="]),
        ]

        let form = String(decoding: QueryForm(action: "Do", version: "1", parameters).bytes, as: UTF8.self)

        #expect(
            form
                == "Action=Do&Version=1&Arns.member.1=a%2Fb&Arns.member.2=c%20d&Tags.member.1.Key=k"
                + "&Tags.member.1.Value=%C3%A9%2A~&On=false&Number=7&Empty=&Inner.X=%2B%26%3D")
    }

    @Test func namesAreEncodedToo() {
        let parameters: AWSParameters = ["A b": .list([.structure(["é": .list([1])])]), "C": .structure([:])]

        let form = String(decoding: QueryForm(action: "", version: "1", parameters).bytes, as: UTF8.self)

        #expect(form == "Action=&Version=1&A%20b.member.1.%C3%A9.member.1=1")
    }

    @Test func everyByteButTheUnreservedIsEncodedInUpperCase() {
        let ascii = String(decoding: 0...127, as: UTF8.self)

        let encoded = PercentEncoding.encoded(ascii, keeping: UInt8(ascii: "/"))

        let expected = (0...127).map { (byte: UInt8) -> String in
            let one = Character(Unicode.Scalar(byte))
            guard !(one.isLetter || one.isNumber || "-._~/".contains(one)) else { return String(one) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        #expect(encoded == expected.joined())
    }

    @Test(arguments: [("a%20b+c%2Fd", "a b+c/d"), ("é", "é"), ("%C3%A9", "é"), ("", "")])
    func decodingGivesTheTextBack(encoded: String, text: String) {
        #expect(PercentEncoding.decoded(encoded) == text)
    }

    @Test(arguments: ["%", "%4", "%zz", "%C3"])
    func brokenEncodingIsNoText(encoded: String) {
        #expect(PercentEncoding.decoded(encoded) == nil)
    }
}
