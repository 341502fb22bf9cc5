/// A member of a group.
public struct GroupMembership: Hashable, Sendable {
    /// AWS's `MembershipId`.
    public var id: String
    /// AWS's `MemberId`.
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
        user = try answer.optionalStructure("MemberId")?.text("UserId")
    }
}
