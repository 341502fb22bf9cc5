extension JSON {
    /// Reads a whole text.
    ///
    /// - Parameters:
    ///   - text: One JSON value, with white space around it at most.
    ///   - limits: What the text may cost.
    /// - Throws: ``JSONError`` at the first thing that RFC 8259 doesn't allow, at a duplicate key, or at a limit.
    public init(parsing text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }

    /// Reads a whole text of UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - bytes: One JSON value, with white space around it at most.
    ///   - limits: What the text may cost.
    /// - Throws: ``JSONError`` at the first thing that RFC 8259 doesn't allow, at a duplicate key, or at a limit.
    public init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        var parser = JSONParser(bytes: bytes, limits: limits, keepsPositions: false)
        self = try parser.document()
    }

    /// Reads a whole text and keeps where each value stands.
    ///
    /// - Parameters:
    ///   - text: One JSON value, with white space around it at most.
    ///   - limits: What the text may cost.
    /// - Returns: The value, and the position of every value in it.
    /// - Throws: ``JSONError`` as `init(parsing:limits:)` does.
    public static func positioned(
        parsing text: String, limits: JSONLimits = JSONLimits()
    ) throws(JSONError) -> (value: JSON, positions: JSONPositions) {
        var parser = JSONParser(bytes: Array(text.utf8), limits: limits, keepsPositions: true)
        let value = try parser.document()
        return (value, parser.positions)
    }
}
