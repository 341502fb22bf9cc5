import JSONTree

extension PolicyDocument {
    /// The trust policy of an operator role: one statement, one provider, exact claims, nothing else.
    ///
    /// Source: IAM User Guide, “Create a role for OpenID Connect federation”: keys are spelled with the issuer's host and
    /// path.
    public init(trusting pipeline: TrustedPipeline) {
        let issuer = pipeline.issuer.hostAndPath
        let subjects = pipeline.subjects.map(JSON.string)
        let claims: JSON = .object(
            JSONObject([
                ("\(issuer):aud", .string(pipeline.audience)),
                ("\(issuer):sub", subjects.count == 1 ? subjects[0] : .array(subjects)),
            ]))
        let statement: JSON = [
            "Effect": "Allow",
            "Principal": ["Federated": .string(pipeline.provider.text)],
            "Action": "sts:AssumeRoleWithWebIdentity",
            "Condition": ["StringEquals": claims],
        ]
        self.init(["Version": "2012-10-17", "Statement": [statement]])
    }
}
