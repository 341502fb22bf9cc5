/// The number of an AWS account, such as `022222222222`. Leading zeros belong to it.
public struct AccountID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Twelve decimal digits.
    public let text: String

    /// An account's number; `nil` for anything but twelve ASCII digits.
    public init?(_ text: String) {
        guard text.utf8.count == 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self.text = text
    }

    /// The twelve digits.
    public var description: String { text }

    /// Orders by number.
    public static func < (left: AccountID, right: AccountID) -> Bool { left.text < right.text }
}
