extension AWSOperation<OIDCProviderDescription> {
    /// Reads an OpenID Connect provider with its audiences, thumbprints and tags.
    ///
    /// Source: IAM API Reference, `GetOpenIDConnectProvider`. Permission: `iam:GetOpenIDConnectProvider`.
    ///
    /// - Parameter arn: ARN of the provider.
    /// - Returns: The provider.
    public static func oidcProvider(_ arn: String) -> AWSOperation {
        AWSOperation(.iam, "GetOpenIDConnectProvider", ["OpenIDConnectProviderArn": .string(arn)], repeating: .safe) {
            answer throws(AWSAnswerError) in
            try OIDCProviderDescription(answer: answer)
        }
    }
}

extension AWSOperation<[String]> {
    /// Lists the OpenID Connect providers of the account; there are no pages, since an account has at most 100.
    ///
    /// Source: IAM API Reference, `ListOpenIDConnectProviders`. Permission: `iam:ListOpenIDConnectProviders`.
    ///
    /// - Returns: ARNs.
    public static func oidcProviders() -> AWSOperation {
        AWSOperation(.iam, "ListOpenIDConnectProviders", [:], repeating: .safe) { answer throws(AWSAnswerError) in
            try answer.list("OpenIDConnectProviderList").map { one throws(AWSAnswerError) in try one.text("Arn") }
        }
    }
}

extension AWSOperation<String> {
    /// Creates an OpenID Connect provider.
    ///
    /// Without thumbprints, AWS fetches one from the issuer, and answers `OpenIdIdpCommunicationError` where it can't.
    ///
    /// Source: IAM API Reference, `CreateOpenIDConnectProvider`. Permission: `iam:CreateOpenIDConnectProvider`.
    ///
    /// - Parameters:
    ///   - url: The issuer with `https://`, at most 255 characters.
    ///   - clientIDs: Audiences, at most 100; none are sent where empty.
    ///   - thumbprints: SHA-1 fingerprints of certificates in 40 hexadecimal digits, at most five.
    ///   - tags: Tags to set, at most 50, none where empty.
    /// - Returns: The provider's ARN.
    public static func createOIDCProvider(
        url: String, clientIDs: [String], thumbprints: [String], tags: [AWSTag]
    ) -> AWSOperation {
        AWSOperation(
            .iam, "CreateOpenIDConnectProvider",
            [
                "Url": .string(url), "ClientIDList": .unlessEmpty(clientIDs.map(AWSValue.string)),
                "ThumbprintList": .unlessEmpty(thumbprints.map(AWSValue.string)),
                "Tags": .unlessEmpty(tags.map(\.parameter)),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try answer.text("OpenIDConnectProviderArn")
        }
    }
}

extension AWSOperation<Void> {
    /// Replaces all thumbprints of a provider. AWS looks at them only where its own list of authorities doesn't do.
    ///
    /// Source: IAM API Reference, `UpdateOpenIDConnectProviderThumbprint`.
    /// Permission: `iam:UpdateOpenIDConnectProviderThumbprint`.
    ///
    /// - Parameters:
    ///   - thumbprints: SHA-1 fingerprints of certificates in 40 hexadecimal digits, at most five.
    ///   - arn: ARN of the provider.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func updateOIDCThumbprints(_ thumbprints: [String], of arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "UpdateOpenIDConnectProviderThumbprint",
            ["OpenIDConnectProviderArn": .string(arn), "ThumbprintList": .strings(thumbprints)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Adds an audience to a provider; one that is there is no error. A provider has at most 100.
    ///
    /// Source: IAM API Reference, `AddClientIDToOpenIDConnectProvider`.
    /// Permission: `iam:AddClientIDToOpenIDConnectProvider`.
    ///
    /// - Parameters:
    ///   - client: The audience, 1 to 255 characters.
    ///   - arn: ARN of the provider.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func addClientID(_ client: String, toOIDCProvider arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "AddClientIDToOpenIDConnectProvider",
            ["OpenIDConnectProviderArn": .string(arn), "ClientID": .string(client)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Removes an audience from a provider; one that isn't there is no error.
    ///
    /// Source: IAM API Reference, `RemoveClientIDFromOpenIDConnectProvider`.
    /// Permission: `iam:RemoveClientIDFromOpenIDConnectProvider`.
    ///
    /// - Parameters:
    ///   - client: The audience, 1 to 255 characters.
    ///   - arn: ARN of the provider.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func removeClientID(_ client: String, fromOIDCProvider arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "RemoveClientIDFromOpenIDConnectProvider",
            ["OpenIDConnectProviderArn": .string(arn), "ClientID": .string(client)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Sets tags of a provider; other tags stay. A provider has at most 50.
    ///
    /// Source: IAM API Reference, `TagOpenIDConnectProvider`. Permission: `iam:TagOpenIDConnectProvider`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the provider.
    ///   - tags: Tags to set, at most 50, at least one.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func tagOIDCProvider(_ arn: String, with tags: [AWSTag]) -> AWSOperation {
        AWSOperation(
            .iam, "TagOpenIDConnectProvider",
            ["OpenIDConnectProviderArn": .string(arn), "Tags": .list(tags.map(\.parameter))], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Deletes a provider. Roles that trust it stay, and nobody can assume them by it any more.
    ///
    /// Source: IAM API Reference, `DeleteOpenIDConnectProvider`. Permission: `iam:DeleteOpenIDConnectProvider`.
    ///
    /// - Parameter arn: ARN of the provider.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func deleteOIDCProvider(_ arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "DeleteOpenIDConnectProvider", ["OpenIDConnectProviderArn": .string(arn)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes tags off a provider.
    ///
    /// Source: IAM API Reference, `UntagOpenIDConnectProvider`. Permission: `iam:UntagOpenIDConnectProvider`.
    ///
    /// - Parameters:
    ///   - arn: ARN of the provider.
    ///   - keys: Keys to take off, 1 to 50.
    /// - Returns: The call; its answer says nothing but that it is done.
    public static func untagOIDCProvider(_ arn: String, keys: [String]) -> AWSOperation {
        AWSOperation(
            .iam, "UntagOpenIDConnectProvider", ["OpenIDConnectProviderArn": .string(arn), "TagKeys": .strings(keys)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }
}

extension AWSOperation<[AWSTag]> {
    /// Reads the tags of a provider, all pages.
    ///
    /// Source: IAM API Reference, `ListOpenIDConnectProviderTags`. Permission: `iam:ListOpenIDConnectProviderTags`.
    ///
    /// - Parameter arn: ARN of the provider.
    /// - Returns: Tags, in AWS's order.
    public static func oidcProviderTags(of arn: String) -> AWSOperation {
        AWSOperation(.iam, "ListOpenIDConnectProviderTags", ["OpenIDConnectProviderArn": .string(arn)], paging: .marker)
        { answer throws(AWSAnswerError) in
            try answer.list("Tags").map(AWSTag.init(answer:))
        }
    }
}
