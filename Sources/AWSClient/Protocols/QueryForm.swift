/// The form that the query protocol writes: lists as `X.member.1`, structures as `X.Name`.
///
/// Source: Smithy, “AWS Query protocol”.
struct QueryForm {
    /// The form, percent-encoded.
    private(set) var bytes: [UInt8] = []
    /// The name of the value that is being written, percent-encoded.
    private var name: [UInt8] = []

    /// The form of an operation's parameters.
    init(action: String, version: String, _ parameters: AWSParameters) {
        bytes.reserveCapacity(512)
        add(.string(action), "Action")
        add(.string(version), "Version")
        for (name, value) in parameters.members { add(value, name) }
    }

    /// Adds a value under a name within the one that is being written.
    private mutating func add(_ value: AWSValue, _ member: String) {
        let length = name.count
        if length > 0 { name.append(UInt8(ascii: ".")) }
        PercentEncoding.encode(member, to: &name)
        add(value)
        name.removeSubrange(length...)
    }

    private mutating func add(_ value: AWSValue) {
        switch value {
        case .string(let text): addPair(text)
        case .integer(let number): addPair(String(number))
        case .bool(let isTrue): addPair(isTrue ? "true" : "false")
        case .list(let elements):
            if elements.isEmpty { addPair("") }
            for (index, element) in elements.enumerated() { add(element, "member.\(index + 1)") }
        case .structure(let parameters):
            for (member, value) in parameters.members { add(value, member) }
        }
    }

    private mutating func addPair(_ text: String) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
        bytes.append(contentsOf: name)
        bytes.append(UInt8(ascii: "="))
        PercentEncoding.encode(text, to: &bytes)
    }
}
