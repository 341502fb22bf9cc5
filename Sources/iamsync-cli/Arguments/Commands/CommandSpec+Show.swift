extension CommandSpec {
    static let show = CommandSpec(
        command: .show,
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
}
