/// Signs requests in their header fields.
///
/// Source: IAM User Guide, “AWS Signature Version 4 for API requests”.
package struct SignatureV4: Sendable {
    private let region: String
    private let service: String
    private let keys: SigningKeys
    /// Whether `.` and `..` and empty parts of the path are resolved before it is signed.
    private let normalizesPath: Bool

    /// A signer for one service in one region.
    package init(region: String, service: String, keys: SigningKeys, normalizesPath: Bool = true) {
        self.region = region
        self.service = service
        self.keys = keys
        self.normalizesPath = normalizesPath
    }

    /// A request with the fields that prove who sent it and when. Every field that it has already is signed too.
    package func signed(_ request: HTTPRequest, _ credentials: Credentials, at now: Timestamp) -> HTTPRequest {
        let url = URLParts(request.url)
        let time = now.basicFormat
        var request = request
        request.headers.reserveCapacity(request.headers.count + 4)
        if request.headers["Host"] == nil { request.headers.append(HTTPHeader("Host", url.host)) }
        request.headers.append(HTTPHeader("X-Amz-Date", time))
        if let token = credentials.sessionToken { request.headers.append(HTTPHeader("X-Amz-Security-Token", token)) }
        let canonical = CanonicalRequest(request, url, normalizesPath: normalizesPath)
        let signature = key(credentials, at: now, time).code(of: stringToSign(canonical, time))
        let authorization = authorization(credentials.accessKeyID, time, canonical, signature)
        request.headers.append(HTTPHeader("Authorization", authorization))
        return request
    }

    /// The request in the one form that both sides hash.
    package func canonicalRequest(_ request: HTTPRequest) -> String {
        let canonical = CanonicalRequest(request, URLParts(request.url), normalizesPath: normalizesPath)
        return String(decoding: canonical.bytes, as: UTF8.self)
    }

    /// What the key signs.
    package func stringToSign(_ request: HTTPRequest, at now: Timestamp) -> String {
        let canonical = CanonicalRequest(request, URLParts(request.url), normalizesPath: normalizesPath)
        return String(decoding: stringToSign(canonical, now.basicFormat), as: UTF8.self)
    }

    private func stringToSign(_ canonical: CanonicalRequest, _ time: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(192)
        bytes.append(contentsOf: "AWS4-HMAC-SHA256\n".utf8)
        bytes.append(contentsOf: time.utf8)
        bytes.append(UInt8(ascii: "\n"))
        appendScope(time, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(hexadecimal: Digest.sha256(canonical.bytes))
        return bytes
    }

    private func authorization(
        _ accessKeyID: String, _ time: String, _ canonical: CanonicalRequest, _ signature: Digest.SHA256
    ) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(320)
        bytes.append(contentsOf: "AWS4-HMAC-SHA256 Credential=".utf8)
        bytes.append(contentsOf: accessKeyID.utf8)
        bytes.append(UInt8(ascii: "/"))
        appendScope(time, to: &bytes)
        bytes.append(contentsOf: ", SignedHeaders=".utf8)
        bytes.append(contentsOf: canonical.bytes[canonical.names])
        bytes.append(contentsOf: ", Signature=".utf8)
        bytes.append(hexadecimal: signature)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func appendScope(_ time: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: Self.date(time))
        bytes.append(UInt8(ascii: "/"))
        bytes.append(contentsOf: region.utf8)
        bytes.append(UInt8(ascii: "/"))
        bytes.append(contentsOf: service.utf8)
        bytes.append(contentsOf: "/aws4_request".utf8)
    }

    private func key(_ credentials: Credentials, at now: Timestamp, _ time: String) -> SigningKey {
        let name = SigningKeys.Name(
            secret: credentials.secretAccessKey, day: now.days, region: region, service: service)
        return keys.key(name, date: Self.date(time))
    }

    /// The date alone of a moment in the basic format.
    private static func date(_ time: String) -> Substring.UTF8View {
        time.utf8.prefix(8)
    }
}
