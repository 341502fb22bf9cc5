extension ProfileSettings {
    /// The region as written. Empty is none.
    var region: String? {
        get throws(CredentialsError) {
            guard let region = try setting(["AWS_REGION", "AWS_DEFAULT_REGION"], "region"), !region.text.isEmpty else {
                return nil
            }
            guard RegionName.isLabel(region.text) else {
                throw .missing("\(region.place) is no region: write its name as AWS does, such as eu-central-1.")
            }
            return region.text
        }
    }

    /// The path of trusted roots.
    var caBundle: String? {
        get throws(CredentialsError) {
            guard let path = try setting(["AWS_CA_BUNDLE"], "ca_bundle") else { return nil }
            guard !path.text.isEmpty else {
                throw .missing("\(path.place) is empty: name a PEM file of certificates, or remove it.")
            }
            return path.text
        }
    }

    /// How calls are repeated.
    var retryMode: RetryMode? {
        get throws(CredentialsError) {
            guard let mode = try setting(["AWS_RETRY_MODE"], "retry_mode") else { return nil }
            guard let known = mode.text == "legacy" ? .standard : RetryMode(rawValue: mode.text) else {
                throw .missing("\(mode.place) is no retry mode: write standard, adaptive or legacy.")
            }
            return known
        }
    }

    /// How often a call is sent at most.
    var maxAttempts: Int? {
        get throws(CredentialsError) {
            guard let written = try setting(["AWS_MAX_ATTEMPTS"], "max_attempts") else { return nil }
            guard let attempts = Int(String(written.text.unicodeScalars[...].trimmed)), attempts >= 1 else {
                throw .missing("\(written.place) is no number of attempts: write a whole number of at least 1.")
            }
            return attempts
        }
    }
}
