/// A tag.
public struct AWSTag: Hashable, Sendable {
    /// AWS's `Key`.
    public var key: String
    /// AWS's `Value`.
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
