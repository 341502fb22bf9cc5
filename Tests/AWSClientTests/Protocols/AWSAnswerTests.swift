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

    /// As botocore has it, but for what it lets pass: texts where numbers and Booleans should be.
    @Test(arguments: [
        xml("<Empty/><Blank> </Blank><Spread>\n  <A/>\n</Spread>"),
        AWSAnswer(.json(["Empty": "", "Blank": " ", "Spread": ["A": ""]]), path: "R"),
    ]) func whatIsEmptyIsThere(_ answer: AWSAnswer) throws {
        #expect(try answer.text("Empty") == "")
        #expect(try answer.text("Blank") == " ")
        #expect(try answer.document("Empty") == "")
        #expect(try answer.structure("Spread").text("A") == "")
        for name in ["Empty", "Blank", "Spread"] {
            #expect(throws: AWSAnswerError(path: "R.\(name)", problem: "is no whole number")) {
                try answer.optionalInteger(name)
            }
            #expect(throws: AWSAnswerError(path: "R.\(name)", problem: "is no Boolean")) { try answer.flag(name) }
            #expect(throws: AWSAnswerError(path: "R.\(name)", problem: "is no moment in time")) {
                try answer.optionalTimestamp(name)
            }
        }
        #expect(throws: AWSAnswerError(path: "R.Spread", problem: "is no text")) { try answer.optionalText("Spread") }
        #expect(throws: AWSAnswerError(path: "R.Spread", problem: "is no text")) { try answer.document("Spread") }
        #expect(throws: AWSAnswerError(path: "R.Spread", problem: "is no list")) { try answer.list("Spread") }
    }

    @Test func anEmptyListIsOneByBothProtocols() throws {
        let answers = [xml("<L/><M>\n</M>"), AWSAnswer(.json(["L": [], "M": nil]), path: "R")]

        for answer in answers {
            #expect(try answer.list("L").isEmpty)
            #expect(try answer.strings("M").isEmpty)
        }
    }

    @Test func nullIsAbsent() throws {
        let answer = AWSAnswer(.json(["A": nil]), path: "R")

        #expect(try answer.optionalText("A") == nil)
        #expect(try answer.optionalDocument("A") == nil)
        #expect(try answer.optionalTimestamp("A") == nil)
        #expect(throws: AWSAnswerError(path: "R.A", problem: "is absent")) { try answer.timestamp("A") }
    }

    @Test func momentsAreReadInBothFormsByBothProtocols() throws {
        let answers = [
            xml("<A>2026-01-31T13:00:00+01:00</A><B>1769860800</B>"),
            AWSAnswer(.json(["A": "2026-01-31T13:00:00+01:00", "B": "1769860800"]), path: "R"),
            AWSAnswer(.json(["A": 1_769_860_800, "B": .number("1769860800.0")]), path: "R"),
        ]

        for answer in answers {
            #expect(try answer.timestamp("A").description == "2026-01-31T12:00:00Z")
            #expect(try answer.timestamp("B").description == "2026-01-31T12:00:00Z")
        }
    }

    @Test(arguments: ["9223372036854775808", "1e999999", "12a", "0x1F", "1.5"])
    func aNumberThatFitsNoIntegerIsRefused(_ number: String) {
        for answer in [xml("<N>\(number)</N>"), AWSAnswer(.json(["N": .number(number)]), path: "R")] {
            #expect(throws: AWSAnswerError(path: "R.N", problem: "is no whole number")) { try answer.integer("N") }
        }
        #expect(throws: AWSAnswerError(path: "R.N", problem: "is no moment in time")) {
            try AWSAnswer(.json(["N": .number("1e999999")]), path: "R").timestamp("N")
        }
    }

    @Test func aBrokenDocumentIsRefused() {
        for text in ["%", "%4", "%zz", "a%2", "%C3", "%FF", "%C3%28"] {
            #expect(throws: AWSAnswerError(path: "R.D", problem: "is not percent-encoded as RFC 3986 wants it")) {
                try xml("<D>\(text)</D>").document("D")
            }
        }
    }

    @Test func anErrorTellsTheWholePath() {
        let answers = [
            xml("<A><B><member><C/></member><member><C><member>x</member><member><D/></member></C></member></B></A>"),
            AWSAnswer(.json(["A": ["B": [["C": []], ["C": ["x", ["D": ""]]]]]]), path: "R"),
        ]

        for answer in answers {
            #expect(throws: AWSAnswerError(path: "R.A.B[1].C[1]", problem: "is no text")) {
                try answer.structure("A").list("B")[1].strings("C")
            }
            #expect(throws: AWSAnswerError(path: "R.A.B[1].C[1]", problem: "is no text")) {
                try answer.structure("A").list("B")[1].list("C")[1].value()
            }
        }
    }

    /// An empty list would mean that AWS has nothing; but it has said nothing.
    @Test func whereThereIsNoResultNothingIsKnown() throws {
        let response = HTTPResponse(status: 200, body: Array("<ListRolesResponse/>".utf8))
        guard case .answer(let answer) = AWSService.iam.wire.outcome(of: response, operation: "ListRoles") else {
            Issue.record("This is an answer, of an operation without a result.")
            return
        }
        let absent = AWSAnswerError(path: "ListRolesResult", problem: "is absent")

        #expect(throws: absent) { try answer.list("Roles") }
        #expect(throws: absent) { try answer.optionalText("Marker") }
        #expect(throws: absent) { try answer.flag("IsTruncated") }
        #expect(throws: absent) { try answer.text("Marker") }
    }
}

/// An answer by XML; one without a result where the members are no good XML.
private func xml(_ members: String) -> AWSAnswer {
    let root = try? XMLElement(parsing: Array("<R>\(members)</R>".utf8))
    return AWSAnswer(root.map(AWSAnswer.Source.xml) ?? .nothing, path: "R")
}
