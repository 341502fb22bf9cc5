/// A request in the one form that both sides hash.
///
/// Source: IAM User Guide, “Create a signed AWS API request”, “Create a canonical request”.
struct CanonicalRequest {
    /// The form's text in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Where in it the names of the signed fields stand, joined by semicolons.
    private(set) var names = 0..<0

    /// - Parameters:
    ///   - request: The request with all fields that are to be signed.
    ///   - url: The parts of its URL.
    ///   - normalizesPath: Whether `.` and `..` and empty parts of the path are resolved.
    init(_ request: HTTPRequest, _ url: URLParts, normalizesPath: Bool) {
        let fields = SignedFields(request.headers)
        bytes.reserveCapacity(512 + request.headers.reduce(0) { $0 + $1.value.utf8.count })
        append(line: request.method)
        append(line: url.canonicalPath(normalized: normalizesPath))
        append(line: url.canonicalQuery)
        fields.write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        let start = bytes.count
        fields.writeNames(to: &bytes)
        names = start..<bytes.count
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(hexadecimal: Digest.sha256(request.body))
    }

    private mutating func append(line: String) {
        bytes.append(contentsOf: line.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }
}
