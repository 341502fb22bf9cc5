/// How long a session lasts: 1 to 12 hours, in whole seconds.
///
/// Source: IAM API Reference, `CreateRole`, “MaxSessionDuration” (3,600 to 43,200); IAM Identity Center API Reference,
/// `CreatePermissionSet`, “SessionDuration” (ISO 8601, PT1H to PT12H).
public struct SessionLength: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 3,600 to 43,200.
    public let seconds: Int

    /// One hour, the shortest that AWS takes.
    public static let shortest = SessionLength(clampingHours: 1)

    /// A length in seconds; `nil` outside 3,600 to 43,200.
    public init?(seconds: Int) {
        guard (3_600...43_200).contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// A length in hours; `nil` outside 1 to 12.
    public init?(hours: Int) {
        guard (1...12).contains(hours) else { return nil }
        seconds = hours * 3_600
    }

    /// A duration of ISO 8601 with hours, minutes and seconds, such as `PT2H`, `PT120M` or `PT1H30M`; `nil` for another
    /// text, and outside 1 to 12 hours.
    public init?(iso8601 text: String) {
        guard text.hasPrefix("PT"), let total = Self.seconds(ofTime: text.dropFirst(2)) else { return nil }
        self.init(seconds: total)
    }

    /// The duration as AWS is sent it: `PT2H`, `PT1H30M`.
    public var iso8601: String { "PT" + units.map { "\($0.count)\($0.unit)" }.joined() }

    /// The duration as people read it: `4h`, `1h30m`.
    public var description: String { units.map { "\($0.count)\($0.unit.lowercased())" }.joined() }

    /// Orders by length.
    public static func < (left: SessionLength, right: SessionLength) -> Bool { left.seconds < right.seconds }

    private var units: [(count: Int, unit: String)] {
        let all = [(seconds / 3_600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")]
        return all.filter { $0.0 > 0 }.map { (count: $0.0, unit: $0.1) }
    }

    private static func seconds(ofTime text: Substring) -> Int? {
        var total = 0
        var rest = text
        var factors: [(unit: Character, seconds: Int)] = [("H", 3_600), ("M", 60), ("S", 1)]
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            guard let count = Int(digits), count <= 43_200, let unit = rest.popFirst() else { return nil }
            guard let place = factors.firstIndex(where: { $0.unit == unit }) else { return nil }
            total += count * factors[place].seconds
            factors.removeFirst(place + 1)
        }
        return total
    }
}
