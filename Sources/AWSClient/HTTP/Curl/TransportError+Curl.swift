import CCurl

extension TransportError.Kind {
    /// What a result of libcurl means. What isn't known to be harmless counts as a lost answer.
    ///
    /// - Parameters:
    ///   - result: libcurl's result.
    ///   - mayBeSent: Whether the connection was ready for the request.
    init(_ result: CURLcode, mayBeSent: Bool) {
        switch result {
        case CURLE_UNSUPPORTED_PROTOCOL where mayBeSent:
            // What came does not begin as HTTP/1 does.
            self = .malformedAnswer
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR,
            CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
            self = mayBeSent ? .answerLost : .notConnected
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS:
            self = .notTrusted
        case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR, CURLE_FILESIZE_EXCEEDED:
            self = .malformedAnswer
        default:
            self = mayBeSent ? .answerLost : .notConnected
        }
    }
}
