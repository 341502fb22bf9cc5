import IAMModel

extension Diagnosis {
    /// What was found, for people: a line a check under its heading, what to do beneath it, and a summary; with a line
    /// break at its end.
    public var text: String {
        var lines: [String] = []
        var heading: String?
        for check in checks {
            if check.kind.heading != heading {
                if heading != nil { lines.append("") }
                lines.append(check.kind.heading)
                heading = check.kind.heading
            }
            lines += Self.lines(of: check)
        }
        return (lines + ["", summary]).map { $0 + "\n" }.joined()
    }

    private static func lines(of check: Check) -> [String] {
        let account = check.account.map { "\($0.account)\($0.name.map { " (\($0))" } ?? ""): " } ?? ""
        let line = "  \(mark(check.status))  \(VisibleText.escape(account + check.finding))."
        return [line] + (check.remedy.map { ["      → \(VisibleText.escape($0))"] } ?? [])
    }

    private static func mark(_ status: Check.Status) -> String {
        switch status {
        case .ok: "ok"
        case .failed: "!!"
        case .unproved: "??"
        }
    }

    /// `Doctor: 9 ok, 1 failed, 2 unproved.`
    private var summary: String {
        let others = [(Check.Status.failed, "failed"), (.unproved, "unproved")].compactMap { status, word in
            count(status) == 0 ? nil : "\(count(status)) \(word)"
        }
        return "Doctor: " + (["\(count(.ok)) ok"] + others).joined(separator: ", ") + "."
    }
}
