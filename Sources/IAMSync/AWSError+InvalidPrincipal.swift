import AWSClient

extension AWSError {
    /// Whether IAM refused a document because it doesn't know a principal in it: one that was just made may not be seen
    /// everywhere yet. Source: IAM User Guide, “I get the error: MalformedPolicyDocument, Invalid principal in policy”.
    var namesInvalidPrincipal: Bool {
        code == "MalformedPolicyDocument" && message.lowercased().contains("invalid principal")
    }
}
