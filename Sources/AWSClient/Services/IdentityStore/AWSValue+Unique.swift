extension AWSValue {
    /// The alternate identifier that names something by a unique attribute, such as `displayName`.
    static func unique(_ attribute: String, _ value: String) -> AWSValue {
        let unique: AWSParameters = ["AttributePath": .string(attribute), "AttributeValue": .string(value)]
        return .structure(["UniqueAttribute": .structure(unique)])
    }
}
