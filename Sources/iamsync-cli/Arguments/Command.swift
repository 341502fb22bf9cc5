/// The commands, in the order of help.
enum Command: String, CaseIterable, Sendable {
    case validate
    case plan
    case apply
    case drift
    case audit
    case explain
    case show
    case doctor
    case initialize = "init"
    case schema
    case completions

    /// How it is parsed, and how help shows it.
    var spec: CommandSpec {
        switch self {
        case .validate: .validate
        case .plan: .plan
        case .apply: .apply
        case .drift: .drift
        case .audit: .audit
        case .explain: .explain
        case .show: .show
        case .doctor: .doctor
        case .initialize: .initialize
        case .schema: .schema
        case .completions: .completions
        }
    }
}
