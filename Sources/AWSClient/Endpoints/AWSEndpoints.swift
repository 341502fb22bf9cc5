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

    private let all: String?
    private let single: [AWSService: String]

    /// Endpoints.
    ///
    /// - Parameters:
    ///   - all: The URL for every service without one of its own; `nil` for AWS's.
    ///   - single: URLs for single services.
    public init(all: String? = nil, single: [AWSService: String] = [:]) {
        self.all = all
        self.single = single
    }

    /// Where a service is asked for a region.
    public func endpoint(of service: AWSService, in region: String) -> Endpoint {
        let partition = AWSPartition(region: region)
        let (host, signingRegion) = Self.host(of: service, in: region, partition)
        var url = single[service] ?? all ?? "https://\(host)"
        while url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
        return Endpoint(url: url, signingRegion: signingRegion, signingName: service.signingName)
    }

    /// Source: `endpoints.json` that AWS's SDKs ship.
    private static func host(
        of service: AWSService, in region: String, _ partition: AWSPartition
    ) -> (host: String, signingRegion: String) {
        switch service {
        case .iam:
            let home = partition.iamRegion
            let host =
                switch partition.name {
                case "aws": "iam.amazonaws.com"
                case "aws-us-gov": "iam.us-gov.amazonaws.com"
                default: "iam.\(home).\(partition.suffix)"
                }
            return (host, home)
        case .organizations:
            return ("organizations.\(partition.globalRegion).\(partition.suffix)", partition.globalRegion)
        case .sts, .ssoAdmin, .identityStore:
            return ("\(service.endpointPrefix).\(region).\(partition.suffix)", region)
        }
    }
}
