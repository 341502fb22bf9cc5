import IAMModel
import JSONTree

/// Checks a policy template of the user's: that AWS would take its form, and that its variables are known.
struct PolicyFile {
    /// What the policy is for.
    enum Purpose {
        /// Filled in for each operator role.
        case boundary
        /// Put into a permission set as it is.
        case inline

        /// The names that may stand in `${…}`.
        var variables: [String] {
            switch self {
            case .boundary:
                ["sector", "tier", "tenant", "account", "partition", "prefix", "boundary_arn", "role_name"]
            case .inline: []
            }
        }
    }

    let log: ReadingLog
    let file: String
    let purpose: Purpose

    /// Source: IAM Identity Center quotas: characters of an inline policy without white space.
    private static let longestInline = 10_240

    /// Far more than AWS takes of any policy, white space included.
    private static let limits = JSONLimits(bytes: 64 << 10)

    /// Reports what is wrong with a template.
    func check(_ text: String) {
        do throws(JSONError) {
            let (json, positions) = try JSON.positioned(parsing: text, limits: Self.limits)
            let places = Places(positions: positions, file: file)
            let known = log.diagnostics.count
            checkDocument(json, places)
            checkVariables(json, at: "", places)
            let length = text.unicodeScalars.count { !$0.properties.isWhitespace }
            if purpose == .inline, length > Self.longestInline {
                log.report(.policyTooLong(length, most: Self.longestInline, at: places[""]))
            }
            if log.diagnostics.count == known { checkGrammar(text) }
        } catch {
            let place = SourceLocation(file: file, line: error.position.line, column: error.position.column)
            log.report(.notJSON(error.problem, at: place))
        }
    }

    /// What only the whole grammar finds, such as a condition without an operator: one flaw at a time.
    private func checkGrammar(_ text: String) {
        do throws(PolicyError) {
            switch purpose {
            case .boundary: _ = try BoundaryTemplate(parsing: text, file: file)
            case .inline: _ = try PolicyDocument(parsing: text, file: file)
            }
        } catch {
            refuse(error.problem, at: error.location ?? SourceLocation(file: file))
        }
    }

    /// Where the values of the file stand.
    private struct Places {
        let positions: JSONPositions
        let file: String

        subscript(pointer: String) -> SourceLocation {
            guard let place = positions[pointer] else { return SourceLocation(file: file) }
            return SourceLocation(file: file, line: place.line, column: place.column)
        }
    }

    private func checkDocument(_ json: JSON, _ places: Places) {
        guard let document = json.object else { return refuse("it is no object", at: places[""]) }
        for member in document where !["Version", "Id", "Statement"].contains(member.key) {
            refuse("it has no member “\(member.key)”", at: places[JSONPositions.pointer("", member.key)])
        }
        if document["Version"]?.string != "2012-10-17" {
            let place = document["Version"] == nil ? "" : "/Version"
            refuse("its “Version” has to be “2012-10-17”", at: places[place])
        }
        guard let statements = document["Statement"] else { return refuse("“Statement” is missing", at: places[""]) }
        guard let list = statements.array else { return checkStatement(statements, at: "/Statement", places) }
        if list.isEmpty { refuse("it has no statement", at: places["/Statement"]) }
        for (index, statement) in list.enumerated() { checkStatement(statement, at: "/Statement/\(index)", places) }
    }

    private static let statementKeys = [
        "Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ]

    private func checkStatement(_ json: JSON, at pointer: String, _ places: Places) {
        guard let statement = json.object else { return refuse("a statement is no object", at: places[pointer]) }
        for member in statement where !Self.statementKeys.contains(member.key) {
            refuse("a statement has no member “\(member.key)”", at: places[JSONPositions.pointer(pointer, member.key)])
        }
        if !["Allow", "Deny"].contains(statement["Effect"]?.string) {
            let place = statement["Effect"] == nil ? pointer : pointer + "/Effect"
            refuse("“Effect” has to be “Allow” or “Deny”", at: places[place])
        }
        for (one, other) in [("Action", "NotAction"), ("Resource", "NotResource")] {
            if (statement[one] == nil) == (statement[other] == nil) {
                refuse("a statement needs either “\(one)” or “\(other)”", at: places[pointer])
            }
            for key in [one, other] { checkTexts(statement[key], at: "\(pointer)/\(key)", places) }
        }
        if let condition = statement["Condition"], condition.object == nil {
            refuse("“Condition” is no object", at: places[pointer + "/Condition"])
        }
    }

    private func checkTexts(_ json: JSON?, at pointer: String, _ places: Places) {
        guard let json, json.string == nil else { return }
        guard let elements = json.array, !elements.isEmpty, elements.allSatisfy({ $0.string != nil }) else {
            return refuse("actions and resources are texts or lists of texts", at: places[pointer])
        }
    }

    private func checkVariables(_ json: JSON, at pointer: String, _ places: Places) {
        switch json {
        case .string(let text): checkVariables(in: text, at: places[pointer])
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                checkVariables(element, at: "\(pointer)/\(index)", places)
            }
        case .object(let object):
            for member in object {
                let below = JSONPositions.pointer(pointer, member.key)
                checkVariables(in: member.key, at: places[below])
                checkVariables(member.value, at: below, places)
            }
        case .null, .bool, .number: break
        }
    }

    private func checkVariables(in text: String, at location: SourceLocation) {
        for part in text.split(separator: "${", omittingEmptySubsequences: false).dropFirst() {
            let name = String(part.prefix { $0 != "}" })
            // AWS's own have a colon (`${aws:username}`), or stand for a character that is special: `${*}`.
            guard !name.contains(":"), !["*", "?", "$"].contains(name) else { continue }
            guard !purpose.variables.contains(name) || name.utf8.count == part.utf8.count else { continue }
            log.report(.unknownVariable(name, known: purpose.variables, at: location))
        }
    }

    private func refuse(_ reason: String, at location: SourceLocation) {
        log.report(.notPolicy(reason, at: location))
    }
}
