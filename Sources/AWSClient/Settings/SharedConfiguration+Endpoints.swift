extension SharedConfiguration {
    /// Where the services are: the environment's word before the files', a service's own before that for all.
    ///
    /// Source: AWS SDKs and Tools Reference Guide, “Service-specific endpoints”.
    public var endpoints: AWSEndpoints {
        let settings = settings(of: profile) ?? [:]
        let isIgnored =
            environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? settings["ignore_configured_endpoint_urls"]
        guard isIgnored?.lowercased() != "true" else { return AWSEndpoints() }
        let services = settings["services"].flatMap { config.sections["services \($0)"] } ?? [:]
        let all = environment["AWS_ENDPOINT_URL"]
        var single: [AWSService: String] = [:]
        for service in AWSService.allCases {
            let name = service.settingName
            let own = environment["AWS_ENDPOINT_URL_\(name.uppercased())"]
            single[service] = own ?? (all == nil ? services["\(name).endpoint_url"] : nil)
        }
        return AWSEndpoints(all: all ?? settings["endpoint_url"], single: single)
    }
}

extension AWSService {
    /// Its name in a `services` section.
    fileprivate var settingName: String { self == .ssoAdmin ? "sso_admin" : rawValue }
}
