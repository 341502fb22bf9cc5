/// A tag of an AWS resource.
public struct Tag: Hashable, Comparable, Sendable {
    /// 1 to 128 characters; `aws:` is AWS's own.
    public let key: String
    /// At most 256 characters.
    public let value: String

    /// A tag.
    public init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    /// The key of the tag that marks a resource as made by iamsync.
    public static let managedByKey = "managed-by"

    /// The key of the tag that tells two definition folders on one organization apart.
    public static let installationKey = "iamsync:installation"

    /// The tag that marks a resource as made by iamsync.
    public static let managedBy = Tag(key: managedByKey, value: "iamsync")

    /// Orders by key, then value.
    public static func < (left: Tag, right: Tag) -> Bool { (left.key, left.value) < (right.key, right.value) }
}
