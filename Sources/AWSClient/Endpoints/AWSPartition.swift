/// What endpoints follow from in a separate world of AWS. Source: `partitions.json` that AWS's SDKs ship.
struct AWSPartition: Hashable, Sendable {
    let name: String
    /// The end of every host name.
    let suffix: String
    /// Where global services sign.
    let globalRegion: String
    /// Where IAM signs: in China not where Organizations does.
    var iamRegion: String { name == "aws-cn" ? "cn-north-1" : globalRegion }

    private let prefix: String

    /// The partition of a region, by the beginning of its name; `aws` for one that no other begins.
    init(region: String) {
        self = Self.others.first { region.utf8.starts(with: $0.prefix.utf8) } ?? Self.ordinary
    }

    private init(_ name: String, _ prefix: String, _ suffix: String, _ globalRegion: String) {
        self.name = name
        self.prefix = prefix
        self.suffix = suffix
        self.globalRegion = globalRegion
    }

    private static let ordinary = AWSPartition("aws", "", "amazonaws.com", "us-east-1")

    private static let others: [AWSPartition] = [
        AWSPartition("aws-us-gov", "us-gov-", "amazonaws.com", "us-gov-west-1"),
        AWSPartition("aws-cn", "cn-", "amazonaws.com.cn", "cn-northwest-1"),
        AWSPartition("aws-eusc", "eusc-", "amazonaws.eu", "eusc-de-east-1"),
        AWSPartition("aws-iso-b", "us-isob-", "sc2s.sgov.gov", "us-isob-east-1"),
        AWSPartition("aws-iso-f", "us-isof-", "csp.hci.ic.gov", "us-isof-south-1"),
        AWSPartition("aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", "eu-isoe-west-1"),
        AWSPartition("aws-iso", "us-iso-", "c2s.ic.gov", "us-iso-east-1"),
    ]
}
