import CCrypto
import CCurl

extension CurlHandle {
    /// What the transfer came to.
    func outcome(of result: CURLcode) -> CurlTransfer.Outcome {
        guard result == CURLE_OK else { return .failure(error(result)) }
        guard transfer?.options.purpose == .exchange else {
            return .success(CurlReply(response: HTTPResponse(status: 0), certificates: certificates))
        }
        guard let response = takeResponse() else {
            return .failure(TransportError(.answerLost, "\(host): the answer ended within its header fields"))
        }
        // No server but a proxy asks so. Source: RFC 9110, 15.5.8.
        if response.status == 407, let proxy { return .failure(refusal(by: proxy, response.status)) }
        return .success(CurlReply(response: response))
    }

    /// Whom the request is for, without a user's name or password.
    var host: String {
        let authority = URLParts(transfer?.request.url ?? "").host
        return authority.split(separator: "@").last.map(String.init) ?? authority
    }

    private func error(_ result: CURLcode) -> TransportError {
        if let refusal { return error(refusal) }
        if let proxy, connectStatus != 0, connectStatus / 100 != 2 { return self.refusal(by: proxy, connectStatus) }
        let kind = TransportError.Kind(result, mayBeSent: mayBeSent)
        return TransportError(kind, "\(host): \(problem(result))")
    }

    private func error(_ refusal: Refusal) -> TransportError {
        switch refusal {
        case .privateAddress: TransportError(.notConnected, "\(host) has no public address")
        case .bodyTooLong: TransportError(.malformedAnswer, "\(host): \(tooLong)")
        case .headTooLong:
            TransportError(
                .malformedAnswer, "\(host): the answer has more than \(CurlOptions.headLimit) bytes of header fields")
        case .wouldSendTwice: TransportError(.answerLost, "\(host): the connection broke before an answer came")
        }
    }

    private var tooLong: String { "the answer has more than \(transfer?.options.answerLimit ?? 0) bytes" }

    private func refusal(by proxy: ProxyAddress, _ status: Int) -> TransportError {
        let remedy =
            status == 407
            ? "it wants a user name and password, which belong into the proxy's URL"
            : "it must let this host through, or NO_PROXY must name the host"
        return TransportError(
            .notConnected, "\(host): the proxy \(proxy.name) refuses with status \(status); \(remedy)")
    }

    private func problem(_ result: CURLcode) -> String {
        switch result {
        case CURLE_OPERATION_TIMEDOUT: timeoutProblem
        case CURLE_PEER_FAILED_VERIFICATION: trustProblem
        case CURLE_SSL_CACERT_BADFILE:
            "the roots to trust can't be read from “\(transfer?.options.caBundle ?? "the system's file")”"
        case CURLE_FILESIZE_EXCEEDED: tooLong
        case CURLE_UNSUPPORTED_PROTOCOL where mayBeSent: "the answer is no HTTP"
        case CURLE_COULDNT_RESOLVE_PROXY: "the proxy \(proxy?.name ?? "") is not known by that name"
        case CURLE_COULDNT_CONNECT where proxy != nil: "the proxy \(proxy?.name ?? "") can't be reached"
        default: String(cString: curl_easy_strerror(result))
        }
    }

    private var timeoutProblem: String {
        guard let transfer else { return "time ran out" }
        let limit = transfer.request.timeout ?? transfer.options.timeout
        var microseconds: curl_off_t = 0
        _ = ccurl_get_size(easy, CURLINFO_TOTAL_TIME_T, &microseconds)
        return mayBeSent || .microseconds(microseconds) >= limit
            ? "no whole answer came within \(limit.inSeconds)"
            : "no connection came about within \(transfer.options.connectTimeout.inSeconds)"
    }

    private var trustProblem: String {
        var ours = 0
        var proxys = 0
        _ = ccurl_get_long(easy, CURLINFO_SSL_VERIFYRESULT, &ours)
        _ = ccurl_get_long(easy, CURLINFO_PROXY_SSL_VERIFYRESULT, &proxys)
        let code = ours == 0 ? proxys : ours
        // Without a finding about the chain (not even “unspecified”, 1), it must be the name.
        guard code > 1, let text = X509_verify_cert_error_string(code) else {
            return "its certificate has another name"
        }
        return "its certificate is not trusted (\(String(cString: text)))"
    }

    private var connectStatus: Int {
        var status = 0
        _ = ccurl_get_long(easy, CURLINFO_HTTP_CONNECTCODE, &status)
        return status
    }

    private var certificates: [String] {
        var info: UnsafeMutablePointer<curl_certinfo>?
        guard ccurl_get_certificates(easy, &info) == CURLE_OK, let info = info?.pointee else { return [] }
        return (0..<Int(info.num_of_certs)).compactMap { index in
            var line = info.certinfo[index]
            while let current = line {
                let text = String(cString: current.pointee.data)
                if text.hasPrefix("Cert:") { return String(text.dropFirst(5)) }
                line = current.pointee.next
            }
            return nil
        }
    }
}
