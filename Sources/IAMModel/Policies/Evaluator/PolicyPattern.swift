/// A pattern of IAM's with `*` and `?`, with its policy variables filled in. Never backtracks further than one `*`, so that
/// matching takes at most the product of both lengths.
struct PolicyPattern {
    private enum Token: Equatable {
        case byte(UInt8)
        case one
        case many
    }

    private let tokens: [Token]

    /// A pattern whose variables, if it has any, are texts: a `*` that comes from a variable is just a character.
    /// `nil` where the request lacks a variable: such a pattern matches nothing.
    ///
    /// - Parameters:
    ///   - text: The pattern as written.
    ///   - variables: The request's context, or `nil` where variables are text too (documents before 2012-10-17).
    ///   - hasWildcards: Whether `*` and `?` are more than characters.
    init?(_ text: String, variables: [String: [String]]?, hasWildcards: Bool = true) {
        var tokens: [Token] = []
        var rest = Array(text.utf8)[...]
        // Behind the last closing brace no variable begins, and none is looked for: many open ones take no time.
        let last = rest.lastIndex(of: UInt8(ascii: "}")) ?? 0
        while let byte = rest.popFirst() {
            if variables != nil, byte == UInt8(ascii: "$"), rest.startIndex < last, rest.first == UInt8(ascii: "{"),
                let end = rest.firstIndex(of: UInt8(ascii: "}"))
            {
                let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
                guard let value = Self.value(of: name, among: variables ?? [:]) else { return nil }
                tokens += value.utf8.map(Token.byte)
                rest = rest[(end + 1)...]
                continue
            }
            switch byte {
            case UInt8(ascii: "*") where hasWildcards: tokens.append(.many)
            case UInt8(ascii: "?") where hasWildcards: tokens.append(.one)
            default: tokens.append(.byte(byte))
            }
        }
        self.tokens = tokens
    }

    private init(tokens: [Token]) {
        self.tokens = tokens
    }

    /// Whether the whole text matches, wherever its `:` and `/` are.
    func matches(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var (index, place) = (0, 0)
        var retry: (index: Int, place: Int)?
        while place < bytes.count {
            if index < tokens.count, tokens[index] == .many {
                retry = (index + 1, place)
                index += 1
            } else if index < tokens.count, tokens[index] == .one || tokens[index] == .byte(bytes[place]) {
                index += 1
                place += 1
            } else if let last = retry {
                retry = (last.index, last.place + 1)
                (index, place) = (last.index, last.place + 1)
            } else {
                return false
            }
        }
        return tokens[index...].allSatisfy { $0 == .many }
    }

    /// Whether an ARN matches: each of the first five parts by itself, then the rest.
    ///
    /// Source: IAM User Guide, “IAM JSON policy elements: Resource”, “Using wildcards in resource ARNs”.
    ///
    /// - Parameters:
    ///   - text: The ARN of a request.
    ///   - isCompleted: Whether a pattern of fewer than six parts goes on with `*`, as in `Resource`; else it matches
    ///     nothing, as in conditions.
    /// - Returns: Whether it matches; nothing but `*` matches what is no ARN.
    func matchesARN(_ text: String, isCompleted: Bool) -> Bool {
        if tokens == [.many] { return true }
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        var patterns = tokens.split(separator: .byte(UInt8(ascii: ":")), maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, patterns.count == 6 || isCompleted else { return false }
        while patterns.count < 6 { patterns.append([.many]) }
        return zip(patterns, parts).allSatisfy { PolicyPattern(tokens: Array($0)).matches(String($1)) }
    }

    /// Source: IAM User Guide, “IAM policy elements: Variables and tags”.
    private static func value(of name: String, among variables: [String: [String]]) -> String? {
        if ["*", "?", "$"].contains(name) { return name }
        let parts = name.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        let key = PolicyNormalForm.lowercased(String(parts[0]))
        if let values = variables[key] { return values.count == 1 ? values[0] : nil }
        guard parts.count == 2 else { return nil }
        let fallback = parts[1].drop { $0 == " " }
        guard fallback.count >= 2, fallback.hasPrefix("'"), fallback.hasSuffix("'") else { return nil }
        return String(fallback.dropFirst().dropLast())
    }
}
