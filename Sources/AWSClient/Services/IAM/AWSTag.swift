/// A tag of a resource.
public struct AWSTag: Hashable, Sendable {
    /// Its name, 1 to 128 characters; names with `aws:` in front are AWS's own.
    public var key: String
    /// Its value, at most 256 characters; it may be empty.
    public var value: String

    /// Its members as they are.
    public init(key: String, value: String) {
        self.key = key
        self.value = value
    }
}

extension AWSTag {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        key = try answer.text("Key")
        value = try answer.text("Value")
    }
}

extension AWSTag {
    /// It as a request writes it.
    var parameter: AWSValue { .structure(["Key": .string(key), "Value": .string(value)]) }
}
