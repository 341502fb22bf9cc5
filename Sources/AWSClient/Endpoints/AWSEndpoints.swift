/// Where the services are: AWS's own addresses, or what the environment says instead.
public struct AWSEndpoints: Hashable, Sendable {
    /// Where a request goes and what it is signed for.
    public struct Endpoint: Hashable, Sendable {
        /// The URL up to its path, without a slash at its end.
        public let url: String
        /// The region in the signature.
        public let signingRegion: String
        /// The service in the signature.
        public let signingName: String
    }

    /// Whether hosts are asked for whose cryptography is validated by FIPS 140.
    public let usesFIPS: Bool
    /// Whether hosts are asked for that have IPv6 addresses too.
    public let usesDualStack: Bool
    /// Whether regions that had it in 2018 call the one STS of old, `sts.amazonaws.com`, rather than their own.
    public let usesGlobalSTS: Bool

    private let all: String?
    private let single: [AWSService: String]

    /// Endpoints. A URL of one's own goes before all kinds of AWS's endpoints.
    ///
    /// - Parameters:
    ///   - all: The URL for every service without one of its own; `nil` for AWS's.
    ///   - single: URLs for single services.
    ///   - usesFIPS: Whether to use FIPS endpoints.
    ///   - usesDualStack: Whether to use dual-stack endpoints.
    ///   - usesGlobalSTS: Whether older regions use the one STS of old; not together with FIPS or dual-stack.
    public init(
        all: String? = nil, single: [AWSService: String] = [:], usesFIPS: Bool = false, usesDualStack: Bool = false,
        usesGlobalSTS: Bool = false
    ) {
        self.all = all
        self.single = single
        self.usesFIPS = usesFIPS
        self.usesDualStack = usesDualStack
        self.usesGlobalSTS = usesGlobalSTS
    }

    /// Where a service is asked for a region.
    ///
    /// A region that nobody knows is in the partition that its name looks like. Behind a URL of one's own too, IAM and
    /// Organizations sign for their partition's own region, so that a way to AWS itself works with any region.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - region: The region, such as `eu-central-1`.
    /// - Returns: The endpoint.
    /// - Throws: ``EndpointError`` where the region is malformed, or AWS has no such endpoint in its partition.
    public func endpoint(of service: AWSService, in region: String) throws(EndpointError) -> Endpoint {
        let region = try RegionName(region)
        let host = AWSHost(
            region: region.text, isFIPS: usesFIPS || region.isFIPS, isDualStack: usesDualStack,
            isGlobalSTS: usesGlobalSTS)
        let own = single[service] ?? all
        var url = if let own { own } else { "https://\(try host.name(of: service))" }
        while url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
        return Endpoint(
            url: url, signingRegion: host.signingRegion(of: service), signingName: service.signingName)
    }
}
