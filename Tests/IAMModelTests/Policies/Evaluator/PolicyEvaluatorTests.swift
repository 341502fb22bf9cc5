import IAMModel
import JSONTree
import Testing

@Suite struct PolicyEvaluatorTests {
    private static func document(
        _ condition: String, resource: String = "*", version: String = "2012-10-17"
    ) throws -> PolicyDocument {
        try PolicyDocument(
            parsing: """
                {"Version": "\(version)", "Statement": [{"Sid": "A", "Effect": "Allow", "Action": "x:Do*",
                 "Resource": "\(resource)", "Condition": {\(condition)}}]}
                """)
    }

    /// Condition, the values of the key `k:key` (none: the key is missing), and whether it holds.
    static let conditions: [(String, [String], Bool)] = [
        (#""StringEquals":{"k:key":["a","b"]}"#, ["b"], true),
        (#""StringEquals":{"K:KEY":"a"}"#, ["a"], true),
        (#""StringEquals":{"k:key":"a"}"#, ["A"], false), (#""StringEquals":{"k:key":"a"}"#, [], false),
        (#""StringEquals":{"k:key":"*"}"#, ["a"], false),
        (#""StringEqualsIfExists":{"k:key":"a"}"#, [], true),
        (#""StringEqualsIfExists":{"k:key":"a"}"#, ["b"], false),
        (#""StringNotEquals":{"k:key":["a","b"]}"#, ["b"], false),
        (#""StringNotEquals":{"k:key":["a","b"]}"#, ["c"], true),
        (#""StringNotEquals":{"k:key":"a"}"#, [], true),
        (#""StringNotEqualsIfExists":{"k:key":"a"}"#, [], true),
        (#""StringEqualsIgnoreCase":{"k:key":"aB"}"#, ["Ab"], true),
        (#""StringNotEqualsIgnoreCase":{"k:key":"aB"}"#, ["Ab"], false),
        (#""StringLike":{"k:key":"a*c?"}"#, ["abbcd"], true),
        (#""StringLike":{"k:key":"a*c?"}"#, ["abbc"], false),
        (#""StringLike":{"k:key":"*"}"#, [], false), (#""StringNotLike":{"k:key":"a*"}"#, ["ba"], true),
        (#""StringNotLike":{"k:key":"a*"}"#, [], true),
        (#""ArnLike":{"k:key":"arn:aws:iam::*:role/a*"}"#, ["arn:aws:iam::1:role/ab/c"], true),
        (#""ArnLike":{"k:key":"arn:aws:*:role/a"}"#, ["arn:aws:iam::1:role/a"], false),
        (#""ArnEquals":{"k:key":"arn:aws:iam::1:role/*"}"#, ["arn:aws:iam::1:role/a"], true),
        (#""ArnNotEquals":{"k:key":"arn:aws:iam::1:role/*"}"#, ["arn:aws:iam::2:role/a"], true),
        (#""ArnNotLike":{"k:key":"arn:aws:iam::1:role/*"}"#, [], true),
        (#""Bool":{"k:key":true}"#, ["true"], true), (#""Bool":{"k:key":"false"}"#, [], false),
        (#""BoolIfExists":{"k:key":"false"}"#, [], true), (#""Null":{"k:key":"true"}"#, [], true),
        (#""Null":{"k:key":true}"#, ["a"], false), (#""Null":{"k:key":"false"}"#, ["a"], true),
        (#""NumericEquals":{"k:key":10}"#, ["10.0"], true),
        (#""NumericNotEquals":{"k:key":10}"#, ["11"], true),
        (#""NumericLessThan":{"k:key":10}"#, ["10"], false),
        (#""NumericLessThanEquals":{"k:key":10}"#, ["10"], true),
        (#""NumericGreaterThan":{"k:key":10}"#, ["9"], false),
        (#""NumericGreaterThanEquals":{"k:key":10}"#, ["10"], true),
        (#""NumericLessThan":{"k:key":10}"#, ["x"], false),
        (#""ForAnyValue:StringEquals":{"k:key":["a","b"]}"#, ["c", "b"], true),
        (#""ForAnyValue:StringEquals":{"k:key":["a","b"]}"#, ["c"], false),
        (#""ForAnyValue:StringEquals":{"k:key":"a"}"#, [], false),
        (#""ForAnyValue:StringNotEquals":{"k:key":"a"}"#, ["a", "b"], true),
        (#""ForAnyValue:StringNotEquals":{"k:key":"a"}"#, ["a"], false),
        (#""ForAnyValue:StringNotEquals":{"k:key":"a"}"#, [], false),
        (#""ForAllValues:StringEquals":{"k:key":["a","b"]}"#, ["a", "b"], true),
        (#""ForAllValues:StringEquals":{"k:key":["a","b"]}"#, ["a", "c"], false),
        (#""ForAllValues:StringEquals":{"k:key":"a"}"#, [], true),
        (#""ForAllValues:StringNotEquals":{"k:key":"a"}"#, ["b", "a"], false),
        (#""StringEquals":{"k:key":"a"},"StringLike":{"k:key":"b*"}"#, ["a"], false),
        (#""StringEquals":{"k:key":"a","k:other":"b"}"#, ["a"], false),
        (#""StringEquals":{"k:key":"${aws:username}"}"#, ["eve"], true),
        (#""StringLike":{"k:key":"${aws:star}x"}"#, ["aax"], false),
        (#""StringLike":{"k:key":"${aws:star}x"}"#, ["*x"], true),
        (#""StringEquals":{"k:key":"${aws:missing}"}"#, [""], false),
        (#""StringEquals":{"k:key":"${aws:missing, 'none'}"}"#, ["none"], true),
        (#""StringLike":{"k:key":"a${*}"}"#, ["ab"], false),
        (#""StringLike":{"k:key":"a${*}"}"#, ["a*"], true),
    ]

    @Test(arguments: conditions) func aConditionHoldsAsTheUserGuideSays(
        condition: String, values: [String], holds: Bool
    ) throws {
        var context = ["aws:UserName": ["eve"], "aws:star": ["*"]]
        if !values.isEmpty { context["k:key"] = values }

        let decision = try PolicyEvaluator([Self.document(condition)])
            .decision(for: PolicyRequest("X:DOIT", on: "*", context: context))

        #expect(decision == (holds ? .allowed(by: "A") : .notAllowed))
    }

    @Test(arguments: [
        ("*", "arn:aws:s3:::a", true), ("arn:aws:s3:::a*", "arn:aws:s3:::a/b:c", true),
        ("arn:aws:s3:::a?", "arn:aws:s3:::a", false), ("arn:*:s3:::a", "arn:aws-cn:s3:::a", true),
        ("arn:aws:x:*:1:f:p-*", "arn:aws:x:eu:2:1:f:p-a", false),
        ("arn:aws:x::1:*:p-*", "arn:aws:x::1:f:o:p-a", true),
        ("arn:aws:s3:::${aws:username}/*", "arn:aws:s3:::eve/x", true),
        ("arn:aws:s3:::${aws:username}/*", "arn:aws:s3:::adam/x", false),
        ("arn:aws:s3:::${aws:missing}*", "arn:aws:s3:::a", false),
        ("arn:aws:s3:::A", "arn:aws:s3:::a", false),
        ("arn:aws:s3", "arn:aws:s3:::a", true), ("arn:aws:sqs:*", "arn:aws:s3:::a", false),
    ]) func aResourceMatchesByItsParts(pattern: String, resource: String, isMatching: Bool) throws {
        let request = PolicyRequest("x:Do", on: resource, context: ["aws:username": ["eve"]])

        let document = try Self.document(#""Null":{"k:none":true}"#, resource: pattern)
        let decision = try PolicyEvaluator([document]).decision(for: request)

        #expect(decision == (isMatching ? .allowed(by: "A") : .notAllowed))
    }

    @Test func aPatternOfManyStarsIsNoTrap() throws {
        let pattern = "arn:aws:x:::" + String(repeating: "a*", count: 2_000) + "b"
        let document = try Self.document(#""Null":{"k:none":true}"#, resource: pattern)

        let request = PolicyRequest("x:Do", on: "arn:aws:x:::" + String(repeating: "a", count: 4_000))

        #expect(try PolicyEvaluator([document]).decision(for: request) == .notAllowed)
    }

    @Test func variablesAreTextInAnOldVersion() throws {
        let condition = #""StringEquals":{"k:key":"${aws:username}"}"#
        let evaluator = try PolicyEvaluator([try Self.document(condition, version: "2008-10-17")])
        let context = ["aws:username": ["eve"], "k:key": ["${aws:username}"]]

        #expect(
            try evaluator.decision(for: PolicyRequest("x:Do", context: context)) == .allowed(by: "A"))
    }

    @Test(arguments: [
        "IpAddress", "DateLessThan", "StringEqualz", "NullIfExists", "ForSomeValues:StringEquals",
    ])
    func anUnknownOperatorIsAnErrorAndNeverAnAllow(name: String) throws {
        let evaluator = try PolicyEvaluator([try Self.document(#""\#(name)":{"k:key":"a"}"#)])

        #expect(throws: PolicyError.self) {
            try evaluator.decision(for: PolicyRequest("x:Do", context: ["k:key": ["a"]]))
        }
    }

    @Test func aDenialWinsAndABoundaryOnlyTakesAway() throws {
        let all: JSON = [
            "Statement": [["Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*"]]
        ]
        let some: JSON = [
            "Statement": [
                [
                    "Sid": "Some", "Effect": "Allow", "NotAction": "iam:*",
                    "NotResource": "arn:aws:s3:::secret",
                ],
                ["Effect": "Deny", "Action": "s3:Delete*", "Resource": "*"],
            ]
        ]
        let bounded = try PolicyEvaluator([PolicyDocument(all)], boundary: PolicyDocument(some))

        #expect(
            try bounded.decision(for: PolicyRequest("s3:Get", on: "arn:aws:s3:::a"))
                == .allowed(by: "All"))
        #expect(
            try bounded.decision(for: PolicyRequest("s3:Get", on: "arn:aws:s3:::secret")) == .notAllowed)
        #expect(try bounded.decision(for: PolicyRequest("iam:GetRole")) == .notAllowed)
        #expect(
            try bounded.decision(for: PolicyRequest("s3:DeleteObject")) == .denied(by: "statement 2"))
        #expect(
            try PolicyEvaluator([], boundary: PolicyDocument(all)).decision(for: PolicyRequest("s3:Get"))
                == .notAllowed)
    }
}
