/// The definition folder as values that know their place.
///
/// A value that exists is valid by itself (a slug matches, a number is in its range). What a file says wrongly is left
/// out, reported as a ``Diagnostic``, and remembered in ``unreadable`` so that no rule complains about its absence.
/// Whether the values fit each other is the ``Validator``'s to say.
public struct Definition: Sendable {
    /// What core-iam.yaml says; `nil` when the folder has none.
    public var core: CoreDefinition?
    /// The tenants, by name.
    public var tenants: [Tenant]
    /// What aws.yaml says.
    public var aws: AWSSettings
    /// The files that aws.yaml refers to (policy templates, certificates), by their path as written there.
    public var referencedFiles: [String: ReferencedFile]
    /// Names that were written but could not be read, as written. Whoever refers to one has no second error.
    public var unreadable: Set<String>
    /// What is referred to by parts that could not be read.
    public var leftOut: [LeftOutReference]
    /// SHA-256 over all files, 64 lowercase hexadecimal digits; independent of the order in which they were read.
    public var digest: String

    /// A definition made by hand, as libraries and tests do.
    public init(
        core: CoreDefinition? = nil, tenants: [Tenant] = [], aws: AWSSettings,
        referencedFiles: [String: ReferencedFile] = [:], unreadable: Set<String> = [],
        leftOut: [LeftOutReference] = [], digest: String = ""
    ) {
        self.core = core
        self.tenants = tenants
        self.aws = aws
        self.referencedFiles = referencedFiles
        self.unreadable = unreadable
        self.leftOut = leftOut
        self.digest = digest
    }
}

/// A file that aws.yaml refers to.
public struct ReferencedFile: Hashable, Sendable {
    /// Its path relative to the definition folder.
    public let path: String
    /// Its content.
    public let text: String

    /// A file with its content.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
