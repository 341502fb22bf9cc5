/// What environment variables and the shared files say: credentials, region, endpoints and trusted roots.
///
/// Source: AWS SDKs and Tools Reference Guide, “Settings reference”.
public struct SharedConfiguration: Sendable {
    let environment: AWSEnvironment
    let config: SettingsFile
    let secrets: SettingsFile
    /// The profile that was asked for, or `default`.
    public let profile: String
    /// Whether the caller named the profile, so that the environment's keys don't count.
    let isProfileGiven: Bool

    /// Reads the shared files.
    ///
    /// - Parameters:
    ///   - environment: Variables, home folder, and how files are read.
    ///   - profile: The profile to use; `nil` for the environment's, or `default`.
    /// - Throws: ``CredentialsError/missing(_:)`` where a file can't be understood.
    public init(_ environment: AWSEnvironment, profile: String? = nil) throws(CredentialsError) {
        self.environment = environment
        self.profile = profile ?? environment["AWS_PROFILE"] ?? environment["AWS_DEFAULT_PROFILE"] ?? "default"
        isProfileGiven = profile != nil
        config = try Self.file(environment, "AWS_CONFIG_FILE", "config")
        secrets = try Self.file(environment, "AWS_SHARED_CREDENTIALS_FILE", "credentials")
    }

    private static func file(
        _ environment: AWSEnvironment, _ variable: String, _ name: String
    ) throws(CredentialsError) -> SettingsFile {
        guard let path = environment.path(variable, name), let bytes = environment.readFile(path) else {
            return SettingsFile(path: environment.path(variable, name) ?? "~/.aws/\(name)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .missing("\(path) can't be read: it is not UTF-8.")
        }
        return try SettingsFile(path: path, text: text)
    }

    /// The region: `AWS_REGION`, `AWS_DEFAULT_REGION` or the profile's; `nil` where none is set.
    public var region: String? {
        environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? settings(of: profile)?["region"]
    }

    /// The PEM file of roots to trust instead of the system's: `AWS_CA_BUNDLE` or the profile's `ca_bundle`.
    public var caBundle: String? {
        environment["AWS_CA_BUNDLE"] ?? settings(of: profile)?["ca_bundle"]
    }

    /// The settings of a profile from both files; `nil` where neither has it. The credentials file goes first.
    func settings(of profile: String) -> [String: String]? {
        let inConfig =
            config.sections["profile \(profile)"] ?? (profile == "default" ? config.sections["default"] : nil)
        let inSecrets = secrets.sections[profile]
        guard inConfig != nil || inSecrets != nil else { return nil }
        return (inConfig ?? [:]).merging(inSecrets ?? [:]) { $1 }
    }
}
