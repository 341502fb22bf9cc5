import IAMModel
import Testing

@Suite struct PolicyDocumentDifferencesTests {
    private static func lines(from old: String, to new: String) throws -> [String] {
        try PolicyDocument(reading: new).differences(from: PolicyDocument(reading: old)).map(
            \.description)
    }

    @Test func aDifferenceNamesStatementElementAndValue() throws {
        let old = #"""
            {"Version":"2012-10-17","Statement":[
            {"Sid":"Named","Effect":"Allow","Action":["s3:*","ec2:*"],"Resource":["a","b"]},
            {"Sid":"Gone","Effect":"Deny","Action":"*","Resource":"*"}]}
            """#
        let new = #"""
            {"Version":"2012-10-17","Statement":[
            {"Sid":"New","Effect":"Deny","NotAction":"iam:*","NotResource":"x","Condition":{"Bool":{"k:a":true}}},
            {"Sid":"Named","Effect":"Allow","Action":["S3:*"],"Resource":["b","c"]}]}
            """#

        #expect(
            try Self.lines(from: old, to: new) == [
                #"+ Statement "New" Effect Deny"#, #"+ Statement "New" NotAction iam:*"#,
                #"+ Statement "New" NotResource x"#, #"+ Statement "New" Condition Bool k:a = true"#,
                #"- Statement "Named" Action ec2:*"#, #"- Statement "Named" Resource a"#,
                #"+ Statement "Named" Resource c"#, #"- Statement "Gone" Effect Deny"#,
                #"- Statement "Gone" Action *"#, #"- Statement "Gone" Resource *"#,
            ])
    }

    @Test func aSingleStatementNeedsNoName() throws {
        let old =
            #"{"Statement":{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"sts:AssumeRole","Condition":{"StringLike":{"x:sub":["a","b"]}}}}"#
        let new =
            #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"x:sub":"a"}}}]}"#

        #expect(
            try Self.lines(from: old, to: new) == [
                "~ Version 2008-10-17 → 2012-10-17", "- Condition StringLike x:sub = a",
                "- Condition StringLike x:sub = b", "+ Condition StringEquals x:sub = a",
            ])
    }

    @Test func aDocumentOutsideOfTheGrammarIsADifferenceAsAWhole() throws {
        let good = #"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#

        #expect(
            try Self.lines(from: #"{"Statement":[{"Effect":"Perhaps"}]}"#, to: good)
                == ["~ the whole document, which is outside of the policy grammar"])
        #expect(try Self.lines(from: good, to: good) == [])
    }

    @Test func aConditionThatOnlyMovedToAnotherStatementIsADifference() throws {
        let condition = #","Condition":{"Bool":{"k:a":true}}"#
        let text = { (first: String, second: String) in
            #"{"Statement":[{"Effect":"Allow","Action":"a:*","Resource":"*"\#(first)},{"Effect":"Allow","Action":"b:*","Resource":"*"\#(second)}]}"#
        }

        #expect(
            try Self.lines(from: text(condition, ""), to: text("", condition)) == [
                "- Statement 1 Condition Bool k:a = true", "+ Statement 2 Condition Bool k:a = true",
            ])
    }

    /// Holding each statement against each other would not end in a day.
    @Test func thousandsOfStatementsAreCompared() throws {
        let policy = { (name: String) in
            let statements = (0..<6_000).map { #"{"Effect":"Deny","Action":"a:\#(name)\#($0)","Resource":"*"}"# }
            return #"{"Version":"2012-10-17","Statement":[\#(statements.joined(separator: ","))]}"#
        }

        let lines = try Self.lines(from: policy("Old"), to: policy("New"))

        #expect(lines.count == 12_000)
        #expect(lines.first == "- Statement 1 Action a:Old0")
        #expect(lines.last == "+ Statement 6000 Action a:New5999")
    }
}
