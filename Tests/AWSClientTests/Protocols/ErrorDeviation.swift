/// Where we read more from an error answer than AWS's SDK, or less, and why.
struct ErrorDeviation {
    let code: String?
    let message: String?
    /// Empty for none.
    let requestID: String?
    let reason: String

    private init(_ reason: String, code: String? = nil, message: String? = nil, requestID: String? = nil) {
        self.reason = reason
        self.code = code
        self.message = message
        self.requestID = requestID
    }

    private static func alone(_ status: Int, _ reason: String, requestID: String? = nil) -> ErrorDeviation {
        ErrorDeviation(
            reason, code: "HTTP\(status)", message: "The server answered with HTTP status \(status) alone.",
            requestID: requestID)
    }

    private static let headerIDs = "AWS's support asks for the request's name, wherever it stands."
    private static let bounded = "What a server says is bounded."
    private static let printable = "What a server says can be printed on one line."
    private static let frontEnd = "Front ends answer in forms of their own."
    private static let noExcerpt = "No part of a body that can't be read is told: it may be anybody's."

    /// By the name of the sample.
    static let all: [String: ErrorDeviation] = queryDeviations.merging(jsonDeviations) { first, _ in first }

    private static let queryDeviations: [String: ErrorDeviation] = [
        "query: request ID in the header alone": ErrorDeviation(headerIDs, requestID: "id-1"),
        "query: request ID in S3's header alone": ErrorDeviation(headerIDs, requestID: "id-2"),
        "query: extended request ID alone": ErrorDeviation(headerIDs, requestID: "id-3"),
        "query: EC2's form": ErrorDeviation(headerIDs, requestID: "id-1"),
        "query: white space in the code": ErrorDeviation("White space is no part of a code.", code: "Throttling"),
        "query: long code": ErrorDeviation(bounded, code: String(repeating: "A", count: 128) + "…"),
        "query: long message": ErrorDeviation(bounded, message: String(repeating: "m", count: 4_096) + "…"),
        "query: line breaks in the message": ErrorDeviation(printable, message: "one two three four"),
        "query: S3's form": ErrorDeviation(frontEnd, code: "AccessDenied", message: "No."),
        "query: an element named after the exception": ErrorDeviation(
            frontEnd, code: "AccessDeniedException",
            message: "Unable to determine service/operation name to be authorized", requestID: "id-1"),
        "query: an empty element named after the exception": ErrorDeviation(
            frontEnd, code: "UnknownOperationException", message: "AWS gives no message.", requestID: "id-1"),
        "query: JSON from a front end": ErrorDeviation(
            frontEnd, code: "Throttling", message: "Slow.", requestID: "id-1"),
        "query: truncated": ErrorDeviation(headerIDs, requestID: "id-1"),
        "query: truncated in the code": ErrorDeviation(headerIDs, requestID: "id-1"),
        "query: truncated as 500": ErrorDeviation(headerIDs, requestID: "id-1"),
        "query: DOCTYPE": .alone(400, "No answer of AWS has a DOCTYPE, and entities are an attack.", requestID: ""),
        "query: HTML as 503": .alone(503, noExcerpt),
        "query: HTML as 502 with white space": .alone(502, noExcerpt),
        "query: nothing as 503": .alone(503, "One sentence for all errors that are known by their status."),
        "query: nothing as 500": .alone(
            500, "One sentence for all errors that are known by their status.", requestID: "id-1"),
        "query: white space as 504": .alone(504, "One sentence for all errors that are known by their status."),
    ]

    private static let jsonDeviations: [String: ErrorDeviation] = [
        "json: errorMessage": ErrorDeviation("Some services write the message so.", message: "Busy."),
        "json: control characters": ErrorDeviation(printable, message: #"a\u{1B}[31mb\u{7}c d\u{202E}e"#),
        "json: request ID in the body alone": ErrorDeviation(headerIDs, requestID: "id-4"),
        "json: request ID in S3's header": ErrorDeviation(headerIDs, requestID: "id-2"),
        "json: header form": ErrorDeviation("The field is AWS's other JSON protocol's.", code: "ConflictException"),
        "json: header form with URL": ErrorDeviation(
            "The field is AWS's other JSON protocol's.", code: "ConflictException"),
        "json: header form with nothing": ErrorDeviation(
            "The field is AWS's other JSON protocol's.", code: "AccessDeniedException",
            message: "AWS gives no message."),
        "json: code": ErrorDeviation("The member is AWS's other JSON protocol's.", code: "ConflictException"),
        "json: Output of coral": ErrorDeviation(
            frontEnd, code: "UnknownOperationException", message: "AWS gives no message."),
        "json: array": ErrorDeviation(headerIDs, requestID: "id-1"),
        "json: string": ErrorDeviation(headerIDs, requestID: "id-1"),
        "json: null": ErrorDeviation(headerIDs, requestID: "id-1"),
        "json: truncated": .alone(400, noExcerpt),
        "json: text": .alone(400, noExcerpt),
        "json: HTML as 403": .alone(403, noExcerpt),
        "json: HTML as 503": .alone(503, noExcerpt),
        "json: nothing as 503": .alone(
            503, "One sentence for all errors that are known by their status.", requestID: "id-1"),
        "json: XML from a front end": ErrorDeviation(frontEnd, code: "AccessDeniedException", message: "No."),
        "json: query's form": ErrorDeviation(frontEnd, code: "Throttling", message: "Rate exceeded"),
    ]
}
