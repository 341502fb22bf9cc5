/// AWS's own hosts for a region.
///
/// Source: the endpoint rules that AWS's SDKs ship (`endpoint-rule-set-1.json`).
struct AWSHost: Hashable, Sendable {
    let region: String
    let isFIPS: Bool
    let isDualStack: Bool
    /// Whether older regions use the one STS of old.
    let isGlobalSTS: Bool

    private var partition: AWSPartition { AWSPartition(region: region) }

    /// The host's name.
    ///
    /// - Throws: ``EndpointError/noDualStack(region:)`` where AWS has no such host.
    func name(of service: AWSService) throws(EndpointError) -> String {
        let partition = partition
        guard let suffix = isDualStack ? partition.dualStackSuffix : partition.suffix else {
            throw .noDualStack(region: region)
        }
        if isOldSTS(service) { return "sts.amazonaws.com" }
        let place =
            switch service {
            case .iam: partition.iamLabel(isFIPS: isFIPS, isDualStack: isDualStack)
            case .organizations: partition.globalRegion
            case .sts, .ssoAdmin, .identityStore: region
            }
        return [service.endpointPrefix + fipsMark(service, partition), place, suffix]
            .filter { !$0.isEmpty }.joined(separator: ".")
    }

    /// The region in the signature of a request.
    func signingRegion(of service: AWSService) -> String {
        switch service {
        case .iam: partition.iamRegion
        case .organizations: partition.globalRegion
        case .sts where isOldSTS(service) || region == Self.everywhere: "us-east-1"
        case .sts, .ssoAdmin, .identityStore: region
        }
    }

    /// GovCloud's ordinary hosts are FIPS ones themselves; only where the region is in the name, dual-stack ones aren't.
    private func fipsMark(_ service: AWSService, _ partition: AWSPartition) -> String {
        guard isFIPS else { return "" }
        guard partition.name == "aws-us-gov" else { return "-fips" }
        let isRegional = service != .iam && service != .organizations
        return isRegional && isDualStack ? "-fips" : ""
    }

    private func isOldSTS(_ service: AWSService) -> Bool {
        guard service == .sts, !isFIPS, !isDualStack else { return false }
        return region == Self.everywhere || isGlobalSTS && Self.regionsOfOldSTS.contains(region)
    }

    private static let everywhere = "aws-global"

    /// Source: AWS SDKs and Tools Reference Guide, “AWS STS Regional endpoints”.
    private static let regionsOfOldSTS: Set<String> = [
        "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1",
        "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1",
        "us-west-2",
    ]
}
