import AWSClient
import JSONTree

/// Writes what a service answers, in its protocol.
struct WireAnswer {
    let service: AWSService
    let operation: String
    let requestID: String
    let now: Timestamp

    private var isQuery: Bool { service == .iam || service == .sts }

    private var namespace: String {
        service == .iam ? "https://iam.amazonaws.com/doc/2010-05-08/" : "https://sts.amazonaws.com/doc/2011-06-15/"
    }

    /// An answer that holds `result`; `null` where the operation has no result at all.
    func success(_ result: JSON) -> HTTPResponse {
        guard isQuery else { return response(status: 200, result == .null ? "" : result.text()) }
        var text = "<\(operation)Response xmlns=\"\(namespace)\">"
        if result != .null { text += element("\(operation)Result", result) }
        text += "<ResponseMetadata><RequestId>\(requestID)</RequestId></ResponseMetadata></\(operation)Response>"
        return response(status: 200, text)
    }

    /// An answer that tells of an error.
    func failure(_ failure: ServiceFailure) -> HTTPResponse {
        guard isQuery else {
            let body: JSON = ["__type": .string(failure.code), "Message": .string(failure.message)]
            return response(status: failure.status, body.text())
        }
        let error: JSON = [
            "Type": .string(failure.status < 500 ? "Sender" : "Receiver"), "Code": .string(failure.code),
            "Message": .string(failure.message),
        ]
        let body = element("Error", error) + "<RequestId>\(requestID)</RequestId>"
        return response(status: failure.status, "<ErrorResponse xmlns=\"\(namespace)\">\(body)</ErrorResponse>")
    }

    private func response(status: Int, _ body: String) -> HTTPResponse {
        HTTPResponse(
            status: status,
            headers: [
                HTTPHeader("x-amzn-RequestId", requestID),
                HTTPHeader("Content-Type", isQuery ? "text/xml" : "application/x-amz-json-1.1"),
                HTTPHeader("Content-Length", "\(body.utf8.count)"), HTTPHeader("Date", Self.httpDate(now)),
            ],
            body: Array(body.utf8))
    }

    private func element(_ name: String, _ value: JSON) -> String {
        switch value {
        case .null: return ""
        case .bool(let flag): return "<\(name)>\(flag)</\(name)>"
        case .number(let text): return "<\(name)>\(text)</\(name)>"
        case .string(let text): return "<\(name)>\(Self.escaped(text))</\(name)>"
        case .array(let elements):
            return "<\(name)>" + elements.map { element("member", $0) }.joined() + "</\(name)>"
        case .object(let object):
            return "<\(name)>" + object.members.map { element($0.key, $0.value) }.joined() + "</\(name)>"
        }
    }

    private static let special: [UInt8] = [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x0D]

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x3F && special.contains($0) }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 64)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case 0x0D: bytes += Array("&#xD;".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Source: RFC 9110, 5.6.7.
    private static func httpDate(_ now: Timestamp) -> String {
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let time = CalendarTime(now)
        let day = days[Int((now.milliseconds / 86_400_000) % 7)]
        let clock = now.description.dropFirst(11).dropLast()
        let number = time.day < 10 ? "0\(time.day)" : "\(time.day)"
        return "\(day), \(number) \(months[time.month - 1]) \(time.year) \(clock) GMT"
    }
}
