/// The name of one AWS resource: `arn:{partition}:{service}:{region}:{account}:{resource}`.
public struct ARN: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The whole name.
    public let text: String
    /// The partition, as written.
    public let partition: String
    /// The service, such as `iam`.
    public let service: String
    /// The region; empty for global services.
    public let region: String
    /// The account's number, `aws` for what AWS owns, or empty.
    public let account: String
    /// Everything after the fifth colon, such as `role/payments-live-operator`.
    public let resource: String

    /// Takes a name apart; `nil` where it has fewer than six parts, or an empty partition, service or resource.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "arn" else { return nil }
        guard !parts[1].isEmpty, !parts[2].isEmpty, !parts[5].isEmpty else { return nil }
        self.text = text
        partition = parts[1]
        service = parts[2]
        region = parts[3]
        account = parts[4]
        resource = parts[5]
    }

    /// A name in IAM, which has no region: `arn:{partition}:iam::{account}:{resource}`.
    public init(iam resource: String, in account: AccountID, of partition: Partition) {
        self.partition = partition.name
        service = "iam"
        region = ""
        self.account = account.text
        self.resource = resource
        text = "arn:\(partition.name):iam::\(account.text):\(resource)"
    }

    /// The managed policy of AWS's own with this name, which may carry a path: `job-function/Billing`.
    public init(awsManagedPolicy name: String, of partition: Partition) {
        self.partition = partition.name
        service = "iam"
        region = ""
        account = "aws"
        resource = "policy/\(name)"
        text = "arn:\(partition.name):iam::aws:policy/\(name)"
    }

    /// The last part of the resource, after every `/`: a policy's name without its path.
    public var name: String {
        String(resource.split(separator: "/").last ?? Substring(resource))
    }

    /// The whole name.
    public var description: String { text }

    /// Orders by the whole names.
    public static func < (left: ARN, right: ARN) -> Bool { left.text < right.text }
}
