extension CommandSpec {
    static let validate = CommandSpec(
        command: .validate,
        summary: "read and check the definitions; no AWS call",
        discussion: """
            Reads core-iam.yaml, tenants/*.yaml and aws.yaml in FOLDER (default: the current one), and prints every error \
            and warning with its file, line and column. Exits with 3 when there is an error. With --online every issuer is \
            asked for its discovery document too, as AWS asks it: within 5 seconds, over a connection whose certificate \
            is trusted, and without following redirects.
            """,
        options: [.online, .strict, .json, .format, .sarif, .simulate, .noColor, .help],
        examples: [
            ("iamsync validate", "check the current folder"),
            ("iamsync validate definitions --strict", "fail on warnings too"),
            ("iamsync validate --format github", "in a workflow: annotations beside the code"),
            ("iamsync validate --online", "ask the issuers too"),
        ])
}

extension OptionSpec {
    static let online = OptionSpec("online", help: "ask each issuer for its discovery document")
}
