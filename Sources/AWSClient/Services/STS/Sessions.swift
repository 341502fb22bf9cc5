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

extension AWSOperation<AssumedRoleSession> {
    /// Gets credentials of a role for 900 to 43200 seconds.
    ///
    /// Source: API Reference, `AssumeRole`. Permission: `sts:AssumeRole`.
    public static func assumeRole(_ arn: String, session: String, seconds: Int) -> AWSOperation {
        AWSOperation(
            .sts, "AssumeRole",
            ["RoleArn": .string(arn), "RoleSessionName": .string(session), "DurationSeconds": .integer(seconds)],
            repeating: .safe
        ) { answer throws(AWSAnswerError) in
            try AssumedRoleSession(answer: answer.structure("Credentials"))
        }
    }
}
