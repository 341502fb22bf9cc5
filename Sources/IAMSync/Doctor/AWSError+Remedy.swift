import AWSClient

extension AWSError {
    /// What was found, without a final full stop: AWS's words, with code and request.
    var finding: String { SyncError.aws(self).reason }

    /// What somebody can do about it, as a sentence.
    var remedy: String {
        switch kind {
        case .credentials: "Mend the credentials, or choose others with --profile."
        case .notTrusted:
            "Where a proxy opens TLS, name its root certificate with AWS_CA_BUNDLE; else find out who answers there."
        case .unreachable, .malformedAnswer, .answerLost:
            "Check the network, HTTPS_PROXY and NO_PROXY, AWS_ENDPOINT_URL where it is set, and that the region exists."
        case .noEndpoint: "Choose another region, or leave AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT out."
        case .cancelled: "Run doctor again."
        case .service(let code): Self.remedy(of: code)
        }
    }

    private static func remedy(of code: String) -> String {
        switch code {
        case "ExpiredToken", "ExpiredTokenException":
            "Log in again: “aws sso login” with the profile in use, or fresh keys in the environment."
        case "InvalidClientTokenId", "UnrecognizedClientException":
            "AWS doesn't know these keys: they may be deleted, of another partition, or lack their session token."
        case "SignatureDoesNotMatch", "InvalidSignatureException", "RequestTimeTooSkewed", "RequestExpired":
            "The secret key is another one's than the key id, or the clock is wrong: set it by NTP."
        case "AccessDenied", "AccessDeniedException":
            "Allow it: Docs/permissions.md has the least policies. A service control policy may forbid it too."
        default: "Look for \(code) in Docs/troubleshooting.md; if it passes, run doctor again."
        }
    }
}
