import IAMModel
public import JSONTree

extension ExplainedAnswer {
    /// The version of the JSON form: it grows when a member changes its meaning or goes away, not when one is added.
    public static let schemaVersion = 1

    /// The answer as data, by the schema of `Docs/explain.md`.
    public var json: JSON {
        [
            "version": .number(String(Self.schemaVersion)),
            "sure": .bool(isSure),
            "notRead": .text(hindrance),
            "explanations": .array(explanations.map(json)),
        ]
    }

    private var hindrance: String? {
        guard case .failed(let reason) = reading else { return nil }
        return reason
    }

    private func json(_ explanation: Explanation) -> JSON {
        var aws = JSON.null
        if case .plan(let plan) = reading { aws = .array(plan.records(about: explanation).map(\.json)) }
        return [
            "kind": .string(explanation.kind.rawValue), "name": .string(explanation.name),
            "account": .text(explanation.account?.text), "facts": .array(explanation.facts.map(Self.json)), "aws": aws,
        ]
    }

    private static func json(_ fact: ExplainedFact) -> JSON {
        [
            "subject": .string(fact.subject), "value": .string(fact.value), "reason": .text(fact.reason),
            "places": .array(fact.places.map(json)),
        ]
    }

    private static func json(_ place: SourceLocation) -> JSON {
        [
            "file": .string(place.file), "line": .number(String(place.line)),
            "column": .number(String(place.column)),
        ]
    }
}
