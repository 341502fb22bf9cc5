/// What endpoints follow from in a separate world of AWS.
///
/// Source: `partitions.json` and the endpoint rules that AWS's SDKs ship.
struct AWSPartition: Hashable, Sendable {
    let name: String
    /// The end of every host name.
    let suffix: String
    /// The end of the names of hosts that have IPv6 addresses too; `nil` where there are none.
    let dualStackSuffix: String?
    /// Where global services sign.
    let globalRegion: String
    /// Where IAM signs: in China not where Organizations does.
    var iamRegion: String { name == "aws-cn" ? "cn-north-1" : globalRegion }

    /// What stands between IAM and the suffix in its host's name: ordinarily, with FIPS, with dual-stack, with both.
    private let iamLabels: [String]
    /// How the names of its regions begin; a word and a number follow.
    private let prefix: String

    /// The partition of a region, by the form of its name; `aws` for one that looks like none's.
    init(region: String) {
        self = Self.others.first { $0.looksLikeOwn(region) } ?? Self.ordinary
    }

    /// The label before the suffix in IAM's host name; empty for none.
    func iamLabel(isFIPS: Bool, isDualStack: Bool) -> String {
        iamLabels[(isFIPS ? 1 : 0) + (isDualStack ? 2 : 0)]
    }

    private init(
        _ name: String, _ prefix: String, _ suffix: String, _ dualStackSuffix: String?, _ globalRegion: String,
        iam: [String]
    ) {
        self.name = name
        self.prefix = prefix
        self.suffix = suffix
        self.dualStackSuffix = dualStackSuffix
        self.globalRegion = globalRegion
        iamLabels = iam
    }

    /// `regionRegex` in `partitions.json`, and the name that stands for the whole partition.
    private func looksLikeOwn(_ region: String) -> Bool {
        guard region != "\(name)-global" else { return true }
        guard region.utf8.starts(with: prefix.utf8) else { return false }
        let parts = region.utf8.dropFirst(prefix.utf8.count).split(separator: 0x2D, omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
            && parts[1].allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let ordinary = AWSPartition(
        "aws", "", "amazonaws.com", "api.aws", "us-east-1", iam: ["", "", "global", "global"])

    private static let others: [AWSPartition] = [
        AWSPartition(
            "aws-us-gov", "us-gov-", "amazonaws.com", "api.aws", "us-gov-west-1",
            iam: ["us-gov", "us-gov", "us-gov", "us-gov"]),
        AWSPartition(
            "aws-cn", "cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn", "cn-northwest-1",
            iam: ["cn-north-1", "", "global", ""]),
        AWSPartition(
            "aws-eusc", "eusc-de-", "amazonaws.eu", "api.amazonwebservices.eu", "eusc-de-east-1",
            iam: ["eusc-de-east-1", "", "global", ""]),
        AWSPartition(
            "aws-iso", "us-iso-", "c2s.ic.gov", "api.aws.ic.gov", "us-iso-east-1",
            iam: ["us-iso-east-1", "us-iso-east-1", "", ""]),
        AWSPartition(
            "aws-iso-b", "us-isob-", "sc2s.sgov.gov", "api.aws.scloud", "us-isob-east-1",
            iam: ["us-isob-east-1", "us-isob-east-1", "", ""]),
        AWSPartition(
            "aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", nil, "eu-isoe-west-1", iam: ["eu-isoe-west-1", "", "", ""]),
        AWSPartition(
            "aws-iso-f", "us-isof-", "csp.hci.ic.gov", nil, "us-isof-south-1", iam: ["us-isof-south-1", "", "", ""]),
    ]
}
