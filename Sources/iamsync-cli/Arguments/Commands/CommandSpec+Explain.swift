extension CommandSpec {
    static let explain = CommandSpec(
        command: .explain,
        summary: "say why a role, group, set, assignment or account is as it is, and what AWS has; changes nothing",
        discussion: """
            Tells where in the files NAME comes from (file, line and column), the rule that makes it, the account and why it \
            is this one, what it trusts or who is in it, and for how long. NAME is what plan prints: a role, a group, a \
            permission set, an assignment as GROUP:SET, an account's number, a tenant, a sector; or an ARN as AWS's pages \
            and logs show it, an issuer's URL, or a person who is listed. Then it reads AWS, as little as possible, and says \
            what is there (=), missing (+) or different (~). --offline leaves AWS alone. Exits with 1 when AWS should have \
            been read and could not; what the files say is printed all the same.
            """,
        operands: [.explained, .folder],
        options: [
            .offline, .json, .strict, .profile, .region, .parallel, .timeout, .verbose, .logLevel, .trace, .simulate,
            .noColor, .help,
        ],
        examples: [
            ("iamsync explain payments-live-operator", "a role: its file and line, its account, what it trusts"),
            ("iamsync explain payments-live-admins --offline", "a group, from the files alone"),
            ("iamsync explain payments-live-admins:TenantAdmin-1h definitions", "why a group has a set, and where"),
            ("iamsync explain 066666666666 --json", "all that is in an account, as data"),
        ])
}

extension OperandSpec {
    static let explained = OperandSpec(
        "NAME", isRequired: true,
        help: "a role, group, set, assignment (GROUP:SET), account, tenant, sector, ARN, issuer or person")
}
