import JSONTree

@testable import AWSClient

/// An operation of any output, as fixtures and generated cases have it: what it sends, and its answer's value as JSON.
struct OperationSample: Sendable {
    /// Calls one function of the client with the values of the request's members.
    typealias Builder = @Sendable (SampleValues) throws -> OperationSample

    let service: AWSService
    let operation: String
    let parameters: AWSParameters
    let paging: String?
    let value: @Sendable (AWSAnswer) throws -> JSON
    let nextToken: @Sendable (AWSAnswer) throws -> String?

    /// All functions of the client by name with labels.
    static let builders: [String: Builder] = [
        roles, providers, policies, accounts, sets, setPolicies, provisioning, assignments, groups, people,
    ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

    init<Output>(_ sample: AWSOperation<Output>) {
        service = sample.service
        operation = sample.name
        parameters = sample.parameters
        paging = sample.paging == nil ? nil : sample.tokenName
        value = { answer in JSON(describing: try sample.read(answer)) }
        nextToken = { answer in try sample.nextToken(of: answer) }
    }

    /// The request as it would be sent, for the first page or for that of a token.
    func request(token: String?) -> HTTPRequest {
        var parameters = parameters
        if let paging, let token { parameters[paging] = .string(token) }
        return service.wire.request(operation, parameters, to: "https://aws.example/")
    }

    /// What a body holds.
    func answer(_ body: String) throws -> AWSAnswer {
        let response = HTTPResponse(status: 200, body: Array(body.utf8))
        switch service.wire.outcome(of: response, operation: operation) {
        case .answer(let answer): return answer
        case .unreadable(let problem): throw SampleError(problem: problem)
        case .error(let answer): throw SampleError(problem: answer.code)
        }
    }
}

extension JSON {
    /// A value of the client with all that is stored in it, by name.
    init(describing value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let flag as Bool: self = .bool(flag)
        case let number as Int: self = .number(String(number))
        case let moment as Timestamp: self = .number("\(moment.milliseconds)")
        case let credentials as Credentials:
            self = .object(
                JSONObject([
                    ("accessKeyID", .string(credentials.accessKeyID)),
                    ("secretAccessKey", .string(credentials.secretAccessKey)),
                    ("sessionToken", credentials.sessionToken.map(JSON.string) ?? .null),
                    ("expiry", JSON(describing: credentials.expiry as Any)),
                ]))
        case is Void: self = .null
        default: self.init(reflecting: Mirror(reflecting: value))
        }
    }

    private init(reflecting mirror: Mirror) {
        switch mirror.displayStyle {
        case .optional: self = mirror.children.first.map { JSON(describing: $0.value) } ?? .null
        case .collection: self = .array(mirror.children.map { JSON(describing: $0.value) })
        default: self = .object(JSONObject(mirror.children.map { ($0.label ?? "", JSON(describing: $0.value)) }))
        }
    }

    /// The same value's bytes with every object's members sorted: compared without regard to order, and letter by letter,
    /// since texts of Swift are the same where Unicode holds them for the same.
    var sortedBytes: [UInt8] { Array(sorted.text().utf8) }

    /// The same value with every object's members sorted, to compare without regard to order.
    var sorted: JSON {
        switch self {
        case .array(let elements): .array(elements.map(\.sorted))
        case .object(let object):
            .object(JSONObject(object.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted) }))
        default: self
        }
    }
}
