import Testing

@testable import AWSClient

@Suite struct TimestampReadingTests {
    @Test(arguments: [
        ("2026-01-31T12:00:00Z", 1_769_860_800_000), ("2026-01-31T12:00:00.5Z", 1_769_860_800_500),
        ("2026-01-31T12:00:00.123999999Z", 1_769_860_800_123), ("2026-01-31T12:00:00,07Z", 1_769_860_800_070),
        ("2026-01-31t12:00:00z", 1_769_860_800_000), ("2026-01-31 12:00:00+00:00", 1_769_860_800_000),
        ("2026-01-31T14:30:00+02:30", 1_769_860_800_000), ("2026-01-31T04:00:00-0800", 1_769_860_800_000),
        ("2026-01-31T13:00:00.250+01", 1_769_860_800_250), ("2024-02-29T00:00:00Z", 1_709_164_800_000),
        ("2016-12-31T23:59:60Z", 1_483_228_800_000), ("1969-12-31T23:59:59.999Z", -1),
        ("0001-01-01T00:00:00Z", -62_135_596_800_000), ("9999-12-31T23:59:59Z", 253_402_300_799_000),
    ]) func aMomentIsReadInEachFormOfISO8601(text: String, milliseconds: Int64) {
        #expect(Timestamp(iso8601: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "Z", "2026", "2026-01-31", "2026-01-31T12:00:00", "2026-01-31T12:00:00.Z", "2026-01-31T12:00Z",
        "2026-1-31T12:00:00Z", "2026-01-31T12:00:00ZZ", "2026-01-31T12:00:00+2:00", "2026-01-31T12:00:00+02:",
        "2026-01-31T12:00:00+24:00", "2026-01-31T12:00:00+02:60", " 2026-01-31T12:00:00Z", "+026-01-31T12:00:00Z",
        "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z",
        "2026-04-31T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31T12:60:00Z",
        "2026-01-31T12:00:61Z", "0000-01-01T00:00:00Z", "99999999999999999999-01-01T00:00:00Z",
        "２０２６-01-31T12:00:00Z", "2026-01-31T12:00:00\u{0}Z",
    ]) func whatIsNoMomentIsRefused(_ text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test(arguments: [
        ("0", 0), ("1700000000.123", 1_700_000_000_123), ("1.7E9", 1_700_000_000_000), ("-1", -1_000),
        ("253402300799", 253_402_300_799_000), ("-62135596800", -62_135_596_800_000),
    ]) func secondsAreReadAsNumbersAreWritten(text: String, milliseconds: Int64) {
        #expect(Timestamp(epoch: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "x", "nan", "inf", "1e999999", "-1e999999", "9223372036854775808", "253402300800", "-62135596801", "1 ",
    ]) func secondsBeyondTheCalendarAreRefused(_ text: String) {
        #expect(Timestamp(epoch: text) == nil)
    }

    @Test func aNumberWithoutEndIsRefused() {
        #expect(Timestamp(epoch: String(repeating: "0", count: 1_000_000)) == nil)
    }

    @Test(arguments: [
        "Sun, 99999999999999999999 Aug 2015 12:36:00 GMT", "Sun, 30 Aug 9223372036854775807 12:36:00 GMT",
    ]) func aDateOfHTTPOutOfRangeIsRefused(_ text: String) {
        #expect(Timestamp(httpDate: text) == nil)
    }
}
