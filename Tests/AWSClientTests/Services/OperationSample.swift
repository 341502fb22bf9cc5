import JSONTree

@testable import AWSClient

/// An operation of any output, as the fixture has it: what it sends, and its answer's value as JSON.
struct OperationSample: Sendable {
    /// The Swift function's name with its labels.
    let function: String
    /// The fixture's name for these parameters.
    let requestName: String
    let service: AWSService
    let operation: String
    let parameters: AWSParameters
    let paging: String?
    let value: @Sendable (AWSAnswer) throws -> JSON

    init<Output>(_ function: String, as requestName: String = "full", _ sample: AWSOperation<Output>) {
        self.function = function
        self.requestName = requestName
        service = sample.service
        operation = sample.name
        parameters = sample.parameters
        paging = sample.paging == nil ? nil : sample.tokenName
        value = { answer in JSON(describing: try sample.read(answer)) }
    }
}

extension JSON {
    /// A value of the client with all that is stored in it, by name.
    init(describing value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let flag as Bool: self = .bool(flag)
        case let number as Int: self = .number(String(number))
        case let moment as Timestamp: self = .string("\(moment)")
        case let credentials as Credentials:
            self = .object(
                JSONObject([
                    ("accessKeyID", .string(credentials.accessKeyID)),
                    ("secretAccessKey", .string(credentials.secretAccessKey)),
                    ("sessionToken", credentials.sessionToken.map(JSON.string) ?? .null),
                    ("expiry", credentials.expiry.map { .string("\($0)") } ?? .null),
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
