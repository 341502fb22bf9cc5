extension CommandSpec {
    static let apply = CommandSpec(
        command: .apply,
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
}
