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
            try Credentials(answer: answer.structure("Credentials"))
        }
    }

    /// Borrows a role with an identity provider's token: gives credentials that act as it. The call carries no signature.
    ///
    /// They last an hour. Source: STS API Reference, `AssumeRoleWithWebIdentity`. Permission: none but the role's trust.
    ///
    /// - Parameters:
    ///   - arn: ARN of the role.
    ///   - token: The token, 4 to 20,000 characters.
    ///   - session: Name of the session in CloudTrail, 2 to 64 characters of `[\w+=,.@-]`.
    /// - Returns: Credentials, with AWS's word on when they end.
    public static func assumeRole(
        _ arn: String, withWebIdentity token: String, session: String
    ) -> AWSOperation {
        AWSOperation(
            .sts, "AssumeRoleWithWebIdentity",
            ["RoleArn": .string(arn), "RoleSessionName": .string(session), "WebIdentityToken": .string(token)],
            repeating: .safe, isSigned: false
        ) { answer throws(AWSAnswerError) in
            try Credentials(answer: answer.structure("Credentials"))
        }
    }
}

extension Credentials {
    /// Reads borrowed ones from an answer.
    fileprivate init(answer: AWSAnswer) throws(AWSAnswerError) {
        self.init(
            accessKeyID: try answer.text("AccessKeyId"), secretAccessKey: try answer.text("SecretAccessKey"),
            sessionToken: try answer.text("SessionToken"), expiry: try answer.timestamp("Expiration"))
    }
}
