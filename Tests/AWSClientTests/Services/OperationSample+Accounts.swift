@testable import AWSClient

extension OperationSample {
    static let providers: [OperationSample] = [
        OperationSample("oidcProvider(_:)", AWSOperation<OIDCProviderDescription>.oidcProvider(Sample.provider)),
        OperationSample("oidcProviders()", AWSOperation<[String]>.oidcProviders()),
        OperationSample(
            "createOIDCProvider(url:clientIDs:thumbprints:tags:)",
            AWSOperation<String>.createOIDCProvider(
                url: "https://issuer.example/path?a=b", clientIDs: ["sts.amazonaws.com", "a+b"],
                thumbprints: Sample.thumbprints, tags: Sample.tags)),
        OperationSample(
            "createOIDCProvider(url:clientIDs:thumbprints:tags:)", as: "minimal",
            AWSOperation<String>.createOIDCProvider(
                url: "https://issuer.example", clientIDs: [], thumbprints: [], tags: [])),
        OperationSample(
            "updateOIDCThumbprints(_:of:)",
            AWSOperation<Void>.updateOIDCThumbprints(Sample.thumbprints, of: Sample.provider)),
        OperationSample(
            "addClientID(_:toOIDCProvider:)",
            AWSOperation<Void>.addClientID("a+b", toOIDCProvider: Sample.provider)),
        OperationSample(
            "removeClientID(_:fromOIDCProvider:)",
            AWSOperation<Void>.removeClientID("a+b", fromOIDCProvider: Sample.provider)),
        OperationSample(
            "tagOIDCProvider(_:with:)", AWSOperation<Void>.tagOIDCProvider(Sample.provider, with: Sample.tags)),
        OperationSample(
            "untagOIDCProvider(_:keys:)", AWSOperation<Void>.untagOIDCProvider(Sample.provider, keys: Sample.keys)),
        OperationSample("oidcProviderTags(of:)", AWSOperation<[AWSTag]>.oidcProviderTags(of: Sample.provider)),
        OperationSample("deleteOIDCProvider(_:)", AWSOperation<Void>.deleteOIDCProvider(Sample.provider)),
    ]

    static let policies: [OperationSample] = [
        OperationSample(
            "createPolicy(named:path:document:description:tags:)",
            AWSOperation<ManagedPolicy>.createPolicy(
                named: "limits", path: "/team/", document: Sample.document, description: "Größe & 100%",
                tags: Sample.tags)),
        OperationSample(
            "createPolicy(named:path:document:description:tags:)", as: "minimal",
            AWSOperation<ManagedPolicy>.createPolicy(
                named: "limits", path: "/", document: Sample.document, description: nil, tags: [])),
        OperationSample("policy(_:)", AWSOperation<ManagedPolicy>.policy(Sample.policy)),
        OperationSample(
            "policyVersion(_:of:)", AWSOperation<ManagedPolicyVersion>.policyVersion("v2", of: Sample.policy)),
        OperationSample(
            "createPolicyVersion(of:document:setAsDefault:)",
            AWSOperation<ManagedPolicyVersion>.createPolicyVersion(
                of: Sample.policy, document: Sample.document, setAsDefault: true)),
        OperationSample(
            "createPolicyVersion(of:document:setAsDefault:)", as: "minimal",
            AWSOperation<ManagedPolicyVersion>.createPolicyVersion(
                of: Sample.policy, document: Sample.document, setAsDefault: false)),
        OperationSample(
            "policyVersions(of:)", AWSOperation<[ManagedPolicyVersion]>.policyVersions(of: Sample.policy)),
        OperationSample(
            "deletePolicyVersion(_:of:)", AWSOperation<Void>.deletePolicyVersion("v2", of: Sample.policy)),
        OperationSample("deletePolicy(_:)", AWSOperation<Void>.deletePolicy(Sample.policy)),
        OperationSample("tagPolicy(_:with:)", AWSOperation<Void>.tagPolicy(Sample.policy, with: Sample.tags)),
        OperationSample("untagPolicy(_:keys:)", AWSOperation<Void>.untagPolicy(Sample.policy, keys: Sample.keys)),
        OperationSample("policyTags(of:)", AWSOperation<[AWSTag]>.policyTags(of: Sample.policy)),
    ]

    static let accounts: [OperationSample] = [
        OperationSample("users(under:)", AWSOperation<[IAMUser]>.users(under: "/")),
        OperationSample("accessKeys(ofUser:)", AWSOperation<[AccessKey]>.accessKeys(ofUser: "a.b@c")),
        OperationSample(
            "lastUse(ofAccessKey:)", AWSOperation<AccessKeyUse>.lastUse(ofAccessKey: "AKIAIOSFODNN7EXAMPLE")),
        OperationSample("accountAliases()", AWSOperation<[String]>.accountAliases()),
        OperationSample("callerIdentity()", AWSOperation<CallerIdentity>.callerIdentity()),
        OperationSample(
            "assumeRole(_:session:seconds:externalID:)",
            AWSOperation<Credentials>.assumeRole(
                Sample.roleARN, session: "me@host", seconds: 900, externalID: "a:b/c+d=")),
        OperationSample(
            "assumeRole(_:session:seconds:externalID:)", as: "minimal",
            AWSOperation<Credentials>.assumeRole(Sample.roleARN, session: "me@host", seconds: 43_200)),
        OperationSample(
            "assumeRole(_:withWebIdentity:session:)",
            AWSOperation<Credentials>.assumeRole(
                Sample.roleARN, withWebIdentity: "ey.J+/=.x", session: "me@host")),
        OperationSample("accounts()", AWSOperation<[OrganizationAccount]>.accounts()),
        OperationSample("account(_:)", AWSOperation<OrganizationAccount>.account(Sample.account)),
        OperationSample("organization()", AWSOperation<OrganizationDescription>.organization()),
        OperationSample("organizationTags(of:)", AWSOperation<[AWSTag]>.organizationTags(of: Sample.account)),
    ]
}
