/// A customer managed policy by name and path: in every account, the one that is there is meant.
public struct CustomerPolicyReference: Hashable, Sendable {
    /// The name without the path.
    public var name: String
    /// The path, which begins and ends with `/`; `nil` stands for `/`.
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
