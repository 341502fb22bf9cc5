import Testing

@testable import AWSClient

@Suite struct QueryFormTests {
    @Test func listsAndStructuresAreWrittenFlat() {
        let parameters: AWSParameters = [
            "Arns": .strings(["a/b", "c d"]), "Tags": .list([.structure(["Key": "k", "Value": "é*~"])]), "None": nil,
            "On": false, "Number": 7, "Empty": .list([]), "Inner": .structure(["X": "+&="]),
        ]

        let form = QueryForm.text(action: "Do", version: "1", parameters)

        #expect(
            form
                == "Action=Do&Version=1&Arns.member.1=a%2Fb&Arns.member.2=c%20d&Tags.member.1.Key=k"
                + "&Tags.member.1.Value=%C3%A9%2A~&On=false&Number=7&Empty=&Inner.X=%2B%26%3D")
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
