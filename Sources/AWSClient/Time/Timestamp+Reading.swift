extension Timestamp {
    /// A moment of the proleptic Gregorian calendar in Universal Time; `nil` where a part is out of range.
    package init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, milliseconds: Int = 0) {
        guard (1...12).contains(month), (1...31).contains(day), (0...23).contains(hour), (0...59).contains(minute),
            (0...60).contains(second), (1...9_999).contains(year)
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

    /// Reads ISO 8601 as AWS writes it, `2026-01-31T12:00:00Z` or with parts of a second; `nil` for anything else.
    public init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        let marks: [(Int, Unicode.Scalar)] = [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":")]
        guard bytes.count >= 20, marks.allSatisfy({ bytes[$0.0] == UInt8(ascii: $0.1) }),
            Self.endsInUniversalTime(bytes[19...]), let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
            let second = number(bytes[17..<19])
        else { return nil }
        var fraction = Array(bytes[19...].dropFirst().prefix { (0x30...0x39).contains($0) }.prefix(3))
        while fraction.count < 3 { fraction.append(0x30) }
        self.init(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second,
            milliseconds: number(fraction[...]) ?? 0)
    }

    /// Reads seconds since 1970 as JSON answers have them, such as `1.7E9` or `1700000000.123`.
    package init?(epoch text: String) {
        guard let seconds = Double(text), abs(seconds) < 1e12 else { return nil }
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

    private static func endsInUniversalTime(_ tail: ArraySlice<UInt8>) -> Bool {
        let zone = tail.first == UInt8(ascii: ".") ? tail.dropFirst().drop { (0x30...0x39).contains($0) } : tail
        return zone.elementsEqual("Z".utf8) || zone.elementsEqual("+00:00".utf8)
    }
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
}
