/// A separate world of AWS with ARNs of its own, such as `aws` or `aws-us-gov`.
public struct Partition: Hashable, Sendable, CustomStringConvertible {
    /// The second part of every ARN in it.
    public let name: String

    /// The partition of this name; `nil` for a name that AWS doesn't have.
    public init?(_ name: String) {
        guard Self.regionPrefixes.contains(where: { $0.partition == name }) else { return nil }
        self.name = name
    }

    /// The partition that a region belongs to, by the beginning of its name.
    public init(region: String) {
        let match = Self.regionPrefixes.first { region.hasPrefix($0.prefix) }
        name = match?.partition ?? "aws"
    }

    /// The ordinary partition, `aws`.
    public static let aws = Partition(region: "")

    /// Every partition that AWS has.
    package static let all = regionPrefixes.compactMap { Partition($0.partition) }

    /// The second part of every ARN in it.
    public var description: String { name }

    /// Source: the table `partitions.json` that AWS's SDKs ship. Longer prefixes stand first; `aws` matches the rest.
    private static let regionPrefixes: [(prefix: String, partition: String)] = [
        ("us-gov-", "aws-us-gov"), ("cn-", "aws-cn"), ("eusc-", "aws-eusc"), ("us-isob-", "aws-iso-b"),
        ("us-isof-", "aws-iso-f"), ("eu-isoe-", "aws-iso-e"), ("us-iso-", "aws-iso"), ("", "aws"),
    ]
}
