extension ProfileSettings {
    /// Where the services are: the environment's word before the files', a service's own before that for all.
    ///
    /// Source: AWS SDKs and Tools Reference Guide, “Service-specific endpoints”, “Dual-stack and FIPS endpoints”.
    var endpoints: AWSEndpoints {
        get throws(CredentialsError) {
            var urls: [AWSService: String] = [:]
            for service in AWSService.allCases {
                urls[service] = try url(ofService: service.settingName)
            }
            return AWSEndpoints(
                single: urls, usesFIPS: isTrue("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
                usesDualStack: isTrue("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"),
                usesGlobalSTS: try usesGlobalSTS)
        }
    }

    /// The URL that is set for a service, or for all; `nil` for AWS's own.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` for what is no URL, and for a services section that is not there.
    func url(ofService name: String) throws(CredentialsError) -> String? {
        guard !isTrue("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls"),
            let url = try setting(ofService: name), !url.text.isEmpty
        else { return nil }
        guard EndpointURL.isValid(url.text) else {
            throw .missing(
                "\(url.place) is no URL of a service: write http:// or https://, a host, and a port and path if need be."
            )
        }
        return url.text
    }

    private func setting(ofService name: String) throws(CredentialsError) -> Setting? {
        for variable in ["AWS_ENDPOINT_URL_\(name.uppercased())", "AWS_ENDPOINT_URL"] {
            if let text = environment[variable] { return Setting(text: text, place: variable) }
        }
        if let url = try ownSetting(ofService: name), !url.text.isEmpty { return url }
        return try setting([], "endpoint_url")
    }

    private func ownSetting(ofService name: String) throws(CredentialsError) -> Setting? {
        guard let section = try setting([], "services") else { return nil }
        guard let services = config.values["services \(section.text)"], !services.isEmpty else {
            throw .missing(
                "\(section.place) names a services section with nothing in it: write it, or remove the name.")
        }
        guard let service = services[name] else { return nil }
        let place = "“\(name)” in the services section of profile “\(profile)” in \(config.path)"
        guard let settings = service.nested else {
            throw .missing("\(place) has no settings under it: write endpoint_url in an indented line of its own.")
        }
        return settings["endpoint_url"].map { Setting(text: $0, place: "endpoint_url of \(place)") }
    }

    private var usesGlobalSTS: Bool {
        get throws(CredentialsError) {
            let choice = try setting(["AWS_STS_REGIONAL_ENDPOINTS"], "sts_regional_endpoints")
            switch choice?.text {
            case "legacy": return true
            case nil, "", "regional": return false
            default:
                throw .missing("\(choice?.place ?? "") is no kind of STS endpoints: write regional or legacy.")
            }
        }
    }
}

extension AWSService {
    /// Its name in a `services` section.
    fileprivate var settingName: String { self == .ssoAdmin ? "sso_admin" : rawValue }
}
