import AWSClient

extension Message {
    mutating func add(_ request: HTTPRequest) {
        add(request.method)
        add(request.url)
        add(request.headers)
        add(request.body)
    }

    mutating func request() -> HTTPRequest {
        HTTPRequest(method: text(), url: text(), headers: headers(), body: part())
    }

    mutating func add(_ answer: Result<HTTPResponse, TransportError>) {
        switch answer {
        case .success(let response):
            add(response.status)
            add(response.headers)
            add(response.body)
        case .failure(let error):
            add(0)
            add(error.kind.rawValue)
            add(error.reason)
        }
    }

    mutating func answer() -> Result<HTTPResponse, TransportError> {
        let status = number()
        guard status == 0 else {
            return .success(HTTPResponse(status: status, headers: headers(), body: part()))
        }
        return .failure(TransportError(TransportError.Kind(rawValue: text()) ?? .notConnected, text()))
    }

    private mutating func add(_ headers: [HTTPHeader]) {
        add(headers.count)
        for header in headers {
            add(header.name)
            add(header.value)
        }
    }

    private mutating func headers() -> [HTTPHeader] {
        (0..<number()).map { _ in HTTPHeader(text(), text()) }
    }
}
