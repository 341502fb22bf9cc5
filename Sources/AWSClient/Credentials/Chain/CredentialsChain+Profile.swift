extension CredentialsChain {
    /// What a profile itself has to offer, in botocore's order (`ProfileProviderBuilder`); `nil` for nothing.
    ///
    /// - Parameters:
    ///   - profile: The profile.
    ///   - settings: What it says in both files.
    ///   - readsEnvironment: Whether variables count too, as they do unless somebody named the profile.
    /// - Returns: Where its credentials come from.
    /// - Throws: ``CredentialsError/missing(_:)`` where the first thing that is set up is set up wrongly.
    func own(
        _ profile: String, _ settings: [String: String], readsEnvironment: Bool
    ) throws(CredentialsError) -> CredentialsOrigin? {
        if let login = try webIdentity(profile, settings, readsEnvironment) { return .webIdentity(login) }
        if let login = try identityCenter(profile, settings) { return .identityCenter(login) }
        let secrets = configuration.secrets
        if let keys = try StoredKeys(secrets.sections[profile] ?? [:], profile: profile, file: secrets.path) {
            return .keys(keys)
        }
        guard settings["login_session"] == nil else {
            throw problem(
                profile,
                "the login of “aws login” can't be used directly; set credential_process = aws configure "
                    + "export-credentials --profile \(profile) --format process in a profile of its own, and use that")
        }
        if let process = try process(profile, settings) { return .process(process) }
        let config = configuration.config
        return try StoredKeys(section(ofConfig: profile), profile: profile, file: config.path)
            .map(CredentialsOrigin.keys)
    }

    private func section(ofConfig profile: String) -> [String: String] {
        let sections = configuration.config.sections
        return sections["profile \(profile)"] ?? (profile == "default" ? sections["default"] : nil) ?? [:]
    }

    // MARK: Web identity

    /// Each setting is the variable's, or else the profile's.
    private func webIdentity(
        _ profile: String, _ settings: [String: String], _ readsEnvironment: Bool
    ) throws(CredentialsError) -> WebIdentityLogin? {
        func setting(_ variable: String, _ name: String) -> String? {
            (readsEnvironment ? configuration.environment[variable] : nil) ?? settings[name]
        }
        guard let file = setting("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file"), !file.isEmpty else {
            return nil
        }
        guard let role = setting("AWS_ROLE_ARN", "role_arn"), !role.isEmpty else {
            throw .missing(
                "There is a web identity token file, but no role to borrow with it: set AWS_ROLE_ARN, or role_arn of "
                    + "profile “\(profile)” in \(configuration.config.path).")
        }
        return WebIdentityLogin(
            role: role, tokenFile: file,
            sessionName: setting("AWS_ROLE_SESSION_NAME", "role_session_name") ?? "iamsync")
    }

    // MARK: IAM Identity Center

    private func identityCenter(
        _ profile: String, _ settings: [String: String]
    ) throws(CredentialsError) -> IdentityCenterLogin? {
        guard settings["sso_role_name"] != nil || settings["sso_account_id"] != nil else { return nil }
        let settings = try settings.merging(session(of: profile, settings)) { $1 }
        func required(_ name: String) throws(CredentialsError) -> String {
            guard let value = settings[name], !value.isEmpty else {
                throw problem(profile, "its login by IAM Identity Center needs \(name)")
            }
            return value
        }
        let region = try required("sso_region")
        guard region.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }) else {
            throw problem(profile, "sso_region is no region")
        }
        return IdentityCenterLogin(
            profile: profile, session: settings["sso_session"], startURL: try required("sso_start_url"),
            region: region, account: try required("sso_account_id"), role: try required("sso_role_name"))
    }

    /// The settings of the `sso-session` that a profile names. What both say must be the same.
    private func session(
        of profile: String, _ settings: [String: String]
    ) throws(CredentialsError) -> [String: String] {
        guard let name = settings["sso_session"] else { return [:] }
        guard let session = configuration.session(name) else {
            throw problem(profile, "there is no [sso-session \(name)]")
        }
        let differing = session.keys.sorted().first { settings[$0] != nil && settings[$0] != session[$0] }
        if let differing { throw problem(profile, "\(differing) is another in [sso-session \(name)]") }
        return session
    }

    // MARK: Process

    private func process(
        _ profile: String, _ settings: [String: String]
    ) throws(CredentialsError) -> ProcessLogin? {
        guard let line = settings["credential_process"] else { return nil }
        guard let words = ShellWords.split(line), !words.isEmpty else {
            throw problem(profile, "credential_process is no command, or a quotation in it isn't closed")
        }
        return ProcessLogin(profile: profile, words: words, file: configuration.config.path)
    }
}
