/// A command as it is parsed and as help shows it.
struct CommandSpec: Sendable {
    /// Its name on the command line.
    let name: String
    /// One line: what it does.
    let summary: String
    /// What else a user has to know, in sentences.
    let discussion: String
    /// Its options, in the order of help.
    let options: [OptionSpec]
    /// Whole command lines that show its use, each with what it does.
    let examples: [(line: String, purpose: String)]

    static let all = [validate, plan, apply, show]

    static let validate = CommandSpec(
        name: "validate",
        summary: "read and check the definitions; no AWS call",
        discussion: """
            Reads core-iam.yaml, tenants/*.yaml and aws.yaml in FOLDER (default: the current one), and prints every error \
            and warning with its file, line and column. Exits with 3 when there is an error.
            """,
        options: [.strict, .json, .sarif, .noColor, .help],
        examples: [
            ("iamsync validate", "check the current folder"),
            ("iamsync validate definitions --strict", "fail on warnings too"),
        ])

    static let plan = CommandSpec(
        name: "plan",
        summary: "show what would change, with reasons, and write the report; changes nothing",
        discussion: """
            Reads AWS, compares it with the definitions in FOLDER (default: the current one), and prints a line for each \
            item: + create, ~ update, - remove, . skipped, o orphaned, ? unknown, x failed, ! finding.
            """,
        options: running + [.detailedExitCode, .noColor, .help],
        examples: [
            ("iamsync plan", "what would be done for the current folder"),
            ("iamsync plan definitions --scope payments", "only the tenant payments"),
            ("iamsync plan --simulate state.json", "try it without AWS"),
        ])

    static let apply = CommandSpec(
        name: "apply",
        summary: "plan, ask, apply, and write the report",
        discussion: """
            Makes AWS as the definitions in FOLDER say (default: the current one). Nothing is deleted by default but what \
            is replaced; --prune removes what is ours and no longer asked for, after everything else. Without --yes it \
            asks first; without a terminal it then refuses, and changes nothing.
            """,
        options: running + [.yes, .detailedExitCode, .noColor, .help],
        examples: [
            ("iamsync apply", "plan, ask, apply"),
            ("iamsync apply --yes --adopt", "in a pipeline: apply, and take over what exists already"),
            ("iamsync apply --prune --max-deletions 20", "clean up too, but never more than 20 things at once"),
        ])

    static let show = CommandSpec(
        name: "show",
        summary: "print what must exist on AWS; no AWS call",
        discussion: """
            Compiles the definitions in FOLDER (default: the current one) and prints the result. What only AWS can tell, \
            such as the management account where aws.yaml doesn't name it, is marked as not known.
            """,
        options: [.scope, .strict, .json, .noColor, .help],
        examples: [
            ("iamsync show", "what must exist, as text"),
            ("iamsync show definitions --json", "the same as data"),
        ])

    private static let running: [OptionSpec] = [
        .scope, .profile, .region, .report, .json, .sarif, .strict, .parallel, .timeout, .verbose, .logLevel, .trace,
        .hints, .simulate, .adopt, .rotateThumbprints, .prune, .maxDeletions, .allowVanished,
    ]
}
