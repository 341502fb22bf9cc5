extension Timestamp {
    /// A moment of the proleptic Gregorian calendar in Universal Time; `nil` where a part is out of range.
    package init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, milliseconds: Int = 0) {
        guard (1...9_999).contains(year), (1...12).contains(month),
            (1...Self.days(ofMonth: month, in: year)).contains(day), (0...23).contains(hour),
            (0...59).contains(minute), (0...60).contains(second), (0...999).contains(milliseconds)
        else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second
        self.init(milliseconds: Int64(seconds) * 1_000 + Int64(milliseconds))
    }

    /// Reads ISO 8601 as AWS writes it, `2026-01-31T12:00:00Z`, with parts of a second (what is below a millisecond is
    /// dropped) or with an offset such as `+02:00`; `nil` for anything else, and for a moment without an offset.
    public init?(iso8601 text: String) {
        var digits = TimeDigits(text)
        guard let year = digits.number(4), digits.take("-"), let month = digits.number(2), digits.take("-"),
            let day = digits.number(2), digits.take("T") || digits.take("t") || digits.take(" "),
            let hour = digits.number(2), digits.take(":"), let minute = digits.number(2), digits.take(":"),
            let second = digits.number(2), let milliseconds = digits.fraction(), let offset = digits.offset(),
            digits.isAtEnd,
            let local = Timestamp(
                year: year, month: month, day: day, hour: hour, minute: minute, second: second,
                milliseconds: milliseconds)
        else { return nil }
        self.init(milliseconds: local.milliseconds - Int64(offset) * 60_000)
    }

    /// Reads seconds since 1970 as JSON answers have them, such as `1.7E9` or `1700000000.123`; `nil` for what is no
    /// number, and for a moment outside of the years 1 to 9999.
    package init?(epoch text: String) {
        guard text.utf8.count <= 64, let seconds = Double(text), (-62_135_596_800..<253_402_300_800).contains(seconds)
        else { return nil }
        self.init(milliseconds: Int64((seconds * 1_000).rounded()))
    }

    /// Reads the `Date` field of HTTP, `Sun, 30 Aug 2015 12:36:00 GMT`; `nil` for anything else. Source: RFC 9110, 5.6.7.
    package init?(httpDate text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
            let month = Self.months.firstIndex(of: String(parts[2]))
        else { return nil }
        let time = parts[4].split(separator: ":").map { Int($0) ?? -1 }
        guard time.count == 3 else { return nil }
        self.init(year: year, month: month + 1, day: day, hour: time[0], minute: time[1], second: time[2])
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func days(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// Takes a text of digits and marks apart, from its beginning.
private struct TimeDigits {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: mark) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// The next digit; `nil` where there is none.
    private mutating func digit() -> Int? {
        guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
        rest = rest.dropFirst()
        return Int(byte - 0x30)
    }

    /// The number that so many digits make.
    mutating func number(_ count: Int) -> Int? {
        var number = 0
        for _ in 0..<count {
            guard let digit = digit() else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    /// The parts of a second in milliseconds; 0 for none, `nil` for a point or comma without digits.
    mutating func fraction() -> Int? {
        guard take(".") || take(",") else { return 0 }
        guard let first = digit() else { return nil }
        let milliseconds = first * 100 + (digit() ?? 0) * 10 + (digit() ?? 0)
        while digit() != nil {}
        return milliseconds
    }

    /// The minutes that local time is ahead; `nil` where it isn't told, or not as `Z`, `+02:00`, `+0200` or `+02`.
    mutating func offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let isAhead = take("+")
        guard isAhead || take("-"), let hours = number(2), hours < 24 else { return nil }
        let hasColon = take(":")
        guard let minutes = isAtEnd && !hasColon ? 0 : number(2), minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (isAhead ? 1 : -1)
    }
}
