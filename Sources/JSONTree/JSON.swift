/// A JSON value that keeps what Foundation's coders lose: the order of keys and the text of numbers.
///
/// Source: RFC 8259. Duplicate keys are refused by `init(parsing:limits:)`, since two readers may take either one.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number as it was written, such as `1.50`: never rounded through a floating point value.
    case number(String)
    case string(String)
    case array([JSON])
    case object(JSONObject)
}

extension JSON {
    /// The text of a string; `nil` for every other value.
    public var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The truth of a Boolean; `nil` for every other value.
    public var bool: Bool? {
        guard case .bool(let isTrue) = self else { return nil }
        return isTrue
    }

    /// A number without fraction that fits 64 bits; `nil` for every other value.
    public var integer: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text)
    }

    /// The elements of an array; `nil` for every other value.
    public var array: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members of an object; `nil` for every other value.
    public var object: JSONObject? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The member of an object with this key; `nil` where there is none, or where this is no object.
    public subscript(key: String) -> JSON? {
        object?[key]
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A Boolean.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A number.
    public init(integerLiteral value: Int) { self = .number(String(value)) }
    /// An array.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    /// An object, with its members in the order written.
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(JSONObject(elements)) }
    /// The value `null`.
    public init(nilLiteral: ()) { self = .null }
}
