/// The parameters of a request, in the order written. Both protocols are written from them.
public struct AWSParameters: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// Names with their values.
    public private(set) var members: [(name: String, value: AWSValue)] = []

    /// Parameters; one whose value is `nil` is left out.
    public init(dictionaryLiteral elements: (String, AWSValue?)...) {
        self.init(elements)
    }

    /// Parameters; one whose value is `nil` is left out.
    public init(_ elements: [(String, AWSValue?)]) {
        members = elements.compactMap { name, value in value.map { (name, $0) } }
    }

    /// A parameter's value. Setting `nil` leaves it out; a new one goes to the end.
    public subscript(name: String) -> AWSValue? {
        get { members.first { $0.name == name }?.value }
        set {
            members.removeAll { $0.name == name }
            if let newValue { members.append((name, newValue)) }
        }
    }

    /// Whether names and values are the same, in the same order.
    public static func == (left: AWSParameters, right: AWSParameters) -> Bool {
        left.members.elementsEqual(right.members) { $0.name == $1.name && $0.value == $1.value }
    }

    /// Hashes names and values.
    public func hash(into hasher: inout Hasher) {
        for (name, value) in members {
            hasher.combine(name)
            hasher.combine(value)
        }
    }
}

/// The value of a parameter.
public indirect enum AWSValue: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case bool(Bool)
    case list([AWSValue])
    case structure(AWSParameters)
}

extension AWSValue {
    /// A text, or nothing where there is none: for parameters that may be left out.
    public static func optional(_ text: String?) -> AWSValue? { text.map(AWSValue.string) }

    /// A list of texts.
    public static func strings(_ texts: [String]) -> AWSValue { .list(texts.map(AWSValue.string)) }
}

extension AWSValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A Boolean.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
