/// A membership of a person in a group.
public struct GroupMembership: Hashable, Sendable {
    /// The membership's own ID, by which it is ended.
    public var id: String
    /// ID of the person; `nil` for a member of a kind that isn't known here.
    public var user: String?

    /// Its members as they are.
    public init(id: String, user: String?) {
        self.id = id
        self.user = user
    }
}

extension GroupMembership {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        id = try answer.text("MembershipId")
        user = try answer.optionalStructure("MemberId")?.optionalText("UserId")
    }
}
