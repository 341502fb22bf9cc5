extension AWSValue {
    /// A list, or nothing where it is empty: the query protocol would write it as `Tags=`, which no API page describes.
    static func unlessEmpty(_ elements: [AWSValue]) -> AWSValue? {
        elements.isEmpty ? nil : .list(elements)
    }

    /// A text, or nothing where there is none or it is empty: for parameters of which AWS wants one character or more.
    static func unlessEmpty(_ text: String?) -> AWSValue? {
        text.flatMap { $0.isEmpty ? nil : .string($0) }
    }
}
