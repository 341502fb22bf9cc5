/// Where each value of a JSON text stands, by JSON Pointer (RFC 6901), such as `/Statement/0/Action`.
public struct JSONPositions: Sendable {
    private var places: [String: JSONPosition] = [:]

    /// No positions.
    public init() {}

    /// Where the value at a pointer begins; `nil` where the text has no such value. The whole text is at `""`.
    public subscript(pointer: String) -> JSONPosition? {
        get { places[pointer] }
        set { places[pointer] = newValue }
    }

    /// A pointer to a member or an element below another pointer: `~` and `/` are escaped.
    public static func pointer(_ parent: String, _ step: String) -> String {
        var escaped = parent + "/"
        for scalar in step.unicodeScalars {
            switch scalar {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
