extension AWSOperation<[IAMUser]> {
    /// Lists users, 1,000 a page, all pages. Policies, groups, tags and boundary are not in the answer.
    ///
    /// Source: IAM API Reference, `ListUsers`. Permission: `iam:ListUsers`.
    ///
    /// - Parameter path: Beginning of the paths, `/` for all.
    /// - Returns: Users, in AWS's order.
    public static func users(under path: String) -> AWSOperation {
        AWSOperation(.iam, "ListUsers", ["PathPrefix": .string(path), "MaxItems": 1000], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Users").map(IAMUser.init(answer:))
        }
    }
}

extension AWSOperation<[AccessKey]> {
    /// Lists the access keys of a user, at most two; never their secrets.
    ///
    /// Source: IAM API Reference, `ListAccessKeys`. Permission: `iam:ListAccessKeys`.
    ///
    /// - Parameter user: Name of the user, 1 to 64 characters.
    /// - Returns: The keys.
    public static func accessKeys(ofUser user: String) -> AWSOperation {
        AWSOperation(.iam, "ListAccessKeys", ["UserName": .string(user)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("AccessKeyMetadata").map(AccessKey.init(answer:))
        }
    }
}

extension AWSOperation<AccessKeyUse> {
    /// Reads when, where and for what an access key was used last.
    ///
    /// Source: IAM API Reference, `GetAccessKeyLastUsed`. Permission: `iam:GetAccessKeyLastUsed`.
    ///
    /// - Parameter id: ID of the key, such as `AKIA…`.
    /// - Returns: The last use.
    public static func lastUse(ofAccessKey id: String) -> AWSOperation {
        AWSOperation(.iam, "GetAccessKeyLastUsed", ["AccessKeyId": .string(id)], repeating: .safe) {
            answer throws(AWSAnswerError) in
            try AccessKeyUse(answer: answer)
        }
    }
}
