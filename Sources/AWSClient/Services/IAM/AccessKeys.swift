extension AWSOperation<[IAMUser]> {
    /// Lists users under a path such as `/`; policies and groups are not in the answer.
    ///
    /// Source: API Reference, `ListUsers`. Permission: `iam:ListUsers`.
    public static func users(under path: String) -> AWSOperation {
        AWSOperation(.iam, "ListUsers", ["PathPrefix": .string(path)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("Users").map(IAMUser.init(answer:))
        }
    }
}

extension AWSOperation<[AccessKey]> {
    /// Lists the access keys of a user, at most two.
    ///
    /// Source: API Reference, `ListAccessKeys`. Permission: `iam:ListAccessKeys`.
    public static func accessKeys(ofUser user: String) -> AWSOperation {
        AWSOperation(.iam, "ListAccessKeys", ["UserName": .string(user)], paging: .marker) {
            answer throws(AWSAnswerError) in
            try answer.list("AccessKeyMetadata").map(AccessKey.init(answer:))
        }
    }
}
