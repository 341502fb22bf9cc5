extension CommandSpec {
    static let initialize = CommandSpec(
        command: .initialize,
        summary: "begin aws.yaml with what Organizations and Identity Center say",
        discussion: """
            Reads the caller, the organization's accounts and the Identity Center instance, and writes aws.yaml into \
            FOLDER (default: the current one). An account stands where its name or its tags put it among the sectors, \
            tiers and tenants of core-iam.yaml and tenants/*.yaml, as with discover_accounts; the others stand in \
            comments. A folder without definitions gets a core-iam.yaml to begin with too. Nothing is written on AWS, \
            nothing is asked, and no file is replaced without --force.
            """,
        options: [.force, .profile, .region, .timeout, .trace, .simulate, .noColor, .help],
        examples: [
            ("iamsync init", "begin here, with the caller's region as that of Identity Center"),
            ("iamsync init definitions --region eu-west-1", "where Identity Center is in another region"),
        ])
}

extension OptionSpec {
    static let force = OptionSpec("force", help: "replace aws.yaml where there is one")
}
