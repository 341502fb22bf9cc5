extension AWSOperation<OIDCProviderDescription> {
    /// Reads an OpenID Connect provider.
    ///
    /// Source: API Reference, `GetOpenIDConnectProvider`. Permission: `iam:GetOpenIDConnectProvider`.
    public static func oidcProvider(_ arn: String) -> AWSOperation {
        AWSOperation(.iam, "GetOpenIDConnectProvider", ["OpenIDConnectProviderArn": .string(arn)], repeating: .safe) {
            answer throws(AWSAnswerError) in
            try OIDCProviderDescription(answer: answer)
        }
    }
}

extension AWSOperation<[String]> {
    /// Lists ARNs of the OpenID Connect providers; there are no pages.
    ///
    /// Source: API Reference, `ListOpenIDConnectProviders`. Permission: `iam:ListOpenIDConnectProviders`.
    public static func oidcProviders() -> AWSOperation {
        AWSOperation(.iam, "ListOpenIDConnectProviders", [:], repeating: .safe) { answer throws(AWSAnswerError) in
            try answer.list("OpenIDConnectProviderList").map { one throws(AWSAnswerError) in try one.text("Arn") }
        }
    }
}

extension AWSOperation<String> {
    /// Creates a provider and gives its ARN; the URL begins with `https://`.
    ///
    /// Source: API Reference, `CreateOpenIDConnectProvider`. Permission: `iam:CreateOpenIDConnectProvider`.
    public static func createOIDCProvider(
        url: String, clientIDs: [String], thumbprints: [String], tags: [AWSTag]
    ) -> AWSOperation {
        AWSOperation(
            .iam, "CreateOpenIDConnectProvider",
            [
                "Url": .string(url), "ClientIDList": .strings(clientIDs), "ThumbprintList": .strings(thumbprints),
                "Tags": .list(tags.map(\.parameter)),
            ], repeating: .readBack
        ) { answer throws(AWSAnswerError) in
            try answer.text("OpenIDConnectProviderArn")
        }
    }
}

extension AWSOperation<Void> {
    /// Replaces a provider's thumbprints, at most five.
    ///
    /// Source: API Reference, `UpdateOpenIDConnectProviderThumbprint`. Permission: `iam:UpdateOpenIDConnectProviderThumbprint`.
    public static func updateOIDCThumbprints(_ thumbprints: [String], of arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "UpdateOpenIDConnectProviderThumbprint",
            ["OpenIDConnectProviderArn": .string(arn), "ThumbprintList": .strings(thumbprints)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Adds an audience.
    ///
    /// Source: API Reference, `AddClientIDToOpenIDConnectProvider`. Permission: `iam:AddClientIDToOpenIDConnectProvider`.
    public static func addClientID(_ client: String, toOIDCProvider arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "AddClientIDToOpenIDConnectProvider",
            ["OpenIDConnectProviderArn": .string(arn), "ClientID": .string(client)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Removes an audience.
    ///
    /// Source: API Reference, `RemoveClientIDFromOpenIDConnectProvider`. Permission: `iam:RemoveClientIDFromOpenIDConnectProvider`.
    public static func removeClientID(_ client: String, fromOIDCProvider arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "RemoveClientIDFromOpenIDConnectProvider",
            ["OpenIDConnectProviderArn": .string(arn), "ClientID": .string(client)], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Sets tags of a provider, at most 50.
    ///
    /// Source: API Reference, `TagOpenIDConnectProvider`. Permission: `iam:TagOpenIDConnectProvider`.
    public static func tagOIDCProvider(_ arn: String, with tags: [AWSTag]) -> AWSOperation {
        AWSOperation(
            .iam, "TagOpenIDConnectProvider",
            ["OpenIDConnectProviderArn": .string(arn), "Tags": .list(tags.map(\.parameter))], repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }

    /// Deletes a provider.
    ///
    /// Source: API Reference, `DeleteOpenIDConnectProvider`. Permission: `iam:DeleteOpenIDConnectProvider`.
    public static func deleteOIDCProvider(_ arn: String) -> AWSOperation {
        AWSOperation(
            .iam, "DeleteOpenIDConnectProvider", ["OpenIDConnectProviderArn": .string(arn)], repeating: .readBack
        ) { _ throws(AWSAnswerError) in }
    }

    /// Takes tags off a provider.
    ///
    /// Source: API Reference, `UntagOpenIDConnectProvider`. Permission: `iam:UntagOpenIDConnectProvider`.
    public static func untagOIDCProvider(_ arn: String, keys: [String]) -> AWSOperation {
        AWSOperation(
            .iam, "UntagOpenIDConnectProvider", ["OpenIDConnectProviderArn": .string(arn), "TagKeys": .strings(keys)],
            repeating: .safe
        ) { _ throws(AWSAnswerError) in }
    }
}

extension AWSOperation<[AWSTag]> {
    /// Reads the tags of a provider.
    ///
    /// Source: API Reference, `ListOpenIDConnectProviderTags`. Permission: `iam:ListOpenIDConnectProviderTags`.
    public static func oidcProviderTags(of arn: String) -> AWSOperation {
        AWSOperation(.iam, "ListOpenIDConnectProviderTags", ["OpenIDConnectProviderArn": .string(arn)], paging: .marker)
        { answer throws(AWSAnswerError) in
            try answer.list("Tags").map(AWSTag.init(answer:))
        }
    }
}
