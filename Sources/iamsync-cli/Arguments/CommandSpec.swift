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

    static let all = [validate, plan, apply, drift, audit, show]

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
        options: running + [.out, .detailedExitCode, .noColor, .help],
        examples: [
            ("iamsync plan", "what would be done for the current folder"),
            ("iamsync plan --out plan.json", "save the plan, to apply just this later"),
            ("iamsync plan definitions --scope payments", "only the tenant payments"),
            ("iamsync plan --simulate state.json", "try it without AWS"),
        ])

    static let apply = CommandSpec(
        name: "apply",
        summary: "plan, ask, apply, and write the report",
        discussion: """
            Makes AWS as the definitions in FOLDER say (default: the current one). Nothing is deleted by default but what \
            is replaced; --prune removes what is ours and no longer asked for, after everything else. Without --yes it \
            asks first; without a terminal it then refuses, and changes nothing. With --plan it applies a saved plan with \
            the options saved in it, or says what has moved since and changes nothing.
            """,
        options: running + [.plan, .yes, .detailedExitCode, .noColor, .help],
        examples: [
            ("iamsync apply", "plan, ask, apply"),
            ("iamsync apply --plan plan.json --yes", "in a pipeline: apply what was approved, and nothing else"),
            ("iamsync apply --yes --adopt", "in a pipeline: apply, and take over what exists already"),
            ("iamsync apply --prune --max-deletions 20", "clean up too, but never more than 20 things at once"),
        ])

    static let drift = CommandSpec(
        name: "drift",
        summary: "say what AWS has that the definitions don't, or the other way round; changes nothing",
        discussion: """
            A plan for a schedule: prints one line where there is no drift, and else what differs (+ missing, ~ differs), \
            what is no longer in the definitions (o), and what nobody declared (!). Exits with 2 when there is drift, and \
            with 1 when something failed or could not be read.
            """,
        options: reading + [.noColor, .help],
        examples: [
            ("iamsync drift", "what differs from the current folder"),
            ("iamsync drift definitions --report - --json", "the same as data, without a report"),
        ])

    static let audit = CommandSpec(
        name: "audit",
        summary: "find what should not be there, in every account of the definitions; changes nothing",
        discussion: """
            Prints the security findings alone, the worst first, over every account that the definitions list and \
            everybody who has one of their permission sets. Exits with 2 when there is a finding of the severity --fail-on \
            or a worse one, and with 1 when something could not be read.
            """,
        options: reading + [.failOn, .noColor, .help],
        examples: [
            ("iamsync audit", "every finding; exits with 2 from high on"),
            ("iamsync audit --fail-on medium --sarif audit.sarif", "for a code scanner, stricter"),
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

    private static let reading: [OptionSpec] = [
        .scope, .profile, .region, .report, .json, .sarif, .strict, .parallel, .timeout, .verbose, .logLevel, .trace,
        .hints, .simulate,
    ]

    private static let running = reading + [.adopt, .rotateThumbprints, .prune, .maxDeletions, .allowVanished]
}
