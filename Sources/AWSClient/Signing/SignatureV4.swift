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
        var request = request
        if request.headers["Host"] == nil { request.headers.append(HTTPHeader("Host", URLParts(request.url).host)) }
        request.headers.append(HTTPHeader("X-Amz-Date", now.basicFormat))
        if let token = credentials.sessionToken { request.headers.append(HTTPHeader("X-Amz-Security-Token", token)) }
        let signature = signature(of: request, credentials, at: now)
        let authorization =
            "AWS4-HMAC-SHA256 Credential=\(credentials.accessKeyID)/\(scope(at: now)), "
            + "SignedHeaders=\(Self.names(signedFields(of: request))), Signature=\(signature)"
        request.headers.append(HTTPHeader("Authorization", authorization))
        return request
    }

    /// The request in the one form that both sides hash.
    package func canonicalRequest(_ request: HTTPRequest) -> String {
        let url = URLParts(request.url)
        let fields = signedFields(of: request)
        return [
            request.method, url.canonicalPath(normalized: normalizesPath), url.canonicalQuery,
            fields.map { "\($0.name):\($0.value)\n" }.joined(), Self.names(fields),
            Digest.hexadecimal(Digest.sha256(request.body)),
        ].joined(separator: "\n")
    }

    /// What the key signs.
    package func stringToSign(_ request: HTTPRequest, at now: Timestamp) -> String {
        let hash = Digest.hexadecimal(Digest.sha256(Array(canonicalRequest(request).utf8)))
        return ["AWS4-HMAC-SHA256", now.basicFormat, scope(at: now), hash].joined(separator: "\n")
    }

    private func signature(of request: HTTPRequest, _ credentials: Credentials, at now: Timestamp) -> String {
        let name = SigningKeys.Name(
            secret: credentials.secretAccessKey, date: date(now), region: region, service: service)
        return Digest.hexadecimal(Digest.hmac(stringToSign(request, at: now), key: keys.key(name)))
    }

    private func scope(at now: Timestamp) -> String {
        "\(date(now))/\(region)/\(service)/aws4_request"
    }

    private func date(_ now: Timestamp) -> String {
        String(now.basicFormat.prefix(8))
    }

    // MARK: Header fields

    /// What proxies may change is not signed.
    private static let unsigned: Set<String> = [
        "authorization", "connection", "expect", "transfer-encoding", "user-agent", "x-amzn-trace-id",
    ]

    private func signedFields(of request: HTTPRequest) -> [(name: String, value: String)] {
        var values: [String: [String]] = [:]
        for header in request.headers {
            let name = header.name.lowercased()
            guard !Self.unsigned.contains(name) else { continue }
            values[name, default: []].append(Self.trimmed(header.value))
        }
        return values.map { ($0.key, $0.value.joined(separator: ",")) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private static func names(_ fields: [(name: String, value: String)]) -> String {
        fields.map(\.name).joined(separator: ";")
    }

    /// A value without white space around it, and with single spaces in it.
    private static func trimmed(_ value: String) -> String {
        value.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" }.joined(separator: " ")
    }
}
