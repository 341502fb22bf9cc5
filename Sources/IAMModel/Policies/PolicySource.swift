import JSONTree

/// A policy's text, taken apart, with the place of each value.
struct PolicySource {
    let json: JSON
    private let positions: JSONPositions
    private let file: String

    init(_ text: String, file: String) throws(PolicyError) {
        self.file = file
        do throws(JSONError) {
            (json, positions) = try JSON.positioned(parsing: text, limits: JSONLimits(depth: 32, bytes: 1 << 20))
        } catch {
            let place = SourceLocation(file: file, line: error.position.line, column: error.position.column)
            throw PolicyError(problem: error.problem, location: place)
        }
    }

    /// Where the value at a pointer begins.
    func location(of pointer: String) -> SourceLocation? {
        guard let position = positions[pointer] else { return nil }
        return SourceLocation(file: file, line: position.line, column: position.column)
    }
}
