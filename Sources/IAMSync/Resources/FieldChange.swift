/// A change of one field as people read it.
public struct FieldChange: Hashable, Sendable {
    /// What the report calls the field, such as `trust policy`.
    public let field: String
    /// The value that AWS has; `nil` where it has none, or where `details` says it.
    public let old: String?
    /// The desired value; `nil` where there is none, or where `details` says it.
    public let new: String?
    /// The structural difference of a document, a line each, in a stable order.
    public let details: [String]

    /// A change of one field.
    public init(_ field: String, old: String? = nil, new: String? = nil, details: [String] = []) {
        self.field = field
        self.old = old
        self.new = new
        self.details = details
    }
}
