/// A condition operator, taken apart: `ForAnyValue:StringNotLikeIfExists`.
struct PolicyOperator {
    /// How the values of a key with several count.
    enum Quantifier: Hashable {
        case all
        case any
    }

    /// How one value of the request is compared with one of the policy.
    enum Comparison: Hashable {
        case text
        case textIgnoringCase
        case like
        case arn
        case bool
        case null
        case number(NumberOrder)
    }

    /// How a number must stand to the policy's.
    enum NumberOrder: Hashable {
        case equal
        case less
        case lessOrEqual
        case greater
        case greaterOrEqual
    }

    let quantifier: Quantifier?
    let comparison: Comparison
    let isNegated: Bool
    let ifExists: Bool

    /// Takes an operator apart; `nil` for one that is not modelled, which must never be passed over.
    init?(_ text: String) {
        var name = PolicyNormalForm.lowercased(text)[...]
        if name.hasPrefix("forallvalues:") {
            quantifier = .all
            name = name.dropFirst(13)
        } else if name.hasPrefix("foranyvalue:") {
            quantifier = .any
            name = name.dropFirst(12)
        } else {
            quantifier = nil
        }
        ifExists = name.hasSuffix("ifexists")
        if ifExists { name = name.dropLast(8) }
        guard let known = Self.known[String(name)] else { return nil }
        (comparison, isNegated) = known
        guard comparison != .null || (quantifier == nil && !ifExists) else { return nil }
    }

    /// Source: IAM User Guide, “IAM JSON policy elements: Condition operators”.
    private static let known: [String: (Comparison, Bool)] = [
        "stringequals": (.text, false), "stringnotequals": (.text, true),
        "stringequalsignorecase": (.textIgnoringCase, false), "stringnotequalsignorecase": (.textIgnoringCase, true),
        "stringlike": (.like, false), "stringnotlike": (.like, true),
        "arnequals": (.arn, false), "arnlike": (.arn, false), "arnnotequals": (.arn, true), "arnnotlike": (.arn, true),
        "bool": (.bool, false), "null": (.null, false),
        "numericequals": (.number(.equal), false), "numericnotequals": (.number(.equal), true),
        "numericlessthan": (.number(.less), false), "numericlessthanequals": (.number(.lessOrEqual), false),
        "numericgreaterthan": (.number(.greater), false),
        "numericgreaterthanequals": (.number(.greaterOrEqual), false),
    ]
}
