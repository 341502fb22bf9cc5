/// A group of the identity store.
public struct IdentityStoreGroup: Hashable, Sendable {
    /// AWS's `GroupId`.
    public var id: String
    /// AWS's `DisplayName`.
    public var name: String?
    /// AWS's `Description`.
    public var description: String?
    /// The values of AWS's `ExternalIds`: its ids at the identity provider.
    public var externalIDs: [String]

    /// Its members as they are.
    public init(id: String, name: String?, description: String?, externalIDs: [String] = []) {
        self.id = id
        self.name = name
        self.description = description
        self.externalIDs = externalIDs
    }
}

extension IdentityStoreGroup {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        id = try answer.text("GroupId")
        name = try answer.optionalText("DisplayName")
        description = try answer.optionalText("Description")
        externalIDs = try answer.list("ExternalIds").map { one throws(AWSAnswerError) in try one.text("Id") }
    }
}
