public import IAMModel
public import JSONTree

extension Group.Observed {
    /// The id that the name has now; of a native group its mark too. A synced group's description is of no concern, and not
    /// every way of reading tells it.
    public var json: JSON {
        isNative
            ? ["id": .string(id), "description": description.map(JSON.string) ?? .null]
            : ["id": .string(id)]
    }
}
