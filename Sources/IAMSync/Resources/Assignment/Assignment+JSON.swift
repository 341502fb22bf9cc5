public import IAMModel
public import JSONTree

extension Assignment.Observed {
    /// Whether the group has the set, and the sets that this one replaces.
    public var json: JSON {
        [
            "isAssigned": .bool(isAssigned),
            "others": .array(
                others.sorted().map { ["permissionSet": .string($0.permissionSet), "arn": .string($0.arn)] }),
        ]
    }
}
