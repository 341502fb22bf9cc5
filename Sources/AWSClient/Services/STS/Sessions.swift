extension AWSOperation<CallerIdentity> {
    /// Reads who signs the calls. AWS answers it to everybody, even where a policy denies it.
    ///
    /// Source: STS API Reference, `GetCallerIdentity`. Permission: none.
    ///
    /// - Returns: Account, ARN and ID.
    public static func callerIdentity() -> AWSOperation {
        AWSOperation(.sts, "GetCallerIdentity", [:], repeating: .safe) { answer throws(AWSAnswerError) in
            try CallerIdentity(answer: answer)
        }
    }
}

extension AWSOperation<Credentials> {
    /// Borrows a role: gives credentials that act as it.
    ///
    /// Where the caller's own credentials are borrowed, AWS refuses more than 3,600 seconds, whatever the role allows.
    ///
    /// Source: STS API Reference, `AssumeRole`. Permission: `sts:AssumeRole`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the role.
    ///   - session: Name of the session in CloudTrail, 2 to 64 characters of `[\w+=,.@-]`.
    ///   - seconds: How long they last, 900 to 43,200 seconds.
    ///   - externalID: The secret word that the role's trust asks for; `nil` for none.
    /// - Returns: Credentials, with AWS's word on when they end.
    public static func assumeRole(
        _ arn: String, session: String, seconds: Int, externalID: String? = nil
    ) -> AWSOperation {
        AWSOperation(
            .sts, "AssumeRole",
            [
                "RoleArn": .string(arn), "RoleSessionName": .string(session), "DurationSeconds": .integer(seconds),
                "ExternalId": .optional(externalID),
            ], repeating: .safe
        ) { answer throws(AWSAnswerError) in
            let credentials = try answer.structure("Credentials")
            return Credentials(
                accessKeyID: try credentials.text("AccessKeyId"),
                secretAccessKey: try credentials.text("SecretAccessKey"),
                sessionToken: try credentials.text("SessionToken"),
                expiry: try credentials.timestamp("Expiration"))
        }
    }
}
