/// The name of one AWS resource: `arn:{partition}:{service}:{region}:{account}:{resource}`.
public struct ARN: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The whole name. Its parts are read from it: thousands of names are held, and few are ever taken apart.
    public let text: String

    /// Checks a name; `nil` where it has fewer than six parts, or an empty partition, service or resource.
    public init?(_ text: String) {
        let parts = Self.parts(of: text)
        guard parts.count == 6, parts[0] == "arn" else { return nil }
        guard !parts[1].isEmpty, !parts[2].isEmpty, !parts[5].isEmpty else { return nil }
        self.text = text
    }

    /// A name in IAM, which has no region: `arn:{partition}:iam::{account}:{resource}`.
    public init(iam resource: String, in account: AccountID, of partition: Partition) {
        text = "arn:\(partition.name):iam::\(account.text):\(resource)"
    }

    /// The managed policy of AWS's own with this name, which may carry a path: `job-function/Billing`.
    public init(awsManagedPolicy name: String, of partition: Partition) {
        text = "arn:\(partition.name):iam::aws:policy/\(name)"
    }

    /// The partition, as written.
    public var partition: String { part(1) }

    /// The service, such as `iam`.
    public var service: String { part(2) }

    /// The region; empty for global services.
    public var region: String { part(3) }

    /// The account's number, `aws` for what AWS owns, or empty.
    public var account: String { part(4) }

    /// Everything after the fifth colon, such as `role/payments-live-operator`.
    public var resource: String { part(5) }

    /// The last part of the resource, after every `/`: a policy's name without its path.
    public var name: String {
        String(resource.split(separator: "/").last ?? Substring(resource))
    }

    /// The whole name.
    public var description: String { text }

    /// Orders by the whole names.
    public static func < (left: ARN, right: ARN) -> Bool { left.text < right.text }

    private func part(_ index: Int) -> String { String(Self.parts(of: text)[index]) }

    private static func parts(of text: String) -> [Substring] {
        text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    }
}
