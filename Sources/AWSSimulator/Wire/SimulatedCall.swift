import AWSClient
import JSONTree

/// A request that was parsed and whose caller is known.
struct SimulatedCall: Sendable {
    let service: AWSService
    let operation: String
    /// An object: the members that the request sets, whichever protocol it came by.
    let parameters: JSON
    let caller: SimulatedCaller
    let region: String
    let now: Timestamp
    /// How many items a page holds at most, where that is asked for.
    var pageSize: Int?
    var hasEmptyPages = false
    var limits = SimulatedLimits.none
    var permissions = SimulatedPermissions()
    /// The documents that accounts keep.
    let documents: Locked<DocumentTable>

    /// The error code of a request that breaks its shape.
    private var invalidCode: String {
        switch service {
        case .iam, .sts: "ValidationError"
        case .organizations: "InvalidInputException"
        case .ssoAdmin, .identityStore: "ValidationException"
        }
    }

    func invalid(_ name: String, _ value: String?, _ constraint: String) -> ServiceFailure {
        let isQuery = service == .iam || service == .sts
        let shown = isQuery ? name.prefix(1).lowercased() + name.dropFirst() : name
        let text = value.map { "Value '\($0)'" } ?? "Value null"
        let detail = "\(text) at '\(shown)' failed to satisfy constraint: \(constraint)"
        return ServiceFailure(invalidCode, "1 validation error detected: \(detail)")
    }

    func text(_ name: String, in length: ClosedRange<Int> = 1...Int.max) throws(ServiceFailure) -> String {
        guard let value = parameters[name]?.string else { throw invalid(name, nil, "Member must not be null") }
        let count = value.unicodeScalars.count
        guard count >= length.lowerBound else {
            throw invalid(name, value, "Member must have length greater than or equal to \(length.lowerBound)")
        }
        guard count <= length.upperBound else {
            throw invalid(name, value, "Member must have length less than or equal to \(length.upperBound)")
        }
        return value
    }

    func optionalText(_ name: String, in length: ClosedRange<Int> = 1...Int.max) throws(ServiceFailure) -> String? {
        parameters[name] == nil ? nil : try text(name, in: length)
    }

    /// A name of IAM: `[\w+=,.@-]+`.
    func name(_ name: String, upTo length: Int) throws(ServiceFailure) -> String {
        let value = try text(name, in: 1...length)
        guard value.utf8.allSatisfy(Self.isNameByte) else {
            throw invalid(name, value, "Member must satisfy regular expression pattern: [\\w+=,.@-]+")
        }
        return value
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws(ServiceFailure) -> Int? {
        guard let value = parameters[name] else { return nil }
        guard let number = value.integer ?? value.string.flatMap(Int.init) else {
            throw ServiceFailure("MalformedInput", "\(name) is no whole number")
        }
        guard number >= range.lowerBound else {
            throw invalid(
                name, "\(number)", "Member must have value greater than or equal to \(range.lowerBound)")
        }
        guard number <= range.upperBound else {
            throw invalid(name, "\(number)", "Member must have value less than or equal to \(range.upperBound)")
        }
        return number
    }

    func flag(_ name: String) -> Bool { parameters[name]?.bool ?? (parameters[name]?.string == "true") }

    func strings(_ name: String) -> [String] { (parameters[name]?.array ?? []).compactMap(\.string) }

    func oneOf(_ name: String, _ words: [String]) throws(ServiceFailure) -> String {
        let value = try text(name)
        guard words.contains(value) else {
            throw invalid(name, value, "Member must satisfy enum value set: [\(words.joined(separator: ", "))]")
        }
        return value
    }

    /// The tags in the request, each key once.
    func tags() throws(ServiceFailure) -> [SimulatedTag] {
        var tags: [SimulatedTag] = []
        for tag in parameters["Tags"]?.array ?? [] {
            guard let key = tag["Key"]?.string, let value = tag["Value"]?.string,
                (1...128).contains(key.unicodeScalars.count), value.unicodeScalars.count <= 256
            else { throw invalid("Tags", nil, "Member must have a key of 1 to 128 and a value of 0 to 256") }
            guard !key.lowercased().hasPrefix("aws:") else {
                throw ServiceFailure(
                    service == .iam ? "InvalidInput" : invalidCode,
                    "The tag key \(key) is reserved: keys must not begin with aws:")
            }
            guard !tags.contains(where: { $0.key == key }) else {
                throw ServiceFailure(
                    service == .iam ? "InvalidInput" : invalidCode, "Duplicate tag keys found: \(key)")
            }
            tags.append(SimulatedTag(key, value))
        }
        return tags
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2B, 0x3D, 0x2C, 0x2E, 0x40, 0x2D: true
        default: false
        }
    }
}

/// Who signed a request.
struct SimulatedCaller: Hashable, Sendable {
    let account: String
    let arn: String
    let userID: String
    /// Of a session: the ARN of its role.
    let role: String?
}
