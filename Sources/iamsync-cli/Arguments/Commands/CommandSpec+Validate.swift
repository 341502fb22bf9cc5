extension CommandSpec {
    static let validate = CommandSpec(
        command: .validate,
        summary: "read and check the definitions; no AWS call",
        discussion: """
            Reads core-iam.yaml, tenants/*.yaml and aws.yaml in FOLDER (default: the current one), and prints every error \
            and warning with its file, line and column. Exits with 3 when there is an error.
            """,
        options: [.strict, .json, .format, .sarif, .noColor, .help],
        examples: [
            ("iamsync validate", "check the current folder"),
            ("iamsync validate definitions --strict", "fail on warnings too"),
            ("iamsync validate --format github", "in a workflow: annotations beside the code"),
        ])
}
