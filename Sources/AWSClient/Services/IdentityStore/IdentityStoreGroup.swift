/// A group of the identity store.
public struct IdentityStoreGroup: Hashable, Sendable {
    /// AWS's `GroupId`.
    public var id: String
    /// AWS's `DisplayName`.
    public var name: String?
    /// AWS's `Description`.
    public var description: String?

    /// Its members as they are.
    public init(id: String, name: String?, description: String?) {
        self.id = id
        self.name = name
        self.description = description
    }
}

extension IdentityStoreGroup {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        id = try answer.text("GroupId")
        name = try answer.optionalText("DisplayName")
        description = try answer.optionalText("Description")
    }
}
