import AWSClient

/// Finds out who signed a request, and whether the signature is right.
struct RequestAuthenticator {
    let keys: [SecurityTokens.Key]
    let now: Timestamp

    /// How far a signature's time may be off. Source: IAM User Guide, “Signature Version 4”.
    private static let tolerance = Duration.seconds(300)

    /// The caller of a request.
    ///
    /// - Throws: ``ServiceFailure`` as AWS answers: no signature, an unknown or ended key, a wrong time or signature.
    func caller(of request: HTTPRequest) throws(ServiceFailure) -> SimulatedCaller {
        guard let authorization = request.headers["Authorization"], let scope = CredentialScope(authorization) else {
            throw ServiceFailure("MissingAuthenticationToken", "Request is missing Authentication Token", status: 403)
        }
        guard let key = keys.first(where: { $0.id == scope.accessKeyID }),
            key.token == request.headers["X-Amz-Security-Token"]
        else {
            throw ServiceFailure(
                "InvalidClientTokenId", "The security token included in the request is invalid.", status: 403)
        }
        if let expires = key.expires, expires <= now.milliseconds {
            throw ServiceFailure(
                "ExpiredToken", "The security token included in the request is expired", status: 403)
        }
        let signed = try signatureTime(request)
        guard isSigned(request, by: key, scope, at: signed, as: authorization) else {
            throw ServiceFailure(
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided.", status: 403)
        }
        return SimulatedCaller(account: key.account, arn: key.arn, userID: key.userID, role: key.role)
    }

    private func signatureTime(_ request: HTTPRequest) throws(ServiceFailure) -> Timestamp {
        guard let text = request.headers["X-Amz-Date"], let time = Self.time(basicFormat: text) else {
            throw ServiceFailure("IncompleteSignature", "Date must be in ISO-8601 'basic format'.")
        }
        let distance = time < now ? now - time : time - now
        guard distance <= Self.tolerance else {
            throw ServiceFailure("SignatureDoesNotMatch", "Signature expired: \(text)", status: 403)
        }
        return time
    }

    /// Signs the request again with the key that is known, and compares.
    private func isSigned(
        _ request: HTTPRequest, by key: SecurityTokens.Key, _ scope: CredentialScope, at time: Timestamp,
        as authorization: String
    ) -> Bool {
        let added: Set<String> = ["authorization", "x-amz-date", "x-amz-security-token"]
        var unsigned = request
        unsigned.headers.removeAll { added.contains($0.name.lowercased()) }
        let credentials = Credentials(accessKeyID: key.id, secretAccessKey: key.secret, sessionToken: key.token)
        let again = SignatureV4(region: scope.region, service: scope.service, keys: SigningKeys())
            .signed(unsigned, credentials, at: time)
        return again.headers["Authorization"] == authorization
    }

    /// `20260131T120000Z`
    private static func time(basicFormat text: String) -> Timestamp? {
        let digits = Array(text)
        guard digits.count == 16, digits[8] == "T", digits[15] == "Z" else { return nil }
        let part = { (range: Range<Int>) in String(digits[range]) }
        return Timestamp(
            iso8601: "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z")
    }
}
