public import IAMModel
public import JSONTree

extension Membership.Observed {
    /// The ids of the person and of the membership.
    public var json: JSON {
        [
            "user": userID.map(JSON.string) ?? .null, "membership": membershipID.map(JSON.string) ?? .null,
        ]
    }
}
