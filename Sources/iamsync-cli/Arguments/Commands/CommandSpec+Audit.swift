extension CommandSpec {
    static let audit = CommandSpec(
        command: .audit,
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
}
