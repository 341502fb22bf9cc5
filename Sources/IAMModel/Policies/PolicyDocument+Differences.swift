import JSONTree

extension PolicyDocument {
    /// What this document adds to, takes from and changes in an older one; empty exactly when both mean the same.
    ///
    /// Statements are paired by their `Sid`, else by their order. The order of the result follows the documents.
    ///
    /// - Parameter old: What there is.
    /// - Returns: The differences, a value each, what went before what came in each statement.
    public func differences(from old: PolicyDocument) -> [PolicyDifference] {
        guard self != old else { return [] }
        guard let new = try? statements(), let before = try? old.statements() else {
            return [PolicyDifference(.changed, "the whole document, which is outside of the policy grammar")]
        }
        let isSingle = new.count == 1 && before.count == 1
        var found: [PolicyDifference] = []
        let (version, oldVersion) = (self.version, old.version)
        if version != oldVersion { found.append(PolicyDifference(.changed, "Version \(oldVersion) → \(version)")) }
        for pair in PolicyStatementPairs(new: new, old: before).pairs {
            let statement = pair.new ?? pair.old
            let label = statement.map { "Statement \($0.sid.map { "\"\($0)\"" } ?? "\($0.index + 1)") " } ?? ""
            found += PolicyStatementLines.differences(pair, label: isSingle ? "" : label)
        }
        return found.isEmpty ? [PolicyDifference(.changed, "the whole document")] : found
    }

    private var version: String { json["Version"]?.string ?? "2008-10-17" }
}

/// A statement as lines, one for each value: what two statements are compared by.
enum PolicyStatementLines {
    struct Line: Hashable {
        let text: String
        let meaning: [UInt8]

        init(_ text: String, meaning: String? = nil) {
            self.text = text
            self.meaning = Array((meaning ?? text).utf8)
        }

        static func == (left: Line, right: Line) -> Bool { left.meaning == right.meaning }

        func hash(into hasher: inout Hasher) { hasher.combine(meaning) }
    }

    static func differences(_ pair: PolicyStatementPairs.Pair, label: String) -> [PolicyDifference] {
        let new = pair.new.map(lines) ?? []
        let old = pair.old.map(lines) ?? []
        let (known, wanted) = (Set(old), Set(new))
        return old.filter { !wanted.contains($0) }.map { PolicyDifference(.removed, label + $0.text) }
            + new.filter { !known.contains($0) }.map { PolicyDifference(.added, label + $0.text) }
    }

    static func lines(of statement: PolicyStatement) -> [Line] {
        var lines = [Line("Effect \(statement.effect.rawValue)")]
        let whom = statement.isPrincipalNegated ? "NotPrincipal" : "Principal"
        for principal in statement.principals {
            lines.append(
                Line("\(whom) \(principal.kind) \(principal.value)", meaning: "\(whom) \(meaning(of: principal))"))
        }
        let action = statement.action.isNegated ? "NotAction" : "Action"
        for value in statement.action.values {
            lines.append(Line("\(action) \(value)", meaning: "\(action) \(PolicyNormalForm.lowercased(value))"))
        }
        if let resource = statement.resource {
            let name = resource.isNegated ? "NotResource" : "Resource"
            lines += resource.values.map { Line("\(name) \($0)") }
        }
        return unique(lines + statement.conditions.flatMap(condition))
    }

    private static func condition(_ condition: PolicyStatement.Condition) -> [Line] {
        let name = "\(condition.operator) \(condition.key)"
        return condition.values.map { value in
            Line("Condition \(name) = \(value)", meaning: "Condition \(PolicyNormalForm.lowercased(name)) = \(value)")
        }
    }

    /// An account's root, by number or by ARN.
    private static func meaning(of principal: PolicyStatement.Principal) -> String {
        guard principal.kind == "AWS", let arn = ARN(principal.value), arn.service == "iam", arn.resource == "root"
        else {
            return "\(principal.kind) \(principal.value)"
        }
        return "AWS \(arn.account)"
    }

    private static func unique(_ lines: [Line]) -> [Line] {
        var known: Set<Line> = []
        return lines.filter { known.insert($0).inserted }
    }
}
