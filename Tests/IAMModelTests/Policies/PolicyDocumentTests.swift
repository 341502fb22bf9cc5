import IAMModel
import JSONTree
import Testing

@Suite struct PolicyDocumentTests {
    @Test(arguments: [
        // A string and a list of one, lists in another order and with repetitions, action names in another case.
        (
            #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","S3:put*"],"Resource":"*"}]}"#,
            #"{"Statement":{"Resource":["*"],"Action":["s3:PUT*","s3:get*","s3:GET*"],"Effect":"Allow"},"Version":"2012-10-17"}"#
        ),
        // An account by its number or its root; everybody in both spellings.
        (
            #"{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"111111111111"}}]}"#,
            #"{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":["arn:aws:iam::111111111111:root"]}}]}"#
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":"*"}]}"#,
            #"{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"*"}}]}"#
        ),
        // Operators and keys in another case; Booleans and numbers as text; Sid and Id; the version that is meant.
        (
            #"{"Id":"x","Statement":[{"Sid":"A","Effect":"Deny","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":false},"NumericLessThan":{"s3:max-keys":10}}}]}"#,
            #"{"Version":"2008-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"numericlessthan":{"S3:MAX-KEYS":["10"]},"bool":{"AWS:securetransport":["false"]}}}]}"#
        ),
        // Statements in another order.
        (
            #"{"Statement":[{"Effect":"Deny","Action":"a:b","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"*","Condition":{}}]}"#,
            #"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"a:b","Resource":"*"}]}"#
        ),
    ]) func documentsOfOneMeaningAreEqual(one: String, other: String) throws {
        let (left, right) = (try PolicyDocument(reading: one), try PolicyDocument(reading: other))

        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(left.normalForm == right.normalForm)
        #expect(right.differences(from: left) == [])
    }

    @Test(arguments: [
        (#""Version":"2012-10-17","#, "", "Version"),
        (#""Resource":"*""#, #""Resource":"arn:aws:s3:::a""#, "resource"),
        (#""Resource":"*""#, #""NotResource":"*""#, "negation"),
        (#""Effect":"Allow""#, #""Effect":"Deny""#, "effect"),
        ("repo:a/b", "repo:A/b", "case of a value"),
        ("StringEquals", "StringLike", "operator"),
        ("x:sub", "x:aud", "key"),
        ("repo:a/b", "e\u{301}", "text"),
    ]) func documentsOfTwoMeaningsDiffer(part: String, change: String, what: String) throws {
        let text =
            #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"x:sub":"repo:a/b"}}}]}"#
        let changed = text.replacing(part, with: change)

        let (left, right) = (try PolicyDocument(reading: text), try PolicyDocument(reading: changed))

        #expect(left != right, "\(what)")
        #expect(!right.differences(from: left).isEmpty)
    }

    @Test func textsThatLookTheSameButDifferInBytesDiffer() throws {
        func document(_ value: String) -> PolicyDocument {
            PolicyDocument([
                "Statement": [["Effect": "Allow", "Action": "*", "Resource": .string(value)]]
            ])
        }

        #expect(document("caf\u{E9}") != document("cafe\u{301}"))
    }

    @Test func theSizeLeavesOutWhiteSpaceBetweenAndCountsCharacters() throws {
        let document = try PolicyDocument(
            parsing: #"{ "Statement" : [ { "Effect":"Allow", "Action":"s3:*", "Resource":"é b" } ] }"#)

        #expect(
            document.text == #"{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"é b"}]}"#)
        #expect(document.size == 67)
        #expect(document.bytes == 68)
    }

    @Test func aMergedDocumentHasOurStatementsFirstAndNoSidTwice() throws {
        let ours = PolicyDocument([
            "Version": "2012-10-17",
            "Statement": [["Sid": "A", "Effect": "Allow", "Action": "a:*", "Resource": "*"]],
        ])
        let theirs = PolicyDocument([
            "Statement": [
                ["Sid": "A", "Effect": "Deny", "Action": "b:*", "Resource": "*"],
                ["Sid": "A2", "Effect": "Deny", "Action": "c:*", "Resource": "*"],
            ]
        ])

        let merged = ours.merging(theirs)

        #expect(
            merged.text
                == #"{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"a:*","Resource":"*"},"#
                + #"{"Sid":"A2","Effect":"Deny","Action":"b:*","Resource":"*"},"#
                + #"{"Sid":"A22","Effect":"Deny","Action":"c:*","Resource":"*"}]}"#)
    }

    @Test(arguments: ["", "[]", "null", #"{"a":1,"a":2}"#])
    func whatIsNoObjectCanNotBeRead(text: String) {
        #expect(throws: PolicyError.self) { try PolicyDocument(reading: text) }
    }
}
