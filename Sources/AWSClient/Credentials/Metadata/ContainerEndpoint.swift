/// The endpoint that gives a container its role: on ECS, in a pod of EKS, or a local agent's.
///
/// Source: AWS SDKs and Tools Reference Guide, “Container credential provider”.
struct ContainerEndpoint: Hashable, Sendable {
    let url: String

    /// Where `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` leads: ECS's own address.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` where it is no path, so that it would lead elsewhere.
    init(relative: String) throws(CredentialsError) {
        guard relative.hasPrefix("/"), URLParts.isClean(relative) else {
            throw .missing("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is no path that begins with “/”.")
        }
        url = "http://169.254.170.2\(relative)"
    }

    /// Where `AWS_CONTAINER_CREDENTIALS_FULL_URI` leads: anywhere by `https`, and by `http` where nobody listens in.
    ///
    /// - Throws: ``CredentialsError/missing(_:)`` where its host isn't allowed.
    init(full: String) throws(CredentialsError) {
        let parts = URLParts(full)
        guard URLParts.isClean(full), !parts.host.isEmpty, !parts.host.utf8.contains(UInt8(ascii: "@")) else {
            throw .missing("AWS_CONTAINER_CREDENTIALS_FULL_URI is no URL that can be used.")
        }
        guard parts.scheme == "https" || (parts.scheme == "http" && Self.isOwn(parts.host)) else {
            throw .missing(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI leads to a host that is not allowed: without https, only the "
                    + "machine itself and the endpoints of ECS and EKS are asked for credentials.")
        }
        url = full
    }

    /// Hosts of the machine itself and of AWS on it. Names but `localhost` don't count: they may lead anywhere.
    private static func isOwn(_ authority: String) -> Bool {
        let isBracketed = authority.hasPrefix("[")
        let host = isBracketed ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
        let port = authority[host.endIndex...].dropFirst(isBracketed ? 1 : 0)
        guard port.isEmpty || (port.first == ":" && UInt16(port.dropFirst()) != nil) else { return false }
        if host.lowercased() == "localhost" { return true }
        guard let address = NetworkAddress(text: String(host)) else { return false }
        return address.isLoopback || Self.awsAddresses.contains(address)
    }

    private static let awsAddresses = ["169.254.170.2", "169.254.170.23", "fd00:ec2::23"]
        .compactMap(NetworkAddress.init(text:))
}
