/// Why a service has no endpoint.
public enum EndpointError: Error, Hashable, Sendable {
    /// The region is no label of a host name.
    case malformedRegion(String)
    /// AWS has no endpoints with IPv6 addresses in this region's partition.
    case noDualStack(region: String)

    /// What is wrong and how to mend it, in one sentence.
    public var sentence: String {
        switch self {
        case .malformedRegion(let region):
            "“\(region)” is no region: write its name as AWS does, such as eu-central-1."
        case .noDualStack(let region):
            "AWS has no dual-stack endpoints in the partition of region “\(region)”: set use_dualstack_endpoint to false."
        }
    }
}

extension EndpointError: CustomStringConvertible {
    /// What is wrong and how to mend it; see ``sentence``.
    public var description: String { sentence }
}
