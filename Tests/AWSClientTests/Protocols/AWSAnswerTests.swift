import JSONTree
import Testing

@testable import AWSClient

@Suite struct AWSAnswerTests {
    /// The same answer by both protocols.
    static let both: [AWSAnswer] = [
        AWSAnswer(
            .json([
                "Name": "x", "Count": 3, "On": true, "Inner": ["Name": "y"], "Things": [["Name": "z"]],
                "Words": ["a", "b"], "When": .number("1.7698608E9"), "Policy": "%7B%22a%22%3A+1%7D",
            ]), path: "R"),
        xml(
            """
            <Name>x</Name><Count>3</Count><On>true</On><Inner><Name>y</Name></Inner>
            <Things><member><Name>z</Name></member></Things><Words><member>a</member><member>b</member></Words>
            <When>2026-01-31T12:00:00Z</When><Policy>%7B%22a%22%3A+1%7D</Policy>
            """),
    ]

    @Test(arguments: both) func bothProtocolsAreReadByTheSameWords(_ answer: AWSAnswer) throws {
        #expect(try answer.text("Name") == "x")
        #expect(try answer.integer("Count") == 3)
        #expect(try answer.flag("On"))
        #expect(try answer.structure("Inner").text("Name") == "y")
        #expect(try answer.list("Things").map { (thing) throws(AWSAnswerError) in try thing.text("Name") } == ["z"])
        #expect(try answer.strings("Words") == ["a", "b"])
        #expect(try answer.timestamp("When").description == "2026-01-31T12:00:00Z")
        #expect(try answer.document("Policy") == #"{"a":+1}"#)
    }

    @Test(arguments: both) func whatIsAbsentIsNothingOrAnError(_ answer: AWSAnswer) throws {
        #expect(try answer.optionalText("No") == nil)
        #expect(try answer.optionalInteger("No") == nil)
        #expect(try answer.optionalStructure("No") == nil)
        #expect(try answer.list("No").isEmpty)
        #expect(try answer.flag("No", absent: true))
        #expect(throws: AWSAnswerError(path: "R.No", problem: "is absent")) { try answer.text("No") }
        #expect(throws: AWSAnswerError(path: "R.Inner", problem: "is no text")) { try answer.text("Inner") }
        #expect(throws: AWSAnswerError(path: "R.Things[0].No", problem: "is absent")) {
            try answer.list("Things")[0].text("No")
        }
        #expect(throws: AWSAnswerError(path: "R.Name", problem: "is no whole number")) { try answer.integer("Name") }
    }
}

/// An answer by XML; an empty one where the members are no good XML.
private func xml(_ members: String) -> AWSAnswer {
    let root = (try? XMLElement(parsing: Array("<R>\(members)</R>".utf8))) ?? XMLElement(emptyNamed: "R")
    return AWSAnswer(.xml(root), path: "R")
}
