import IAMSync

/// An option of a command, as it is parsed and as help shows it.
struct OptionSpec: Sendable {
    /// The long name without its dashes, such as `report`.
    let name: String
    /// The short name without its dash, such as `h`.
    let short: Character?
    /// What help calls the value, such as `FILE`; `nil` for a switch.
    let value: String?
    /// One sentence for help.
    let help: String
    /// Whether it may be given more than once.
    let isRepeatable: Bool
    /// The words that its value may be; empty where it may be any.
    let choices: [String]

    init(
        _ name: String, short: Character? = nil, value: String? = nil, isRepeatable: Bool = false,
        choices: [String] = [], help: String
    ) {
        self.name = name
        self.short = short
        self.value = value
        self.isRepeatable = isRepeatable
        self.choices = choices
        self.help = help
    }
}

extension OptionSpec {
    static let help = OptionSpec("help", short: "h", help: "show this help")
    static let scope = OptionSpec(
        "scope", value: "NAME", isRepeatable: true, help: "only this part: core, or a tenant's name (repeatable)")
    static let strict = OptionSpec("strict", help: "treat warnings as errors")
    static let json = OptionSpec("json", help: "print the result as JSON")
    static let format = OptionSpec(
        "format", value: "FORM", choices: OutputFormat.allCases.map(\.rawValue),
        help: "text, json (the same as --json), or github: annotations in a workflow's log")
    static let noColor = OptionSpec("no-color", help: "print without colours")
    static let profile = OptionSpec("profile", value: "NAME", help: "the profile of the AWS configuration to use")
    static let region = OptionSpec("region", value: "REGION", help: "the AWS region to work from")
    static let report = OptionSpec(
        "report", value: "FILE", help: "where the report goes (default: aws-iam-report.md; - for none)")
    static let html = OptionSpec(
        "html", value: "FILE", help: "write the report as a page for people to FILE; it needs no network")
    static let parallel = OptionSpec("parallel", value: "N", help: "accounts worked on side by side (default: 8)")
    static let timeout = OptionSpec(
        "timeout", value: "SECONDS", help: "how long one answer of AWS may take (default: 60)")
    static let trace = OptionSpec("trace", value: "FILE", help: "write one line of JSON for each request to FILE")
    static let verbose = OptionSpec(
        "verbose", short: "v", help: "tell of each part and resource, and count the calls by operation")
    static let logLevel = OptionSpec(
        "log-level", value: "LEVEL", choices: LogLevel.allCases.map(\.rawValue),
        help: "error: only what fails; info: how far it is; debug: the same as -v")
    static let simulate = OptionSpec(
        "simulate", value: "FILE", help: "use the embedded simulator; its state lives in FILE, made when missing")
    static let hints = OptionSpec(
        "hints", value: "FILE", help: "remember ARNs and ids in FILE to save calls; each is verified when used")
    static let offline = OptionSpec("offline", help: "leave AWS alone: explain from the files")
    static let adopt = OptionSpec("adopt", help: "with --yes or --out: take over what exists without iamsync's tag")
    static let rotateThumbprints = OptionSpec(
        "rotate-thumbprints", help: "drop thumbprints that an issuer no longer presents")
    static let prune = OptionSpec("prune", help: "remove what is ours and no longer in the definition")
    static let maxDeletions = OptionSpec(
        "max-deletions", value: "N",
        help: "with --prune: remove nothing where there is more than N to remove (default: 10)")
    static let allowVanished = OptionSpec(
        "allow-vanished", help: "with --prune: go on although many groups are gone at once")
    static let detailedExitCode = OptionSpec("detailed-exitcode", help: "exit with 2 when there are changes")
    static let yes = OptionSpec("yes", short: "y", help: "apply without asking")
    static let sarif = OptionSpec(
        "sarif", value: "FILE", help: "write diagnostics and findings as SARIF 2.1.0 to FILE")
    static let out = OptionSpec(
        "out", value: "FILE", help: "save the plan to FILE, for apply --plan; it adopts only with --adopt")
    static let plan = OptionSpec(
        "plan", value: "FILE", help: "apply the plan saved in FILE; refused where a fresh plan differs from it")
    static let purpose = OptionSpec(
        "for", value: "PURPOSE", choices: DoctorCommand.purposes.map(\.rawValue),
        help: "what has to be possible: plan, apply or prune (default: apply)")
    static let failOn = OptionSpec(
        "fail-on", value: "SEVERITY", choices: Finding.Severity.allCases.map(\.rawValue),
        help: "exit with 2 from this severity on: information, low, medium, high, critical (default: high)")
}
