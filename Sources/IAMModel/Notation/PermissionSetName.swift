/// A permission set's name on AWS, shortened where the whole name is too long.
public struct PermissionSetName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name on AWS: 1 to 32 characters.
    public let text: String
    /// The name before it was shortened, such as `TenantContributor-a-rather-long-tenant-8h`.
    public let whole: String

    /// The longest name, in characters. Source: IAM Identity Center API Reference, `CreatePermissionSet`, “Name”.
    public static let longest = 32

    /// A name, shortened where it needs to be: its first 23 characters without a trailing `-`, a `-`, and the first
    /// 8 hexadecimal digits of the SHA-256 of the whole name.
    public init(_ whole: String) {
        self.whole = whole
        guard whole.utf8.count > Self.longest else {
            text = whole
            return
        }
        var head = whole.prefix(23)
        while head.hasSuffix("-") { head = head.dropLast() }
        text = "\(head)-\(SHA256.hexDigest(of: Array(whole.utf8)).prefix(8))"
    }

    /// The name on AWS.
    public var description: String { text }

    /// Orders by the names on AWS.
    public static func < (left: PermissionSetName, right: PermissionSetName) -> Bool { left.text < right.text }
}
