/// What a status comes to, whatever its reasons: what a page colours, marks and filters by.
enum StatusKind: String, CaseIterable, Sendable {
    case created, adopted, updated, replaced, removed, exists, skipped, failed, unknown, orphaned

    /// What a status is.
    init(_ status: OutcomeStatus) {
        self =
            switch status {
            case .created: .created
            case .exists: .exists
            case .adopted: .adopted
            case .updated: .updated
            case .replaced: .replaced
            case .removed: .removed
            case .orphaned: .orphaned
            case .skipped: .skipped
            case .failed: .failed
            case .unknown: .unknown
            }
    }

    /// What a status in a table's words is; `nil` for words that are none of ours.
    init?(words text: String) {
        let word = String(StatusKind.word(of: text))
        guard let kind = Self.kinds[word] else { return nil }
        self = kind
    }

    /// The first words of a status, before its fields or its reason.
    static func word(of text: String) -> Substring {
        let end = text.firstIndex { $0 == ":" || $0 == "(" } ?? text.endIndex
        let word = text[..<end]
        return word.last == " " ? word.dropLast() : word
    }

    /// Every first word in both modes, as ``StatusText`` writes them.
    private static let kinds: [String: StatusKind] = {
        let all: [OutcomeStatus] = [
            .created, .exists, .adopted([]), .updated([]), .updated(["thumbprint"]), .replaced, .removed, .orphaned,
            .skipped(""), .failed(""), .unknown(""),
        ]
        let words = [Report.Mode.applied, .dryRun].flatMap { mode in
            all.map { (String(word(of: StatusText(mode: mode).text($0))), StatusKind($0)) }
        }
        return Dictionary(words) { first, _ in first }
    }()

    /// How it is named on its own: `created`, `would create`.
    func name(in mode: Report.Mode) -> String {
        let status: OutcomeStatus =
            switch self {
            case .created: .created
            case .exists: .exists
            case .adopted: .adopted([])
            case .updated: .updated([])
            case .replaced: .replaced
            case .removed: .removed
            case .orphaned: .orphaned
            case .skipped: .skipped("")
            case .failed: .failed("")
            case .unknown: .unknown("")
            }
        return String(Self.word(of: StatusText(mode: mode).text(status)))
    }

    /// The sign that a plan prints before such a line.
    var sign: String {
        switch self {
        case .created: "+"
        case .adopted, .updated, .replaced: "~"
        case .removed: "−"
        case .exists: "="
        case .skipped: "."
        case .orphaned: "o"
        case .unknown: "?"
        case .failed: "×"
        }
    }

    /// How it is coloured.
    var tone: Tone {
        switch self {
        case .created, .adopted, .updated, .replaced: .change
        case .removed, .orphaned, .unknown: .warning
        case .exists, .skipped: .quiet
        case .failed: .bad
        }
    }
}

/// How something is coloured. A colour is never the only sign of what it says.
enum Tone: String, Sendable {
    case good, change, warning, bad, quiet
}
