/// What the client may know of the process and machine it runs in.
public struct AWSEnvironment: Sendable {
    /// The environment variables.
    public let variables: [String: String]
    /// The home folder's path, without a slash at its end; `nil` where there is none.
    public let home: String?
    /// Reads a file; `nil` where there is none, or it can't be read.
    public let readFile: @Sendable (String) -> [UInt8]?

    /// What the client may know.
    public init(
        variables: [String: String], home: String?, readFile: @escaping @Sendable (String) -> [UInt8]?
    ) {
        self.variables = variables
        self.home = home
        self.readFile = readFile
    }

    /// A variable's value; an empty one counts as none.
    subscript(name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
