import IAMModel

extension ReportPage {
    /// A section with its heading, and how many rows it has.
    func section(
        _ id: StaticString, _ title: String, heading: StaticString, count: Int, note: String? = nil,
        @HTMLBuilder content: () -> HTML
    ) -> HTML {
        HTML(.section, .id(id), .labelled(by: heading)) {
            HTML(.h2, .id(heading)) {
                HTML(title)
                " "
                HTML(.span, .class("count")) { String(count) }
            }
            if let note { HTML(.p, .class("note")) { note } }
            if count == 0 {
                HTML(.p, .class("empty")) { "None." }
            } else {
                content()
                HTML(.p, .class("unmatched"), .hidden) { "Nothing here matches the filter." }
            }
        }
    }

    /// A name from a file or from AWS, whose direction of writing is its own affair.
    static func name(_ text: String) -> HTML {
        HTML(.bdi) { text }
    }

    /// A status in the words of the tables: its first words as a badge, and then its fields or its reason.
    static func status(_ text: String) -> HTML {
        let word = StatusKind.word(of: text)
        let kind = StatusKind(words: text)
        var rest = text.dropFirst(word.count)
        if rest.first == ":" { rest = rest.dropFirst() }
        while rest.first == " " { rest = rest.dropFirst() }
        let badge = badge(String(word), kind?.tone ?? .quiet, sign: kind?.sign)
        return HTMLBuilder.buildBlock(badge, rest.isEmpty ? HTML() : HTML(" "), HTML(String(rest)))
    }

    /// A word that stands out, by a sign and by a colour.
    static func badge(_ word: String, _ tone: Tone, sign: String? = nil) -> HTML {
        HTML(.span, .class("badge \(tone.rawValue)")) {
            if let sign {
                HTML(.span, .hiddenFromReaders) { sign }
                " "
            }
            HTML(word)
        }
    }

    /// An account with what it is for.
    func account(_ number: String) -> HTML {
        HTMLBuilder.buildBlock(
            HTML(.span, .class("number")) { number },
            label(of: number).map { text in HTML(.small) { text } } ?? HTML())
    }
}

extension Finding.Severity {
    /// How it is coloured.
    var tone: Tone {
        switch self {
        case .critical, .high: .bad
        case .medium: .warning
        case .low: .change
        case .information: .quiet
        }
    }
}
