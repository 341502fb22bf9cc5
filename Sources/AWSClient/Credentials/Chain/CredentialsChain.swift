/// Finds the first source that environment and files set up.
///
/// A source that is set up but broken is an error, not a reason to look further: otherwise the next one would act in
/// somebody else's name. Source: AWS SDKs and Tools Reference Guide, “Standardized credential providers”; the order is
/// botocore's, `create_credential_resolver`, without the sources of the time before the shared files.
struct CredentialsChain {
    let configuration: SharedConfiguration

    private var environment: AWSEnvironment { configuration.environment }

    /// The first source.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` where there is none, or it is set up wrongly.
    func origin() throws(CredentialsError) -> CredentialsOrigin {
        let profile = configuration.profile
        let settings = configuration.settings(of: profile) ?? [:]
        if !configuration.isProfileGiven, environment["AWS_ACCESS_KEY_ID"] != nil {
            return .environment(try EnvironmentCredentials.keys(in: environment))
        }
        if let role = try role(of: profile, settings, through: [profile]) { return role }
        let isEnvironmentRead = !configuration.isProfileGiven
        if let own = try own(profile, settings, readsEnvironment: isEnvironmentRead) { return own }
        if let container = try container() { return .container(container) }
        guard !InstanceMetadata.isDisabled(environment) else { throw .missing(nothingFound) }
        return .instance(try InstanceMetadata(environment, profile: settings), otherwise: nothingFound)
    }

    // MARK: Sources outside of the files

    private func container() throws(CredentialsError) -> ContainerEndpoint? {
        if let path = environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] {
            return try ContainerEndpoint(relative: path)
        }
        return try environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"].map(ContainerEndpoint.init(full:))
    }

    // MARK: Roles

    /// The role that a profile borrows with other credentials; `nil` where it borrows none.
    ///
    /// - Parameters:
    ///   - profile: The profile.
    ///   - settings: What it says.
    ///   - users: The profiles that led here, each with the one before as its user; this one comes last.
    /// - Returns: The role, with where the credentials come from that borrow it.
    /// - Throws: ``CredentialsError/missing(_:)`` where something about it is set up wrongly.
    private func role(
        of profile: String, _ settings: [String: String], through users: [String]
    ) throws(CredentialsError) -> CredentialsOrigin? {
        guard let arn = settings["role_arn"], settings["web_identity_token_file"] == nil else { return nil }
        let base = try base(of: profile, settings, through: users)
        guard settings["mfa_serial"] == nil else {
            throw .missing(
                "Profile “\(profile)” in \(configuration.config.path) asks for a code of an MFA device (mfa_serial), "
                    + "which can't be asked for here: use a profile without it, such as one of IAM Identity Center, or "
                    + "run “aws configure export-credentials” and put what it gives into the environment.")
        }
        let written = settings["duration_seconds"]
        guard let seconds = written.map({ Int($0) }) ?? 3_600, (900...43_200).contains(seconds) else {
            throw problem(profile, "duration_seconds is no number from 900 to 43200")
        }
        let role = BorrowedRole(
            arn: arn, externalID: settings["external_id"], sessionName: settings["role_session_name"] ?? "iamsync",
            seconds: seconds)
        return .role(role, with: base)
    }

    private func base(
        of profile: String, _ settings: [String: String], through users: [String]
    ) throws(CredentialsError) -> CredentialsOrigin {
        switch (settings["source_profile"], settings["credential_source"]) {
        case (let source?, nil): return try base(of: profile, from: source, through: users)
        case (nil, let source?): return try named(source, profile)
        case (nil, nil):
            throw .missing(
                "Profile “\(profile)” in \(configuration.config.path) has a role_arn and needs either source_profile "
                    + "or credential_source.")
        case (.some, .some):
            throw problem(profile, "source_profile and credential_source exclude each other")
        }
    }

    private func base(
        of profile: String, from source: String, through users: [String]
    ) throws(CredentialsError) -> CredentialsOrigin {
        guard let settings = configuration.settings(of: source) else {
            throw .missing(
                "There is no profile “\(source)”, which profile “\(profile)” uses as its source_profile in \(files).")
        }
        let hasKeys = settings["aws_access_key_id"] != nil || settings["aws_secret_access_key"] != nil
        // A profile may name itself, to borrow the role with its own keys.
        guard !users.contains(source) || (source == profile && hasKeys) else {
            let loop = (users + [source]).map { "“\($0)”" }.joined(separator: " → ")
            throw .missing("The profiles in \(configuration.config.path) use each other in a loop: \(loop).")
        }
        if !hasKeys, let role = try role(of: source, settings, through: users + [source]) { return role }
        if let own = try own(source, settings, readsEnvironment: false) { return own }
        throw .missing(
            "Profile “\(source)”, which profile “\(profile)” uses as its source_profile, has no credentials in \(files)."
        )
    }

    /// What a `credential_source` means.
    private func named(_ source: String, _ profile: String) throws(CredentialsError) -> CredentialsOrigin {
        switch source {
        case "Environment":
            guard environment["AWS_ACCESS_KEY_ID"] != nil else {
                throw problem(profile, "credential_source is Environment, but AWS_ACCESS_KEY_ID is not set")
            }
            return .environment(try EnvironmentCredentials.keys(in: environment))
        case "EcsContainer":
            guard let container = try container() else {
                throw problem(
                    profile,
                    "credential_source is EcsContainer, but AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is not set")
            }
            return .container(container)
        case "Ec2InstanceMetadata":
            guard !InstanceMetadata.isDisabled(environment) else {
                throw problem(
                    profile, "credential_source is Ec2InstanceMetadata, but AWS_EC2_METADATA_DISABLED forbids it")
            }
            let main = configuration.settings(of: configuration.profile) ?? [:]
            return .instance(try InstanceMetadata(environment, profile: main), otherwise: nil)
        default:
            throw problem(
                profile,
                "credential_source “\(source)” is none of Environment, Ec2InstanceMetadata and EcsContainer")
        }
    }

    // MARK: Errors

    /// Something that is wrong with a profile, as the end of a sentence without its full stop.
    func problem(_ profile: String, _ what: String) -> CredentialsError {
        .missing("Profile “\(profile)” in \(configuration.config.path): \(what).")
    }

    private var files: String { "\(configuration.config.path) or \(configuration.secrets.path)" }

    private var nothingFound: String {
        let variables =
            configuration.isProfileGiven ? "" : "AWS_ACCESS_KEY_ID or AWS_WEB_IDENTITY_TOKEN_FILE in the environment, "
        return "There are no credentials: looked for \(variables)profile “\(configuration.profile)” in \(files), "
            + "a container's role and an EC2 instance's role. Log in (aws configure sso, then aws sso login) and name "
            + "the profile with AWS_PROFILE."
    }
}
