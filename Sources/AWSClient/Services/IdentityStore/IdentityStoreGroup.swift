/// A group of the identity store.
public struct IdentityStoreGroup: Hashable, Sendable {
    /// The ID, by which it is assigned: a group that is made again has another.
    public var id: String
    /// The display name; `nil` where AWS leaves it out.
    public var name: String?
    /// The description; `nil` for none.
    public var description: String?
    /// Its IDs at identity providers that it came from.
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
