extension CommandSpec {
    static let plan = CommandSpec(
        command: .plan,
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
}
