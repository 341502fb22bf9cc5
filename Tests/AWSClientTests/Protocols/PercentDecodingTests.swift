import Testing

@testable import AWSClient

@Suite struct PercentDecodingTests {
    @Test(arguments: [
        ("", ""), ("abc", "abc"), ("%7B%22a%22%3A%201%7D", #"{"a": 1}"#), ("a+b%2Bc", "a+b+c"), ("%2f%2F", "//"),
        ("100%25", "100%"), ("%2541", "%41"), ("Gr%C3%B6%C3%9Fe", "Größe"), ("Größe%20é", "Größe é"),
        ("%F0%9F%98%80", "😀"), ("%EF%BF%BD", "\u{FFFD}"), ("%00", "\u{0}"), ("é%C3%A9", "éé"),
    ]) func aTextIsDecodedToTheByte(encoded: String, text: String) {
        #expect(PercentEncoding.decoded(encoded).map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test(arguments: [
        "%", "%4", "a%", "a%4", "%%", "%%41", "%g0", "%0g", "% 41", "%-1", "%+1", "%é0", "%C3", "%C3a", "%A9",
        "%FF", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "a%C3%28b", "%E2%82",
    ]) func whatIsBrokenIsRefused(_ encoded: String) {
        #expect(PercentEncoding.decoded(encoded) == nil)
    }

    @Test func everyByteIsDecodedOrRefused() {
        for byte in UInt8.min...UInt8.max {
            let hex = String(byte, radix: 16)
            let decoded = PercentEncoding.decoded("%\(hex.utf8.count == 1 ? "0" : "")\(hex)")

            #expect(decoded.map { Array($0.utf8) } == (byte < 0x80 ? [byte] : nil))
        }
    }

    @Test func whatIsEncodedIsDecodedAgain() {
        let text = String((0...0x2FFF).compactMap(Unicode.Scalar.init).map(Character.init)) + "😀"

        #expect(PercentEncoding.decoded(PercentEncoding.encoded(text)).map { Array($0.utf8) } == Array(text.utf8))
    }
}
