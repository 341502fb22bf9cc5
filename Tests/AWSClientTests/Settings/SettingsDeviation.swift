/// Where we deviate from botocore on purpose, all in one place.
struct SettingsDeviation: Sendable {
    let reason: String
    /// Makes ours of botocore's.
    let change: @Sendable (inout SettingsOutcome) -> Void

    static let all: [String: SettingsDeviation] = [
        "profile-chosen-twice": SettingsDeviation(reason: cli) { $0.region = "eu-west-2" },
        "region-variable-new": SettingsDeviation(reason: cli) { $0.region = "eu-north-1" },
        "region-variable-both": SettingsDeviation(reason: cli) { $0.region = "eu-south-1" },
        "profile-chosen-empty": SettingsDeviation(reason: empty) {
            $0 = SettingsOutcome(
                profiles: [
                    "default": ["region": .text("eu-west-1")], "a": ["region": .text("eu-west-2")],
                    "b": ["region": .text("eu-west-3")],
                ], region: "eu-west-1")
        },
        "retries-empty": SettingsDeviation(reason: empty) {
            $0 = SettingsOutcome(
                profiles: [
                    "default": [
                        "region": .text("eu-west-1"), "retry_mode": .text("adaptive"), "max_attempts": .text("5"),
                    ]
                ], region: "eu-west-1", retry_mode: "adaptive", max_attempts: 5)
        },
        "roots-variable-empty": SettingsDeviation(reason: empty) {
            $0 = SettingsOutcome(
                profiles: ["default": ["region": .text("eu-west-1"), "ca_bundle": .text("/a")]], region: "eu-west-1",
                ca_bundle: "/a")
        },
        "region-empty": SettingsDeviation(reason: "An empty region is none; botocore makes “sts..amazonaws.com” of it.")
        {
            $0.region = nil
        },
        "retries-legacy": SettingsDeviation(reason: "The SDKs' legacy modes differ; ours is the standard mode.") {
            $0.retry_mode = nil
        },
        "lines-name-sigma": SettingsDeviation(
            reason: "Swift has one small sigma for the capital one; no setting of AWS's is Greek."
        ) {
            $0.profiles = ["default": ["region": .text("eu-west-1"), "νόμοσ": .text("x")]]
        },
        "sections-canonical": SettingsDeviation(
            reason: "Text is equal for Swift where it is canonically equivalent, so this is a repeated section."
        ) {
            $0 = SettingsOutcome(error: "ConfigParseError")
        },
    ]

    private static let cli = """
        The AWS CLI (version 2) and the SDKs read AWS_PROFILE before AWS_DEFAULT_PROFILE, and AWS_REGION before \
        AWS_DEFAULT_REGION; botocore reads them the other way round, or not at all.
        """
    private static let empty = """
        An empty variable counts as none, as in the SDK for Go; for botocore it is a profile, number or path without a \
        name, and an error.
        """
}
