extension SharedConfiguration {
    /// Keys, and the roles that are borrowed with them one after the other.
    struct Login: Hashable, Sendable {
        var keys: Credentials
        var roles: [BorrowedCredentials.Role] = []
    }

    /// A client that acts as the environment or the profile says. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - region: The region; `nil` for the configured one.
    ///   - transport: What carries requests.
    ///   - clock: The time for signatures and waits.
    ///   - retry: How patient the client is.
    ///   - random: A fraction from 0 to below 1, for the jitter of waits.
    ///   - trace: What hears of every call; `nil` for nothing.
    /// - Returns: The client.
    /// - Throws: ``CredentialsError/missing(_:)`` where there are no credentials or no region.
    public func client(
        region: String? = nil, transport: any HTTPTransport, clock: any AWSClock, retry: RetryPolicy = .standard,
        random: @escaping @Sendable () -> Double, trace: (any RequestTrace)? = nil
    ) throws(CredentialsError) -> AWSClient {
        guard let region = region ?? self.region else {
            throw .missing(
                "No region is set: neither AWS_REGION, nor “region” of profile “\(profile)” in \(config.path).")
        }
        let login = try login()
        var client = AWSClient(
            credentials: StaticCredentials(login.keys), region: region, endpoints: endpoints, transport: transport,
            clock: clock, retry: retry, random: random, trace: trace)
        for role in login.roles {
            client = client.assuming(
                role: role.arn, externalID: role.externalID, sessionName: role.sessionName,
                account: Self.account(ofRole: role.arn), seconds: role.seconds)
        }
        return client
    }

    /// The keys and roles; the environment's keys unless the caller named a profile.
    func login() throws(CredentialsError) -> Login {
        if !isProfileGiven, environment["AWS_ACCESS_KEY_ID"] != nil { return Login(keys: try environmentKeys()) }
        return try login(of: profile, through: [])
    }

    private func login(of profile: String, through users: [String]) throws(CredentialsError) -> Login {
        guard let settings = settings(of: profile) else { throw missing(profile, usedBy: users.last) }
        guard let arn = settings["role_arn"], users.last != profile else {
            return Login(keys: try keys(profile, settings))
        }
        guard !users.contains(profile) else {
            let loop = (users + [profile]).map { "“\($0)”" }.joined(separator: " → ")
            throw .missing("The profiles in \(config.path) use each other in a loop: \(loop).")
        }
        var login = try base(of: profile, settings, through: users + [profile])
        login.roles.append(try role(arn, profile, settings))
        return login
    }

    private func base(
        of profile: String, _ settings: [String: String], through users: [String]
    ) throws(CredentialsError) -> Login {
        switch (settings["source_profile"], settings["credential_source"]) {
        case (let source?, nil): return try login(of: source, through: users)
        case (nil, "Environment"): return Login(keys: try environmentKeys())
        case (nil, let source?):
            throw .missing("Profile “\(profile)” in \(config.path): credential_source “\(source)” is not supported.")
        default:
            throw .missing(
                "Profile “\(profile)” in \(config.path) has a role_arn and needs either source_profile "
                    + "or credential_source.")
        }
    }

    private func role(
        _ arn: String, _ profile: String, _ settings: [String: String]
    ) throws(CredentialsError) -> BorrowedCredentials.Role {
        let written = settings["duration_seconds"]
        guard let seconds = written.map({ Int($0) }) ?? 3_600, (900...43_200).contains(seconds) else {
            throw .missing("Profile “\(profile)” in \(config.path): duration_seconds is no number from 900 to 43200.")
        }
        return BorrowedCredentials.Role(
            arn: arn, externalID: settings["external_id"], sessionName: settings["role_session_name"] ?? "iamsync",
            seconds: seconds)
    }

    private func keys(_ profile: String, _ settings: [String: String]) throws(CredentialsError) -> Credentials {
        switch (settings["aws_access_key_id"], settings["aws_secret_access_key"]) {
        case (let id?, let secret?):
            return Credentials(
                accessKeyID: id, secretAccessKey: secret, sessionToken: settings["aws_session_token"])
        case (nil, nil):
            let other = ["credential_process", "sso_session", "sso_start_url", "web_identity_token_file"].first {
                settings[$0] != nil
            }
            let hint = other.map { " Its \($0) is not supported; put what it gives into the environment." } ?? ""
            throw .missing("Profile “\(profile)” has no keys in \(secrets.path) or \(config.path).\(hint)")
        case (let id, _):
            let missing = id == nil ? "aws_access_key_id" : "aws_secret_access_key"
            throw .missing("Profile “\(profile)” in \(secrets.path) or \(config.path) has no \(missing).")
        }
    }

    private func environmentKeys() throws(CredentialsError) -> Credentials {
        guard let id = environment["AWS_ACCESS_KEY_ID"] else {
            throw .missing("AWS_ACCESS_KEY_ID is not set in the environment.")
        }
        guard let secret = environment["AWS_SECRET_ACCESS_KEY"] else {
            throw .missing("AWS_ACCESS_KEY_ID is set in the environment, but AWS_SECRET_ACCESS_KEY is not.")
        }
        return Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: environment["AWS_SESSION_TOKEN"])
    }

    private func missing(_ profile: String, usedBy user: String?) -> CredentialsError {
        let use = user.map { ", which profile “\($0)” uses as its source_profile" } ?? ""
        let hint = user == nil && profile == "default" ? " and AWS_ACCESS_KEY_ID is not set" : ""
        return .missing("There is no profile “\(profile)”\(use) in \(config.path) or \(secrets.path)\(hint).")
    }

    /// The account in a role's ARN, its fifth part.
    private static func account(ofRole arn: String) -> String? {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count > 5 && !parts[4].isEmpty ? String(parts[4]) : nil
    }
}
