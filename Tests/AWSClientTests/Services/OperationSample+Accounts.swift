@testable import AWSClient

extension OperationSample {
    static let providers: [String: Builder] = [
        "oidcProvider(_:)": {
            try OperationSample(AWSOperation<OIDCProviderDescription>.oidcProvider($0.text("OpenIDConnectProviderArn")))
        },
        "oidcProviders()": { _ in
            OperationSample(AWSOperation<[String]>.oidcProviders())
        },
        "createOIDCProvider(url:clientIDs:thumbprints:tags:)": {
            try OperationSample(
                AWSOperation<String>.createOIDCProvider(
                    url: $0.text("Url"), clientIDs: $0.texts("ClientIDList"), thumbprints: $0.texts("ThumbprintList"),
                    tags: $0.tags("Tags")))
        },
        "updateOIDCThumbprints(_:of:)": {
            try OperationSample(
                AWSOperation<Void>.updateOIDCThumbprints(
                    $0.texts("ThumbprintList"), of: $0.text("OpenIDConnectProviderArn")))
        },
        "addClientID(_:toOIDCProvider:)": {
            try OperationSample(
                AWSOperation<Void>.addClientID($0.text("ClientID"), toOIDCProvider: $0.text("OpenIDConnectProviderArn"))
            )
        },
        "removeClientID(_:fromOIDCProvider:)": {
            try OperationSample(
                AWSOperation<Void>.removeClientID(
                    $0.text("ClientID"), fromOIDCProvider: $0.text("OpenIDConnectProviderArn")))
        },
        "tagOIDCProvider(_:with:)": {
            try OperationSample(
                AWSOperation<Void>.tagOIDCProvider($0.text("OpenIDConnectProviderArn"), with: $0.tags("Tags")))
        },
        "untagOIDCProvider(_:keys:)": {
            try OperationSample(
                AWSOperation<Void>.untagOIDCProvider($0.text("OpenIDConnectProviderArn"), keys: $0.texts("TagKeys")))
        },
        "oidcProviderTags(of:)": {
            try OperationSample(AWSOperation<[AWSTag]>.oidcProviderTags(of: $0.text("OpenIDConnectProviderArn")))
        },
        "deleteOIDCProvider(_:)": {
            try OperationSample(AWSOperation<Void>.deleteOIDCProvider($0.text("OpenIDConnectProviderArn")))
        },
    ]

    static let accounts: [String: Builder] = [
        "users(under:)": {
            try OperationSample(AWSOperation<[IAMUser]>.users(under: $0.text("PathPrefix")))
        },
        "accessKeys(ofUser:)": {
            try OperationSample(AWSOperation<[AccessKey]>.accessKeys(ofUser: $0.text("UserName")))
        },
        "lastUse(ofAccessKey:)": {
            try OperationSample(AWSOperation<AccessKeyUse>.lastUse(ofAccessKey: $0.text("AccessKeyId")))
        },
        "simulation(of:actions:on:)": {
            try OperationSample(
                AWSOperation<[ActionVerdict]>.simulation(
                    of: $0.text("PolicySourceArn"), actions: $0.texts("ActionNames"), on: $0.texts("ResourceArns")))
        },
        "accountAliases()": { _ in
            OperationSample(AWSOperation<[String]>.accountAliases())
        },
        "callerIdentity()": { _ in
            OperationSample(AWSOperation<CallerIdentity>.callerIdentity())
        },
        "assumeRole(_:session:seconds:externalID:)": {
            try OperationSample(
                AWSOperation<Credentials>.assumeRole(
                    $0.text("RoleArn"), session: $0.text("RoleSessionName"), seconds: $0.integer("DurationSeconds"),
                    externalID: $0.optionalText("ExternalId")))
        },
        "assumeRole(_:withWebIdentity:session:)": {
            try OperationSample(
                AWSOperation<Credentials>.assumeRole(
                    $0.text("RoleArn"), withWebIdentity: $0.text("WebIdentityToken"),
                    session: $0.text("RoleSessionName")))
        },
        "accounts()": { _ in
            OperationSample(AWSOperation<[OrganizationAccount]>.accounts())
        },
        "account(_:)": {
            try OperationSample(AWSOperation<OrganizationAccount>.account($0.text("AccountId")))
        },
        "organization()": { _ in
            OperationSample(AWSOperation<OrganizationDescription>.organization())
        },
        "organizationTags(of:)": {
            try OperationSample(AWSOperation<[AWSTag]>.organizationTags(of: $0.text("ResourceId")))
        },
        "delegatedAdministrators(of:)": {
            try OperationSample(
                AWSOperation<[String]>.delegatedAdministrators(of: $0.text("ServicePrincipal")))
        },
    ]
}
