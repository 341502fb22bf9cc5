/// Why a policy document or a template of one can't be used, and where.
public struct PolicyError: Error, Hashable, Sendable {
    /// What is wrong, as a sentence without a final full stop.
    public let problem: String
    /// Which value it is about, as a JSON Pointer such as `/Statement/0/Action`; empty for the whole document.
    public let pointer: String
    /// Where the value stands in the text; its `file` is empty where the text came from no file. `nil` where there is
    /// no text.
    public let location: SourceLocation?

    /// A problem of a value.
    public init(problem: String, pointer: String = "", location: SourceLocation? = nil) {
        self.problem = problem
        self.pointer = pointer
        self.location = location
    }
}

extension PolicyError: CustomStringConvertible {
    /// What is wrong, and with which value.
    public var description: String { pointer.isEmpty ? problem : "\(problem) at \(pointer)" }
}
