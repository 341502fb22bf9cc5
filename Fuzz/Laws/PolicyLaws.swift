import JSONTree

@testable import IAMModel

/// What holds for every text that is read as a policy document, and for every pattern in one.
package enum PolicyLaws {
    /// Throws where a law does not hold for an input.
    package static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        guard let document = try? PolicyDocument(reading: text) else { return try PatternLaws.check(bytes) }
        try checkMeaning(of: document)
        try checkGrammar(of: document, text)
        try checkDecisions(of: document)
        let template = try? BoundaryTemplate(parsing: text)
        let isIdentity = (try? PolicyDocument(parsing: text)) != nil
        try BrokenLaw.unless(template == nil || isIdentity, "a boundary template is a policy")
    }

    private static func checkMeaning(of document: PolicyDocument) throws(BrokenLaw) {
        let normal = PolicyDocument(document.normalForm)
        try BrokenLaw.unless(same(normal.normalForm, document.normalForm), "the normal form of a normal form is itself")
        try BrokenLaw.unless(normal == document, "the normal form means what the document means")
        try BrokenLaw.unless(normal.hashValue == document.hashValue, "what is equal has one hash")
        try BrokenLaw.unless(document.differences(from: document).isEmpty, "a document doesn't differ from itself")
        guard let again = try? PolicyDocument(reading: document.text) else {
            throw BrokenLaw("what was written is a policy again")
        }
        try BrokenLaw.unless(
            again == document && again.text.utf8.elementsEqual(document.text.utf8), "what was written says the same")
        try BrokenLaw.unless(document.size <= document.bytes, "a character has a byte at least")
    }

    private static func checkGrammar(of document: PolicyDocument, _ text: String) throws(BrokenLaw) {
        let kinds = [PolicyDocument.Kind.identity, .trust].filter {
            (try? PolicyDocument(parsing: text, as: $0)) != nil
        }
        try BrokenLaw.unless(kinds.count <= 1, "a document is of one kind")
        let statements = try? document.statements()
        guard let kind = kinds.first else { return }
        try BrokenLaw.unless(statements?.isEmpty == false, "a policy has statements")
        let twice = document.merging(document)
        try BrokenLaw.unless(
            (try? PolicyDocument(parsing: twice.text, as: kind)) != nil, "two policies merged are a policy")
        try BrokenLaw.unless(
            (try? twice.statements().count) == statements.map { $0.count * 2 }, "merging loses no statement")
        try BrokenLaw.unless(
            twice.normalForm["Statement"] == document.normalForm["Statement"], "a statement said twice says nothing new"
        )
        try BrokenLaw.unless(twice == document, "a policy merged with itself means the same")
        let provider = ARN("arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com")
        let weaknesses = provider.map(document.trustWeaknesses) ?? []
        try BrokenLaw.unless(
            weaknesses == weaknesses.sorted() && Set(weaknesses).count == weaknesses.count, "weaknesses are sorted")
    }

    /// A denial wins over whatever allows.
    private static func checkDecisions(of document: PolicyDocument) throws(BrokenLaw) {
        guard let evaluator = try? PolicyEvaluator([document]),
            let bounded = try? PolicyEvaluator([document], boundary: document)
        else { return }
        let context = ["aws:username": ["max"], "aws:tagkeys": ["a", "b"], "aws:multifactorauthpresent": ["true"]]
        for resource in ["*", "arn:aws:iam::123456789012:role/payments-live-app", "arn:aws:s3:::bucket/max/a"] {
            let request = PolicyRequest("iam:PassRole", on: resource, context: context)
            guard let decision = try? evaluator.decision(for: request) else { continue }
            if case .allowed = decision {
                try BrokenLaw.unless(!evaluator.surelyDenies(request), "what is denied is never allowed")
            }
            try BrokenLaw.unless(
                decision == (try? bounded.decision(for: request)), "a policy as its own boundary takes nothing away")
        }
    }

    private static func same(_ left: JSON, _ right: JSON) -> Bool {
        left.text(.compact).utf8.elementsEqual(right.text(.compact).utf8)
    }
}
