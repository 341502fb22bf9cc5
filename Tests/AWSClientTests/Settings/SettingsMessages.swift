/// Our words for every case that is an error: with its place, and never with the text of a value.
enum SettingsMessages {
    static let all: [String: String] = [
        "endpoints-dual-stack-nowhere":
            "AWS has no dual-stack endpoints in the partition of region “eu-isoe-west-1”: set "
            + "use_dualstack_endpoint to false.",
        "endpoints-sts-unknown":
            "“sts_regional_endpoints” of profile “default” in /home/anna/.aws/config is no kind of STS "
            + "endpoints: write regional or legacy.",
        "files-credentials-broken":
            "/home/anna/.aws/credentials can't be read: in line 3, “=” is missing; write a setting as name = value.",
        "lines-before-section":
            "/home/anna/.aws/config can't be read: in line 2, a setting stands before the first section; "
            + "write its section, such as [default], above it.",
        "lines-latin":
            "/home/anna/.aws/config can't be read: in line 3, the text is not UTF-8; save the file as UTF-8.",
        "lines-latin-credentials":
            "/home/anna/.aws/credentials can't be read: in line 2, the text is not UTF-8; save the file as UTF-8.",
        "lines-mark":
            "/home/anna/.aws/config can't be read: in line 1, a byte order mark stands before the text; "
            + "save the file as UTF-8 without it.",
        "lines-name-twice":
            "/home/anna/.aws/config can't be read: in line 6, the setting of line 4 is repeated; keep one of them.",
        "lines-name-twice-by-case":
            "/home/anna/.aws/config can't be read: in line 3, the setting of line 2 is repeated; keep one of them.",
        "lines-no-name": "/home/anna/.aws/config can't be read: in line 3, the name before “=” is missing.",
        "lines-no-separator":
            "/home/anna/.aws/config can't be read: in line 3, “=” is missing; write a setting as name = value.",
        "nested-colon":
            "/home/anna/.aws/config can't be read: in line 5, “=” is missing; write a setting as name = value.",
        "nested-common-broken":
            "/home/anna/.aws/config can't be read: in line 3, “=” is missing; write a setting as name = value.",
        "nested-no-equals":
            "/home/anna/.aws/config can't be read: in line 6, “=” is missing; write a setting as name = value.",
        "profile-missing": "There is no profile “c” in /home/anna/.aws/config or /home/anna/.aws/credentials.",
        "profile-missing-default":
            "There is no profile “default” in /home/anna/.aws/config or /home/anna/.aws/credentials.",
        "profile-without-brackets-word":
            "There is no profile “a” in /home/anna/.aws/config or /home/anna/.aws/credentials.",
        "region-malformed":
            "“region” of profile “default” in /home/anna/.aws/config is no region: write its name as AWS "
            + "does, such as eu-central-1.",
        "region-malformed-underline":
            "AWS_DEFAULT_REGION is no region: write its name as AWS does, such as eu-central-1.",
        "retries-fraction": "AWS_MAX_ATTEMPTS is no number of attempts: write a whole number of at least 1.",
        "retries-no-number":
            "“max_attempts” of profile “default” in /home/anna/.aws/config is no number of attempts: write "
            + "a whole number of at least 1.",
        "retries-none":
            "“max_attempts” of profile “default” in /home/anna/.aws/config is no number of attempts: write "
            + "a whole number of at least 1.",
        "retries-unknown":
            "“retry_mode” of profile “default” in /home/anna/.aws/config is no retry mode: write standard, "
            + "adaptive or legacy.",
        "roots-empty":
            "“ca_bundle” of profile “default” in /home/anna/.aws/config is empty: name a PEM file of "
            + "certificates, or remove it.",
        "sections-bracket-open":
            "/home/anna/.aws/config can't be read: in line 1, “]” is missing after the section's name.",
        "sections-canonical":
            "/home/anna/.aws/config can't be read: in line 3, the section of line 1 is repeated; put the "
            + "settings of both there.",
        "sections-defaults-twice":
            "/home/anna/.aws/config can't be read: in line 5, the setting of line 2 is repeated; keep one of them.",
        "sections-empty-name":
            "/home/anna/.aws/config can't be read: in line 3, the section's name between “[” and “]” is missing.",
        "sections-twice":
            "/home/anna/.aws/config can't be read: in line 5, the section of line 1 is repeated; put the "
            + "settings of both there.",
        "urls-malformed":
            "“endpoint_url” of profile “default” in /home/anna/.aws/config is no URL of a service: write "
            + "http:// or https://, a host, and a port and path if need be.",
        "urls-malformed-host":
            "AWS_ENDPOINT_URL_IAM is no URL of a service: write http:// or https://, a host, and a port and "
            + "path if need be.",
        "urls-services-empty":
            "“services” of profile “default” in /home/anna/.aws/config names a services section with "
            + "nothing in it: write it, or remove the name.",
        "urls-services-flat":
            "“iam” in the services section of profile “default” in /home/anna/.aws/config has no settings "
            + "under it: write endpoint_url in an indented line of its own.",
        "urls-services-in-credentials":
            "“services” of profile “default” in /home/anna/.aws/config names a services section with "
            + "nothing in it: write it, or remove the name.",
        "urls-services-missing":
            "“services” of profile “default” in /home/anna/.aws/config names a services section with "
            + "nothing in it: write it, or remove the name.",
    ]
}
