extension NamedHelp {
    /// The variables that are read.
    static let environment = [
        NamedHelp(
            name: "AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION",
            help: "the profile and the region to use; --profile and --region win"),
        NamedHelp(
            name: "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN",
            help: "credentials; they win over those of a profile that --profile doesn't name"),
        NamedHelp(
            name: "AWS_ROLE_ARN, AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_SESSION_NAME",
            help: "credentials of a pipeline that has an OIDC token"),
        NamedHelp(
            name: "AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE",
            help: "other places of the AWS configuration than ~/.aws/config and ~/.aws/credentials"),
        NamedHelp(
            name: "AWS_EC2_METADATA_DISABLED",
            help: "true: never ask the machine's metadata service for credentials"),
        NamedHelp(
            name: "AWS_CA_BUNDLE", help: "a PEM file with the roots to trust, for a proxy that opens TLS"),
        NamedHelp(
            name: "AWS_ENDPOINT_URL, AWS_USE_FIPS_ENDPOINT, AWS_USE_DUALSTACK_ENDPOINT",
            help: "other endpoints, as AWS's own tools take them"),
        NamedHelp(
            name: "AWS_MAX_ATTEMPTS, AWS_RETRY_MODE", help: "how often a call is tried, as AWS's own tools take them"),
        NamedHelp(
            name: "HTTPS_PROXY, ALL_PROXY, NO_PROXY", help: "the proxy, and the hosts that are reached without it"),
        NamedHelp(name: "NO_COLOR", help: "set to anything: no colours and no moving lines"),
        NamedHelp(name: "TERM", help: "dumb: no colours and no moving lines"),
        NamedHelp(name: "COLUMNS", help: "how wide the terminal is, where it doesn't tell itself"),
    ]

    /// The files that are read and written without being named.
    static let files = [
        NamedHelp(name: "core-iam.yaml", help: "the platform's own sectors"),
        NamedHelp(name: "tenants/NAME.yaml", help: "one tenant each"),
        NamedHelp(name: "aws.yaml", help: "where the platform lives on AWS: accounts, Identity Center, options"),
        NamedHelp(name: "policies/*.json", help: "policy templates that aws.yaml refers to"),
        NamedHelp(name: "aws-iam-report.md", help: "the report, in the current folder; --report names another file"),
        NamedHelp(
            name: "~/.aws/config, ~/.aws/credentials",
            help: "profiles, regions and credentials, as AWS's own tools read them"),
    ]
}
