/// A moment in Universal Time, to the millisecond.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
    public let milliseconds: Int64

    /// A moment.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// A moment in whole seconds since 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        milliseconds = seconds * 1_000
    }

    /// The moment after a while; parts of a millisecond are dropped.
    public static func + (moment: Timestamp, wait: Duration) -> Timestamp {
        let (seconds, attoseconds) = wait.components
        return Timestamp(milliseconds: moment.milliseconds + seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }

    /// The time from one moment to a later one.
    public static func - (later: Timestamp, earlier: Timestamp) -> Duration {
        .milliseconds(later.milliseconds - earlier.milliseconds)
    }

    /// Orders from early to late.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment in ISO 8601, to the second: `2026-01-31T12:00:00Z`.
    public var description: String {
        let time = CalendarTime(self)
        let date = "\(pad(time.year, 4))-\(pad(time.month, 2))-\(pad(time.day, 2))"
        return "\(date)T\(pad(time.hour, 2)):\(pad(time.minute, 2)):\(pad(time.second, 2))Z"
    }

    /// The moment in the basic format of ISO 8601 that Signature Version 4 wants: `20260131T120000Z`.
    package var basicFormat: String {
        let time = CalendarTime(self)
        guard (0...9_999).contains(time.year) else { return String(description.filter { $0 != "-" && $0 != ":" }) }
        return String(unsafeUninitializedCapacity: 16) { buffer in
            let pairs = [time.year / 100, time.year % 100, time.month, time.day, time.hour, time.minute, time.second]
            for (index, pair) in pairs.enumerated() {
                let place = 2 * index + (index < 4 ? 0 : 1)
                buffer[place] = UInt8(0x30 + pair / 10)
                buffer[place + 1] = UInt8(0x30 + pair % 10)
            }
            buffer[8] = UInt8(ascii: "T")
            buffer[15] = UInt8(ascii: "Z")
            return 16
        }
    }

    /// The whole days since 1970-01-01; less than 0 before that day.
    var days: Int64 { milliseconds.flooredQuotient(by: 86_400_000) }
}

private func pad(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}

/// A moment's date and time of day in Universal Time.
package struct CalendarTime: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int
    package let hour: Int
    package let minute: Int
    package let second: Int

    /// Takes a moment apart, by the proleptic Gregorian calendar.
    ///
    /// Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `civil_from_days`.
    package init(_ moment: Timestamp) {
        let seconds = Int(moment.milliseconds.flooredQuotient(by: 1_000))
        let days = Int64(seconds).flooredQuotient(by: 86_400)
        let time = seconds - Int(days) * 86_400
        let shifted = days + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = Int(shifted - era * 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0)
        hour = time / 3_600
        minute = time / 60 % 60
        second = time % 60
    }
}

extension Int64 {
    fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
