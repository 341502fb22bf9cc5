import CCurl

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A transfer's handle with what has come so far. Lives on the engine's thread only.
final class CurlHandle {
    let transfer: CurlTransfer
    let easy: UnsafeMutableRawPointer
    private var fields: UnsafeMutablePointer<curl_slist>?
    private var headers: [HTTPHeader] = []
    private var body: [UInt8] = []
    private var isTooLong = false
    private var isRefused = false

    /// A handle that is ready to be added; `nil` where there is no memory, or an option isn't taken.
    init?(_ transfer: CurlTransfer) {
        guard let easy = curl_easy_init() else { return nil }
        self.easy = easy
        self.transfer = transfer
        guard setUpConnection(), setUpRequest(), setUpAnswer() else { return nil }
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(fields)
    }

    // MARK: Options

    private func setUpConnection() -> Bool {
        let options = transfer.options
        var isSet = true
        func set(_ option: CURLoption, _ value: Int) {
            isSet = ccurl_set_long(easy, option, value) == CURLE_OK && isSet
        }
        func set(_ option: CURLoption, _ value: String) {
            isSet = ccurl_set_text(easy, option, value) == CURLE_OK && isSet
        }
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_PROTOCOLS_STR, options.refusesPrivateAddresses ? "https" : "http,https")
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        set(CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeout.wholeMilliseconds)
        set(CURLOPT_TIMEOUT_MS, (transfer.request.timeout ?? options.timeout).wholeMilliseconds)
        if let bundle = options.caBundle {
            set(CURLOPT_CAINFO, bundle)
            if !options.keepsSystemRoots { isSet = ccurl_set_text(easy, CURLOPT_CAPATH, nil) == CURLE_OK && isSet }
        }
        if options.refusesPrivateAddresses {
            set(CURLOPT_PROXY, "")
            isSet = ccurl_set_opener(easy, openPublicSocket) == CURLE_OK && isSet
            isSet = ccurl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, user) == CURLE_OK && isSet
        }
        if options.onlyConnects {
            // A connection that is used again would have no certificates to show.
            for option in [CURLOPT_CERTINFO, CURLOPT_CONNECT_ONLY, CURLOPT_FRESH_CONNECT, CURLOPT_FORBID_REUSE] {
                set(option, 1)
            }
        }
        return isSet
    }

    private func setUpRequest() -> Bool {
        let request = transfer.request
        var isSet = ccurl_set_text(easy, CURLOPT_URL, request.url) == CURLE_OK
        if request.method == "POST" {
            let size = curl_off_t(request.body.count)
            isSet = ccurl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, size) == CURLE_OK && isSet
            isSet = ccurl_set_bytes(easy, CURLOPT_COPYPOSTFIELDS, request.body) == CURLE_OK && isSet
        } else if request.method == "HEAD" {
            isSet = ccurl_set_long(easy, CURLOPT_NOBODY, 1) == CURLE_OK && isSet
        }
        // Without the empty field, libcurl would wait a second for leave to send a long body.
        var lines = request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" } + ["Expect:"]
        if request.headers["User-Agent"] == nil { lines.append("User-Agent: iamsync") }
        guard lines.allSatisfy({ !$0.utf8.contains(0x0A) && !$0.utf8.contains(0x0D) }) else { return false }
        for line in lines { fields = curl_slist_append(fields, line) }
        return ccurl_set_list(easy, CURLOPT_HTTPHEADER, fields) == CURLE_OK && isSet
    }

    private func setUpAnswer() -> Bool {
        [
            ccurl_set_writer(easy, CURLOPT_WRITEFUNCTION, takeBody),
            ccurl_set_pointer(easy, CURLOPT_WRITEDATA, user),
            ccurl_set_writer(easy, CURLOPT_HEADERFUNCTION, takeHeader),
            ccurl_set_pointer(easy, CURLOPT_HEADERDATA, user),
        ].allSatisfy { $0 == CURLE_OK }
    }

    private var user: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    // MARK: What comes

    fileprivate func add(body bytes: UnsafeRawBufferPointer) -> Bool {
        guard body.count + bytes.count <= transfer.options.answerLimit else {
            isTooLong = true
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }

    fileprivate func add(header line: UnsafeRawBufferPointer) {
        let text = String(decoding: line, as: UTF8.self)
        // An interim answer (100) or a proxy's has fields of its own.
        if text.hasPrefix("HTTP/") { return headers.removeAll() }
        let name = text.prefix { $0 != ":" }
        guard name.count < text.count else { return }
        let value = text.dropFirst(name.count + 1).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        headers.append(HTTPHeader(String(name), value))
    }

    fileprivate func refuse() {
        isRefused = true
    }

    // MARK: The outcome

    /// What the transfer came to.
    func outcome(of result: CURLcode) -> CurlTransfer.Outcome {
        guard result == CURLE_OK else { return .failure(error(result)) }
        var status = 0
        _ = ccurl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
        let response = HTTPResponse(status: status, headers: headers, body: body)
        return .success(CurlReply(response: response, certificates: certificates))
    }

    private func error(_ result: CURLcode) -> TransportError {
        let host = URLParts(transfer.request.url).host
        if isTooLong {
            return TransportError(
                .malformedAnswer, "\(host) answers with more than \(transfer.options.answerLimit) bytes")
        }
        if isRefused { return TransportError(.notConnected, "\(host) has no public address") }
        var sent: curl_off_t = 0
        _ = ccurl_get_size(easy, CURLINFO_PRETRANSFER_TIME_T, &sent)
        let kind = TransportError.Kind(result, mayBeSent: sent > 0)
        return TransportError(kind, "\(host): \(String(cString: curl_easy_strerror(result)))")
    }

    private var certificates: [String] {
        guard transfer.options.onlyConnects else { return [] }
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

extension Duration {
    /// Whole milliseconds, at least one: to libcurl, none means no limit.
    fileprivate var wholeMilliseconds: Int {
        max(1, Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000))
    }
}

private func handle(_ user: UnsafeMutableRawPointer?) -> CurlHandle? {
    user.map { Unmanaged<CurlHandle>.fromOpaque($0).takeUnretainedValue() }
}

private func takeBody(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ user: UnsafeMutableRawPointer?
) -> Int {
    let isTaken = handle(user)?.add(body: UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? false
    return isTaken ? size * count : 0
}

private func takeHeader(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ user: UnsafeMutableRawPointer?
) -> Int {
    handle(user)?.add(header: UnsafeRawBufferPointer(start: bytes, count: size * count))
    return size * count
}

/// Opens a socket to the address that libcurl is about to connect to, unless it is one inside a network: checked here,
/// no second look-up of the name can lead anywhere else.
private func openPublicSocket(
    _ user: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let address else { return -1 }
    let isPublic = withUnsafeBytes(of: &address.pointee.addr) { start in
        // The structure goes on behind its declared end for IPv6.
        let bytes = UnsafeRawBufferPointer(start: start.baseAddress, count: Int(address.pointee.addrlen))
        return NetworkAddress(family: address.pointee.family, socketAddress: bytes)?.isPublic ?? false
    }
    guard isPublic else {
        handle(user)?.refuse()
        return -1
    }
    return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
}
