/// What a definition file may cost its reader.
enum YAMLLimits {
    /// How deep lists and maps may stand in each other, aliases included.
    static let depth = 64
    /// How many bytes a file may have: 10 MiB.
    static let bytes = 10 << 20
    /// How many values all aliases of a file may stand for together.
    static let aliasedValues = 100_000
}
