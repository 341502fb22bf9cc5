/// What environment variables and the shared files say: credentials, region, endpoints, trusted roots and retries.
///
/// The environment goes before the profile, the credentials file before the config file. An empty variable counts as
/// none, except one that is true or false, or names a file. Everything is checked here: a value that can't be used is an
/// error that names its place, never its text. Source: AWS SDKs and Tools Reference Guide, “Settings reference”.
public struct SharedConfiguration: Sendable {
    let environment: AWSEnvironment
    let config: SettingsFile
    let secrets: SettingsFile
    /// The profile that was asked for, or `default`.
    public let profile: String
    /// Whether the caller named the profile, so that the environment's keys don't count.
    let isProfileGiven: Bool
    /// The region: `AWS_REGION`, `AWS_DEFAULT_REGION` or the profile's `region`, in that order, which is the AWS CLI's
    /// (version 2); `nil` where none is set.
    public let region: String?
    /// The PEM file of roots to trust instead of the system's: `AWS_CA_BUNDLE` or the profile's `ca_bundle`, as written.
    public let caBundle: String?
    /// How calls are repeated: `AWS_RETRY_MODE` or the profile's `retry_mode`, where `legacy` is ``RetryMode/standard``;
    /// `nil` where neither is set.
    public let retryMode: RetryMode?
    /// How often a call is sent at most, 1 or more: `AWS_MAX_ATTEMPTS` or the profile's `max_attempts`; `nil` where
    /// neither is set.
    public let maxAttempts: Int?
    /// Where the services are, by the URLs and the kind of endpoints (FIPS, dual-stack) that are set.
    public let endpoints: AWSEndpoints

    /// Reads the shared files.
    ///
    /// - Parameters:
    ///   - environment: Variables, home folder, and how files are read.
    ///   - profile: The profile to use; `nil` for `AWS_PROFILE`, `AWS_DEFAULT_PROFILE`, or `default`, in that order.
    /// - Throws: ``CredentialsError/missing(_:)`` where a file or a setting can't be understood, and where the profile
    ///   that is named does not exist.
    public init(_ environment: AWSEnvironment, profile: String? = nil) throws(CredentialsError) {
        let named = profile ?? environment["AWS_PROFILE"] ?? environment["AWS_DEFAULT_PROFILE"]
        config = try Self.file(environment, "AWS_CONFIG_FILE", "config", .config)
        secrets = try Self.file(environment, "AWS_SHARED_CREDENTIALS_FILE", "credentials", .credentials)
        self.environment = environment
        self.profile = named ?? "default"
        isProfileGiven = profile != nil
        let settings = ProfileSettings(named ?? "default", config: config, secrets: secrets, environment: environment)
        guard named == nil || settings.exists else {
            throw .missing("There is no profile “\(settings.profile)” in \(config.path) or \(secrets.path).")
        }
        region = try settings.region
        caBundle = try settings.caBundle
        retryMode = try settings.retryMode
        maxAttempts = try settings.maxAttempts
        endpoints = try settings.endpoints
    }

    /// The settings of a profile from both files; `nil` where neither has it. The credentials file goes first. Nested
    /// settings are told as `outer.inner`.
    func settings(of profile: String) -> [String: String]? {
        let settings = ProfileSettings(profile, config: config, secrets: secrets, environment: environment)
        return settings.exists ? SettingsFile.flat(settings.values) : nil
    }

    /// The settings of an `sso-session` section; `nil` where there is none of this name.
    func session(_ name: String) -> [String: String]? {
        config.sections["sso-session \(name)"]
    }

    /// The URL that is set for a service of this name, such as `sso` or `sso_oidc`, or for all; `nil` for AWS's own.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` for what is no URL, and for a services section that is not there.
    func url(ofService name: String) throws(CredentialsError) -> String? {
        try ProfileSettings(profile, config: config, secrets: secrets, environment: environment).url(ofService: name)
    }

    private static func file(
        _ environment: AWSEnvironment, _ variable: String, _ name: String, _ kind: SettingsFile.Kind
    ) throws(CredentialsError) -> SettingsFile {
        guard let path = environment.path(variable, name), let bytes = environment.readFile(path) else {
            return SettingsFile(path: environment.path(variable, name) ?? "~/.aws/\(name)")
        }
        return try SettingsFile(path: path, bytes: bytes, kind: kind)
    }
}
