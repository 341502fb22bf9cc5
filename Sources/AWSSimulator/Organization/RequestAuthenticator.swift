import AWSClient

/// Finds out who signed a request, and whether the signature is right.
///
/// Services that speak JSON name the same errors otherwise than IAM and STS do. Source: Common errors, in the API
/// References of IAM and of IAM Identity Center.
struct RequestAuthenticator {
    let service: AWSService
    let keys: SigningKeys
    let now: Timestamp

    private func failure(_ query: String, _ json: String, _ message: String) -> ServiceFailure {
        service == .iam || service == .sts
            ? ServiceFailure(query, message, status: 403) : ServiceFailure(json, message)
    }

    /// How far a signature's time may be off. Source: IAM User Guide, “Signature Version 4”.
    private static let tolerance = Duration.seconds(300)

    /// The caller of a request.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - authorization: Its `Authorization` field; `nil` where it has none.
    ///   - key: The key that the field names; `nil` where nobody has it.
    /// - Returns: Whose key it is.
    /// - Throws: ``ServiceFailure`` as AWS answers: no signature, an unknown or ended key, a wrong time or signature.
    func caller(
        of request: HTTPRequest, _ authorization: Authorization?, key: SecurityTokens.Key?
    ) throws(ServiceFailure) -> SimulatedCaller {
        guard let authorization else {
            throw failure(
                "MissingAuthenticationToken", "MissingAuthenticationTokenException",
                "Request is missing Authentication Token")
        }
        guard let key, key.token == request.headers["X-Amz-Security-Token"] else {
            throw failure(
                "InvalidClientTokenId", "UnrecognizedClientException",
                "The security token included in the request is invalid.")
        }
        if let expires = key.expires, expires <= now.milliseconds {
            throw failure(
                "ExpiredToken", "ExpiredTokenException", "The security token included in the request is expired")
        }
        let signed = try signatureTime(request)
        guard isSigned(request, by: key, at: signed, as: authorization) else {
            throw failure(
                "SignatureDoesNotMatch", "InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided.")
        }
        return SimulatedCaller(account: key.account, arn: key.arn, userID: key.userID, role: key.role)
    }

    private func signatureTime(_ request: HTTPRequest) throws(ServiceFailure) -> Timestamp {
        guard let text = request.headers["X-Amz-Date"], let time = Self.time(basicFormat: text) else {
            throw failure(
                "IncompleteSignature", "IncompleteSignatureException", "Date must be in ISO-8601 'basic format'.")
        }
        let distance = time < now ? now - time : time - now
        guard distance <= Self.tolerance else {
            throw failure("SignatureDoesNotMatch", "InvalidSignatureException", "Signature expired: \(text)")
        }
        return time
    }

    /// Signs the request again with the key that is known, and compares.
    private func isSigned(
        _ request: HTTPRequest, by key: SecurityTokens.Key, at time: Timestamp, as authorization: Authorization
    ) -> Bool {
        let names = authorization.signedHeaders
        guard names.contains("host"), names.contains("x-amz-date") else { return false }
        let added = ["authorization", "x-amz-date", "x-amz-security-token"]
        var unsigned = request
        unsigned.headers.removeAll { header in
            let name = header.name.lowercased()
            return added.contains(name) || !names.contains(name)
        }
        let credentials = Credentials(accessKeyID: key.id, secretAccessKey: key.secret, sessionToken: key.token)
        let again = SignatureV4(region: authorization.region, service: authorization.service, keys: keys)
            .signed(unsigned, credentials, at: time)
        let signature = Authorization(again.headers["Authorization"] ?? "")?.signature
        return signature != nil && signature == authorization.signature
    }

    /// `20260131T120000Z`
    private static func time(basicFormat text: String) -> Timestamp? {
        let digits = Array(text.utf8)
        guard digits.count == 16, digits[8] == UInt8(ascii: "T"), digits[15] == UInt8(ascii: "Z") else { return nil }
        let part = { (range: Range<Int>) in String(decoding: digits[range], as: UTF8.self) }
        return Timestamp(
            iso8601: "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z")
    }
}
