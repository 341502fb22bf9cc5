/// A customer managed policy by name and path.
public struct CustomerPolicyReference: Hashable, Sendable {
    /// AWS's `Name`.
    public var name: String
    /// AWS's `Path`.
    public var path: String?

    /// Its members as they are.
    public init(name: String, path: String?) {
        self.name = name
        self.path = path
    }
}

extension CustomerPolicyReference {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        name = try answer.text("Name")
        path = try answer.optionalText("Path")
    }
}
