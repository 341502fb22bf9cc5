import CCurl

/// A handle of libcurl's, used for one transfer after the other, with what has come so far. Lives on the engine's thread
/// only.
final class CurlHandle {
    /// Why we ended a transfer before libcurl did.
    enum Refusal {
        case bodyTooLong
        case headTooLong
        case privateAddress
        case wouldSendTwice
    }

    let easy: UnsafeMutableRawPointer
    /// The transfer that it is used for; `nil` between two.
    private(set) var transfer: CurlTransfer?
    /// The proxy that the transfer goes through.
    var proxy: ProxyAddress?
    /// The request's header fields, which libcurl reads while the transfer lasts.
    var fields: UnsafeMutablePointer<curl_slist>?
    /// When the server must have begun to answer, or sent more; `nil` until the request is sent.
    private(set) var deadline: ContinuousClock.Instant?
    private(set) var refusal: Refusal?
    private var head = AnswerHead()
    private var body: [UInt8] = []
    /// What had come when the deadline was last put off.
    private var seen = 0

    /// A handle; `nil` where there is no memory.
    init?() {
        guard let easy = curl_easy_init() else { return nil }
        self.easy = easy
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(fields)
    }

    /// The handle of ours that libcurl's stands for.
    static func behind(_ easy: UnsafeMutableRawPointer) -> CurlHandle? {
        var user: UnsafeMutableRawPointer?
        guard ccurl_get_pointer(easy, CURLINFO_PRIVATE, &user) == CURLE_OK else { return nil }
        return at(user)
    }

    /// The handle behind a pointer that a callback is given.
    static func at(_ user: UnsafeMutableRawPointer?) -> CurlHandle? {
        user.map { Unmanaged<CurlHandle>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Makes it ready to be added.
    ///
    /// - Returns: Whether libcurl takes all the options.
    func begin(_ transfer: CurlTransfer) -> Bool {
        self.transfer = transfer
        return setUp(transfer.request, transfer.options)
    }

    /// Forgets the transfer. Connections stay open: they belong to the loop.
    func clear() {
        curl_easy_reset(easy)
        curl_slist_free_all(fields)
        fields = nil
        transfer = nil
        proxy = nil
        deadline = nil
        refusal = nil
        head = AnswerHead()
        body = []
        seen = 0
    }

    // MARK: What libcurl tells

    /// The connection is ready for the request: may it be sent?
    ///
    /// Where a connection that was kept open breaks before the first byte of an answer, libcurl sends the request once
    /// more on a new one (`Curl_retry_request`), `POST` or not. The server may have carried it out all the same.
    func maySend() -> Bool {
        if deadline != nil, !isReadOnly, sentSize > 0 {
            refusal = .wouldSendTwice
            return false
        }
        deadline = transfer.map { .now + $0.options.firstByteTimeout }
        return true
    }

    /// Takes a part of the body in, if there is room.
    func add(body bytes: UnsafeRawBufferPointer) -> Bool {
        let limit = transfer?.options.answerLimit ?? 0
        guard body.count + bytes.count <= limit else {
            refusal = .bodyTooLong
            return false
        }
        if body.isEmpty { body.reserveCapacity(min(max(declaredSize, bytes.count), limit)) }
        body.append(contentsOf: bytes)
        return true
    }

    /// Takes a line of the head in, if there is room.
    func add(header line: UnsafeRawBufferPointer) -> Bool {
        head.add(line)
        guard head.size <= CurlOptions.headLimit else {
            refusal = .headTooLong
            return false
        }
        return true
    }

    /// The host has an address inside a network: may it be asked there?
    func mayUsePrivateAddress() -> Bool {
        guard transfer?.options.refusesPrivateAddresses ?? true else { return true }
        refusal = .privateAddress
        return false
    }

    private var isReadOnly: Bool {
        transfer?.request.method == "GET" || transfer?.request.method == "HEAD"
    }

    /// How many bytes of requests went out.
    private var sentSize: Int {
        var size = 0
        _ = ccurl_get_long(easy, CURLINFO_REQUEST_SIZE, &size)
        return size
    }

    private var declaredSize: Int {
        var size: curl_off_t = 0
        _ = ccurl_get_size(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &size)
        return Int(size)
    }

    // MARK: What it came to

    /// Whether the request may have reached the server.
    var mayBeSent: Bool { deadline != nil }

    /// Why the server has been waited for long enough, if so. Otherwise it has a new deadline.
    func overdue(at now: ContinuousClock.Instant) -> TransportError? {
        guard let transfer, let deadline, deadline <= now else { return nil }
        let came = head.size + body.count
        let limit = transfer.options.firstByteTimeout
        guard came > 0 else { return error("no answer began within \(limit.inSeconds) after the request was sent") }
        guard (came - seen) * 1_000 >= CurlOptions.slowestPace * limit.roundedUpMilliseconds else {
            return error("the answer came slower than \(CurlOptions.slowestPace) bytes a second")
        }
        seen = came
        self.deadline = now + limit
        return nil
    }

    /// The answer, which is given away: the handle keeps no copy. `nil` where it ended within its header fields, which
    /// libcurl takes for an answer without a body.
    func takeResponse() -> HTTPResponse? {
        var status = 0
        _ = ccurl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
        guard head.isWhole, status >= 200 else { return nil }
        defer { body = [] }
        return HTTPResponse(status: status, headers: head.fields, body: body)
    }

    private func error(_ problem: String) -> TransportError {
        TransportError(.answerLost, "\(host): \(problem)")
    }
}
