import IAMModel
import Testing

@Suite struct PolicyGrammarTests {
    @Test(arguments: [
        ("[]", "a policy document is a JSON object", ""),
        (
            #"{"Version":"2012-10-18","Statement":[]}"#,
            "the version is neither “2012-10-17” nor “2008-10-17”",
            "/Version"
        ),
        (#"{"Version":"2012-10-17"}"#, "the element “Statement” is missing", ""),
        (#"{"Statement":[]}"#, "a policy needs a statement", "/Statement"),
        (#"{"Statements":[]}"#, "a policy document has no element “Statements”", "/Statements"),
        (#"{"Statement":[1]}"#, "a statement is a JSON object", "/Statement/0"),
        (#"{"Statement":{"Efect":"Allow"}}"#, "a statement has no element “Efect”", "/Statement/Efect"),
        (
            #"{"Statement":[{"Effect":"allow","Action":"*","Resource":"*"}]}"#,
            "the effect is neither “Allow” nor “Deny”", "/Statement/0/Effect"
        ),
        (
            #"{"Statement":[{"Action":"*","Resource":"*"}]}"#, "the effect is neither “Allow” nor “Deny”",
            "/Statement/0"
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Resource":"*"}]}"#,
            "a statement needs either “Action” or “NotAction”", "/Statement/0"
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Action":"*","NotAction":"*","Resource":"*"}]}"#,
            "a statement has either “Action” or “NotAction”, not both", "/Statement/0"
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Action":"*"}]}"#,
            "a statement needs either “Resource” or “NotResource”", "/Statement/0"
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Action":[],"Resource":"*"}]}"#,
            "this must be a string, or a list of at least one", "/Statement/0/Action"
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}]}"#,
            "only a trust policy names principals", "/Statement/0"
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{}}}]}"#,
            "a condition operator has an object of keys", "/Statement/0/Condition/Bool"
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"a:b":null}}}]}"#,
            "a condition's values are strings, numbers or Booleans", "/Statement/0/Condition/Bool/a:b"
        ),
        (
            #"{"Statement":[{"Sid":"a b","Effect":"Allow","Action":"*","Resource":"*"}]}"#,
            "a Sid has only letters and digits", "/Statement/0/Sid"
        ),
    ]) func aPolicyOutsideOfTheGrammarIsRefusedAtItsPlace(
        text: String, problem: String, pointer: String
    ) {
        let error = #expect(throws: PolicyError.self) { try PolicyDocument(parsing: text) }

        #expect(error?.problem == problem)
        #expect(error?.pointer == pointer)
    }

    @Test func anErrorTellsFileLineAndColumn() {
        let text = """
            {"Statement": [
              {"Sid": "A", "Effect": "Allow", "Action": "a:*", "Resource": "*"},
              {"Sid": "A", "Effect": "Allow", "Action": "b:*", "Resource": "*"}
            ]}
            """

        let error = #expect(throws: PolicyError.self) {
            try PolicyDocument(parsing: text, file: "policies/x.json")
        }

        #expect(error?.problem == "the Sid “A” occurs twice")
        #expect(error?.location?.description == "policies/x.json:3:11")
    }

    @Test func aTextThatIsNoJSONIsRefusedAtItsPlace() {
        let error = #expect(throws: PolicyError.self) {
            try PolicyDocument(parsing: "{\n?}", file: "x.json")
        }

        #expect(error?.location?.description == "x.json:2:1")
    }

    @Test(arguments: [
        (
            #"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#,
            "a trust policy's statement needs principals"
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}]}"#,
            "a trust policy names no resources"
        ),
        (
            #"{"Statement":[{"Effect":"Allow","Action":"*","Principal":{"Federate":"x"}}]}"#,
            "“Federate” is no kind of principal"
        ),
    ]) func aTrustPolicyHasPrincipalsAndNoResources(text: String, problem: String) {
        let error = #expect(throws: PolicyError.self) { try PolicyDocument(parsing: text, as: .trust) }

        #expect(error?.problem == problem)
    }
}
