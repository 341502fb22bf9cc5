/// A region's name as it goes into a host's name.
struct RegionName: Hashable, Sendable {
    /// The name without a word for FIPS: letters, digits and inner hyphens, 1 to 63 of them.
    let text: String
    /// Whether the name asks for FIPS endpoints, as in `fips-us-east-1` or `us-gov-west-1-fips`.
    let isFIPS: Bool

    /// Takes a region's name.
    ///
    /// - Throws: ``EndpointError/malformedRegion(_:)`` for what is no label of a host (RFC 1123): it could lead elsewhere.
    init(_ name: String) throws(EndpointError) {
        guard Self.isLabel(name) else { throw .malformedRegion(name) }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        isFIPS = parts.count > 1 && parts.contains("fips")
        text = isFIPS ? parts.filter { $0 != "fips" }.joined(separator: "-") : name
        guard Self.isLabel(text) else { throw .malformedRegion(name) }
    }

    static func isLabel(_ name: String) -> Bool {
        let bytes = name.utf8
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
        return (1...63).contains(bytes.count) && bytes.first != 0x2D && bytes.last != 0x2D
            && bytes.allSatisfy { isDigit($0) || isLetter($0) || $0 == 0x2D } && !bytes.allSatisfy(isDigit)
    }
}
