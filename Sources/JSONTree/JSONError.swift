/// Why a text is no JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong, as a sentence without a final full stop.
    public let problem: String
    /// Where it is wrong.
    public let position: JSONPosition

    /// A problem at a position.
    public init(problem: String, position: JSONPosition) {
        self.problem = problem
        self.position = position
    }
}

/// A place in a JSON text.
public struct JSONPosition: Hashable, Sendable {
    /// Bytes from the beginning, from 0.
    public let offset: Int
    /// The line, from 1.
    public let line: Int
    /// The column in characters (Unicode scalars), from 1.
    public let column: Int

    /// A place in a JSON text.
    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }
}

/// What a JSON text may cost its reader.
public struct JSONLimits: Sendable {
    /// How deep arrays and objects may stand in each other.
    public var depth: Int
    /// How many bytes the whole text may have.
    public var bytes: Int
    /// How many values there may be in all: a small one takes many times its text in memory.
    public var values: Int
    /// How many characters a number may have.
    public var number: Int

    /// Limits; by default 64 levels, 128 MiB, 4 million values and 1,000 characters of a number.
    public init(depth: Int = 64, bytes: Int = 128 << 20, values: Int = 4_000_000, number: Int = 1_000) {
        self.depth = depth
        self.bytes = bytes
        self.values = values
        self.number = number
    }
}
