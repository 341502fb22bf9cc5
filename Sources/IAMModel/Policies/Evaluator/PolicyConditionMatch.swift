/// Whether one condition of a statement holds for a request.
///
/// Source: IAM User Guide, “IAM JSON policy elements: Condition operators” and “Set operators for multi-valued context keys”.
struct PolicyConditionMatch {
    private let condition: PolicyStatement.Condition
    private let parsed: PolicyOperator
    private let request: PolicyRequest
    private let variables: [String: [String]]?

    /// - Throws: ``PolicyError`` for an operator that is not modelled.
    init(
        _ condition: PolicyStatement.Condition, of request: PolicyRequest, variables: [String: [String]]?
    ) throws(PolicyError) {
        guard let parsed = PolicyOperator(condition.operator) else {
            throw PolicyError(problem: "the condition operator “\(condition.operator)” is not understood")
        }
        self.condition = condition
        self.parsed = parsed
        self.request = request
        self.variables = variables
    }

    var holds: Bool {
        let values = request.context[PolicyNormalForm.lowercased(condition.key)] ?? []
        if parsed.comparison == .null {
            return condition.values.contains(values.isEmpty ? "true" : "false")
        }
        guard !values.isEmpty else { return holdsWithoutKey }
        switch parsed.quantifier {
        case .all: return values.allSatisfy(isSatisfied)
        case .any: return values.contains(where: isSatisfied)
        case nil: return parsed.isNegated ? values.allSatisfy(isSatisfied) : values.contains(where: isSatisfied)
        }
    }

    /// A negated operator holds where the key is missing, but for `ForAnyValue`, which asks for a value.
    private var holdsWithoutKey: Bool {
        if parsed.ifExists || parsed.quantifier == .all { return true }
        return parsed.quantifier == nil && parsed.isNegated
    }

    private func isSatisfied(_ value: String) -> Bool {
        condition.values.contains { matches(value, $0) } != parsed.isNegated
    }

    private func matches(_ value: String, _ expected: String) -> Bool {
        switch parsed.comparison {
        case .text, .null: return pattern(expected, hasWildcards: false)?.matches(value) ?? false
        case .textIgnoringCase:
            // The variable's name ignores case anyway, so that lowering the whole pattern changes nothing else.
            let lowered = variables?.mapValues { $0.map(PolicyNormalForm.lowercased) }
            let pattern = PolicyPattern(
                PolicyNormalForm.lowercased(expected), variables: lowered, hasWildcards: false)
            return pattern?.matches(PolicyNormalForm.lowercased(value)) ?? false
        case .like: return pattern(expected, hasWildcards: true)?.matches(value) ?? false
        case .arn: return pattern(expected, hasWildcards: true)?.matchesARN(value, isCompleted: false) ?? false
        case .bool: return PolicyNormalForm.lowercased(value) == PolicyNormalForm.lowercased(expected)
        case .number(let order):
            guard let left = Double(value), let right = Double(expected) else { return false }
            return Self.stands(left, to: right, by: order)
        }
    }

    private func pattern(_ text: String, hasWildcards: Bool) -> PolicyPattern? {
        PolicyPattern(text, variables: variables, hasWildcards: hasWildcards)
    }

    private static func stands(_ left: Double, to right: Double, by order: PolicyOperator.NumberOrder) -> Bool {
        switch order {
        case .equal: left == right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}
