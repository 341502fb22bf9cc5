/// The settings of one profile, and the environment before them.
struct ProfileSettings: Sendable {
    /// A setting that is there.
    struct Setting {
        let text: String
        /// The variable, or name, profile and file.
        let place: String
    }

    let profile: String
    /// From both files; the credentials file's word goes first.
    let values: [String: SettingsFile.Value]
    /// Whether a file has the profile.
    let exists: Bool
    let environment: AWSEnvironment
    let config: SettingsFile
    private let secrets: SettingsFile

    init(_ profile: String, config: SettingsFile, secrets: SettingsFile, environment: AWSEnvironment) {
        self.profile = profile
        self.environment = environment
        self.config = config
        self.secrets = secrets
        let inConfig = config.values["profile \(profile)"]
        let inSecrets = secrets.values[profile]
        exists = inConfig != nil || inSecrets != nil
        values = (inConfig ?? [:]).merging(inSecrets ?? [:]) { $1 }
    }

    /// The first variable that is set and not empty, or else the profile's setting.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` where nested settings stand for the text.
    func setting(_ variables: [String], _ name: String) throws(CredentialsError) -> Setting? {
        for variable in variables {
            if let text = environment[variable] { return Setting(text: text, place: variable) }
        }
        guard let value = values[name] else { return nil }
        guard let text = value.text else {
            throw .missing("\(place(of: name)) has other settings under it: write its value in its own line.")
        }
        return Setting(text: text, place: place(of: name))
    }

    /// Whether the variable says `true`, in any case of letters, or else the profile; all else is no.
    func isTrue(_ variable: String, _ name: String) -> Bool {
        (environment.variables[variable] ?? values[name]?.text)?.lowercased() == "true"
    }

    /// Where a setting stands, for messages.
    func place(of name: String) -> String {
        let file = secrets.values[profile]?[name] == nil ? config : secrets
        return "“\(name)” of profile “\(profile)” in \(file.path)"
    }
}
