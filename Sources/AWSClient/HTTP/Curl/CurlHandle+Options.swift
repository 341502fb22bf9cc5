import CCurl

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension CurlHandle {
    /// Tells libcurl what to do. Nothing is left to its own reading of the environment.
    func setUp(_ request: HTTPRequest, _ options: CurlOptions) -> Bool {
        setUpConnection(request, options) && setUpTrust(options) && setUpProxy(request, options)
            && setUp(request) && setUpAnswer(options)
    }

    private func set(_ option: CURLoption, _ value: Int) -> Bool {
        ccurl_set_long(easy, option, value) == CURLE_OK
    }

    private func set(_ option: CURLoption, _ value: String?) -> Bool {
        ccurl_set_text(easy, option, value) == CURLE_OK
    }

    private var user: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private func setUpConnection(_ request: HTTPRequest, _ options: CurlOptions) -> Bool {
        set(CURLOPT_NOSIGNAL, 1) && set(CURLOPT_FOLLOWLOCATION, 0)
            && set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)) && set(CURLOPT_TCP_NODELAY, 1)
            && set(CURLOPT_TCP_KEEPALIVE, 1) && set(CURLOPT_MAXAGE_CONN, Self.longestIdleSeconds)
            && set(CURLOPT_PROTOCOLS_STR, options.refusesPrivateAddresses ? "https" : "http,https")
            && set(CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeout.forCurl)
            && set(CURLOPT_TIMEOUT_MS, (request.timeout ?? options.timeout).forCurl)
            && ccurl_set_opener(easy, openSocket) == CURLE_OK
            && ccurl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, user) == CURLE_OK
            && ccurl_set_starter(easy, beforeRequest) == CURLE_OK
            && ccurl_set_pointer(easy, CURLOPT_PREREQDATA, user) == CURLE_OK
            && ccurl_set_pointer(easy, CURLOPT_PRIVATE, user) == CURLE_OK
    }

    /// A load balancer of AWS closes a connection that rests for 60 s, and must not do so while we send.
    ///
    /// Source: Application Load Balancers User Guide, “Connection idle timeout”.
    private static var longestIdleSeconds: Int { 45 }

    private func setUpTrust(_ options: CurlOptions) -> Bool {
        let isVerified = options.purpose != .unverifiedCertificates
        var isSet =
            set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
            && set(CURLOPT_PROXY_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
            && set(CURLOPT_SSL_VERIFYPEER, isVerified ? 1 : 0) && set(CURLOPT_SSL_VERIFYHOST, isVerified ? 2 : 0)
        if let bundle = options.caBundle {
            isSet = isSet && set(CURLOPT_CAINFO, bundle) && set(CURLOPT_PROXY_CAINFO, bundle)
        }
        let needsFolder = options.caBundle == nil ? !Self.hasSystemFile : options.keepsSystemRoots
        if !needsFolder { isSet = isSet && set(CURLOPT_CAPATH, nil) && set(CURLOPT_PROXY_CAPATH, nil) }
        guard options.purpose != .exchange else { return isSet }
        // A connection or session that is used again would have no certificates to show, or unverified ones.
        let options = [CURLOPT_CERTINFO, CURLOPT_CONNECT_ONLY, CURLOPT_FRESH_CONNECT, CURLOPT_FORBID_REUSE]
        return options.allSatisfy { set($0, 1) } && set(CURLOPT_SSL_SESSIONID_CACHE, 0) && isSet
    }

    /// Whether the system's roots stand in one file. Then the folder that holds them too is left out: with a folder in
    /// play, libcurl reads all roots anew for every connection, which takes some 20 ms each (`CURLOPT_CA_CACHE_TIMEOUT`).
    private static let hasSystemFile: Bool = {
        guard let file = ccurl_system_roots() else { return false }
        return access(file, R_OK) == 0
    }()

    /// With both options set, libcurl looks for neither in the process's environment.
    private func setUpProxy(_ request: HTTPRequest, _ options: CurlOptions) -> Bool {
        let goesStraight = request.bypassesProxy || options.refusesPrivateAddresses
        proxy = goesStraight ? nil : options.proxies.proxy(for: request.url)
        return set(CURLOPT_PROXY, proxy?.url ?? "") && set(CURLOPT_NOPROXY, "")
            && set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    }

    private func setUp(_ request: HTTPRequest) -> Bool {
        // As written, for the signature holds for that path; and a secret in a URL would end up in logs.
        guard set(CURLOPT_URL, request.url), set(CURLOPT_PATH_AS_IS, 1), set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1),
            setUpMethod(request)
        else { return false }
        // Without the empty field, libcurl would wait a second for leave to send a long body.
        guard add(line: "Expect:"), request.headers.allSatisfy({ add($0) }) else { return false }
        if request.headers["User-Agent"] == nil, !add(line: "User-Agent: iamsync") { return false }
        // libcurl would call any body a form.
        if request.headers["Content-Type"] == nil, !add(line: "Content-Type:") { return false }
        return ccurl_set_list(easy, CURLOPT_HTTPHEADER, fields) == CURLE_OK
    }

    private func setUpMethod(_ request: HTTPRequest) -> Bool {
        switch request.method {
        case "GET": return true
        case "HEAD": return set(CURLOPT_NOBODY, 1)
        default:
            guard ccurl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count)) == CURLE_OK,
                ccurl_set_bytes(easy, CURLOPT_COPYPOSTFIELDS, request.body) == CURLE_OK
            else { return false }
            return request.method == "POST" || set(CURLOPT_CUSTOMREQUEST, request.method)
        }
    }

    private func add(_ field: HTTPHeader) -> Bool {
        add(line: field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
    }

    private func add(line: String) -> Bool {
        guard !line.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }),
            let longer = curl_slist_append(fields, line)
        else { return false }
        fields = longer
        return true
    }

    private func setUpAnswer(_ options: CurlOptions) -> Bool {
        ccurl_set_size(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(options.answerLimit)) == CURLE_OK
            && ccurl_set_writer(easy, CURLOPT_WRITEFUNCTION, takeBody) == CURLE_OK
            && ccurl_set_pointer(easy, CURLOPT_WRITEDATA, user) == CURLE_OK
            && ccurl_set_writer(easy, CURLOPT_HEADERFUNCTION, takeHeader) == CURLE_OK
            && ccurl_set_pointer(easy, CURLOPT_HEADERDATA, user) == CURLE_OK
    }
}

extension Duration {
    /// At least a millisecond: to libcurl, none means no limit.
    fileprivate var forCurl: Int { max(1, roundedUpMilliseconds) }
}
