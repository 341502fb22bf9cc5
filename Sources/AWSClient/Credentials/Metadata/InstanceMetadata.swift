/// Where and how patiently an EC2 instance's metadata service is asked.
///
/// Source: AWS SDKs and Tools Reference Guide, “IMDS credential provider” and “Amazon EC2 instance metadata”; the
/// numbers are botocore's.
struct InstanceMetadata: Hashable, Sendable {
    /// The service's URL, without a slash at its end.
    let endpoint: String
    /// How long one question may take.
    let timeout: Duration
    /// How often the first question is asked, the first time included.
    let attempts: Int

    /// What the environment and the profile say, the environment first.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` where a setting can't be understood.
    init(_ environment: AWSEnvironment, profile settings: [String: String]) throws(CredentialsError) {
        func setting(_ variable: String, _ name: String) -> String? {
            environment[variable] ?? settings[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        func number(_ variable: String, _ name: String) throws(CredentialsError) -> Int {
            guard let written = setting(variable, name) else { return 1 }
            guard let number = Int(written), (1...100).contains(number) else {
                throw .missing("\(variable), or \(name) in the profile, is no whole number from 1 to 100.")
            }
            return number
        }
        let mode = setting("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode")?.lowercased()
        guard mode == nil || mode == "ipv4" || mode == "ipv6" else {
            throw .missing("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is neither “IPv4” nor “IPv6”.")
        }
        let prefersIPv6 = setting("AWS_IMDS_USE_IPV6", "imds_use_ipv6")?.lowercased() == "true"
        let isIPv6 = mode.map { $0 == "ipv6" } ?? prefersIPv6
        let own = setting("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint")
        endpoint = try Self.checked(own ?? (isIPv6 ? "http://[fd00:ec2::254]" : "http://169.254.169.254"))
        timeout = .seconds(try number("AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout"))
        attempts = try number("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts")
    }

    /// Whether the environment says that the service must not be asked.
    static func isDisabled(_ environment: AWSEnvironment) -> Bool {
        environment["AWS_EC2_METADATA_DISABLED"]?.lowercased() == "true"
    }

    private static func checked(_ url: String) throws(CredentialsError) -> String {
        let parts = URLParts(url)
        guard URLParts.isClean(url), ["http", "https"].contains(parts.scheme), !parts.host.isEmpty,
            !parts.host.contains("@")
        else {
            throw .missing("AWS_EC2_METADATA_SERVICE_ENDPOINT is no URL that can be used.")
        }
        return url.hasSuffix("/") ? String(url.dropLast()) : url
    }
}
