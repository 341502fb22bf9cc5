extension CommandSpec {
    static let drift = CommandSpec(
        command: .drift,
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
}
