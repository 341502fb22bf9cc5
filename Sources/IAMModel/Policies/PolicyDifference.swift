/// One thing in which a policy document differs from another.
public struct PolicyDifference: Hashable, Sendable, CustomStringConvertible {
    /// Whether it came, went or changed.
    public enum Sign: String, Hashable, Sendable {
        case added = "+"
        case removed = "-"
        case changed = "~"
    }

    /// Whether it came, went or changed.
    public let sign: Sign
    /// What it is, such as `Statement "Named" Resource arn:aws:s3:::pay-live-*`. Text from AWS in it is data, to be escaped
    /// where it is rendered.
    public let text: String

    /// A difference.
    package init(_ sign: Sign, _ text: String) {
        self.sign = sign
        self.text = text
    }

    /// The sign, a space, and the text.
    public var description: String { "\(sign.rawValue) \(text)" }
}
