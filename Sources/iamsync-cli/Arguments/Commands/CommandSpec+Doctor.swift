extension CommandSpec {
    static let doctor = CommandSpec(
        command: .doctor,
        summary: "check credentials, organization, Identity Center, accounts and permissions; changes nothing",
        discussion: """
            Checks all that a run needs, and says what to do for what fails: the credentials and the clock, the \
            organization, Identity Center and its groups, each account's access role, and each permission. Prints a line a \
            check: ok, !! failed, ?? unproved, since only writing would show it. Exits with 1 when something failed. In a \
            folder without definitions it checks what needs none.
            """,
        options: [.purpose, .scope, .profile, .region, .json, .parallel, .trace, .simulate, .help],
        examples: [
            ("iamsync doctor", "whether plan and apply would work here"),
            ("iamsync doctor --for plan --profile reader", "for a pipeline that may only read"),
            ("iamsync doctor --json", "the same as data"),
        ])
}
