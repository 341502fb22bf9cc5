extension AWSOperation<CallerIdentity> {
    /// Reads who asks; needs no permission.
    ///
    /// Source: API Reference, `GetCallerIdentity`. Permission: `sts:GetCallerIdentity`.
    public static func callerIdentity() -> AWSOperation {
        AWSOperation(.sts, "GetCallerIdentity", [:], repeating: .safe) { answer throws(AWSAnswerError) in
            try CallerIdentity(answer: answer)
        }
    }
}
