extension AWSOperation<[String]> {
    /// Reads the alias of the account, which names it at the sign-in page. AWS answers with a list of one at most.
    ///
    /// Source: IAM API Reference, `ListAccountAliases`. Permission: `iam:ListAccountAliases`.
    ///
    /// - Returns: The alias; empty where the account has none.
    public static func accountAliases() -> AWSOperation {
        AWSOperation(.iam, "ListAccountAliases", [:], paging: .marker) { answer throws(AWSAnswerError) in
            try answer.strings("AccountAliases")
        }
    }
}
