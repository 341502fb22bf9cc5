import IAMModel
import JSONTree

extension MapShape {
    /// aws.yaml.
    static let aws = MapShape(
        "aws.yaml", title: "aws.yaml",
        description: "Where the platform lives on AWS: its accounts, Identity Center, and options.",
        [
            Field("organization", .map(.organization).orNull, "How the accounts are reached."),
            Field(
                "identity_center", .map(.identityCenter).orNull,
                "The Identity Center instance, and where its groups come from."),
            .required(
                "accounts", .list(of: .map(.account)),
                "The account of each sector's tier, and of each tenant that has its own."),
            Field(
                "discover_accounts", .words(AccountDiscovery.allCases).byDefault("none"),
                """
                How accounts are found that aren't listed: by the names “{sector}-{tier}” and “{tenant}-{tier}”, or by the \
                tags sector, tier and tenant, from Organizations.
                """),
            Field(
                "tenant_readers", .words(TenantReaders.allCases).byDefault("tenant"),
                "Which accounts a tenant's readers see: the tenant's, or every account of the tenant's sectors."),
            Field(
                "tenant_readers_scoped", .truth.byDefault(false),
                """
                Whether a tenant's readers get a permission set without the neighbours' data in accounts that \
                tenants share.
                """),
            Field(
                "operator", .map(.operatorSettings).orNull,
                "What pipelines' roles are made of, and whom they may trust."),
            Field(
                "permission_sets", .map(.permissionSets).orNull,
                "What differs from the standard table of permission sets."),
            Field("jit", .map(.jitSettings).orNull, "What holds for access on request everywhere."),
            Field(
                "installation", .textOrNumber(.tagValue.nonempty).examples("platform-a"),
                "Tells two definition folders on one organization apart. Letters, digits, spaces and _.:/=+-@."),
            Field(
                "tags",
                .entries(keys: .tagKey, .anyScalar(.tagValue), most: TagSection.most).orNull
                    .examples(["cost-center": "platform"]),
                "Put on everything created that takes tags."),
        ])

    /// `organization`
    static let organization = MapShape(
        "organization", title: "Organization",
        [
            Field(
                "management_account", .accountID.examples("111111111111"),
                "The management account's 12 digits, best in quotes. Where this is absent, Organizations tells."),
            Field(
                "access_role", .textOrNumber(.roleName).byDefault("OrganizationAccountAccessRole"),
                "The role that is assumed in each account that isn't the caller's own: its name, without a path."),
            Field("external_id", .textOrNumber(.externalID), "Sent when that role is assumed. It is no secret."),
        ])

    /// `identity_center`
    static let identityCenter = MapShape(
        "identity_center", title: "Identity Center",
        [
            Field(
                "instance_arn", .text(.instanceARN).examples("arn:aws:sso:::instance/ssoins-1234567890abcdef"),
                "The instance. Where this is absent: the only one that the caller sees."),
            Field(
                "region", .text(.region).examples("eu-west-1"),
                "The instance's region. Where this is absent: the caller's."),
            Field(
                "groups", .words(IdentityCenterSettings.GroupSource.allCases).byDefault("scim"),
                """
                scim: groups come from the identity provider, are looked up and never made. native: they are \
                made and filled here.
                """),
            Field(
                "jit_groups", .words(IdentityCenterSettings.JITGroups.allCases).byDefault("filled"),
                """
                Only with native groups. filled: members as listed. empty: a group with a JIT rule has no \
                members.
                """),
            Field(
                "group_ids", .entries(keys: TextForm(), .textOrNumber(.groupID)).orNull,
                """
                The id of a group in the identity store or at the identity provider, under the group's name. It \
                wins over the name.
                """),
        ])

    /// `accounts[]`
    static let account = MapShape(
        "an account", title: "Account", rules: JSONObject([("not", ["required": ["tenant", "tenants"]])]),
        [
            .required("sector", .slug.examples("ecommerce"), "The sector, such as ecommerce."),
            .required("tier", .slug.examples("sandbox", "live"), "The tier, such as live."),
            .required(
                "id", .accountID.examples("022222222222"),
                """
                The account's 12 digits. Put them in quotes: an editor takes them for a number otherwise, \
                without its zeros.
                """),
            Field("tenant", .slug.examples("payments"), "The tenant that the account belongs to alone."),
            Field(
                "tenants",
                .any(of: [Shape.words(SharingWord.allCases), .list(of: .slug)]),
                """
                Which tenants may share the account: a list, any or none. Where this is absent: any for a sector that \
                core-iam.yaml doesn't list, none for one that it lists. Not beside “tenant”.
                """),
        ])

    /// `permission_sets`
    static let permissionSets = MapShape(
        "permission_sets", title: "Permission sets",
        StandardSet.allCases.map { set in
            Field(set.rawValue, .map(.permissionSet), "What differs for \(set.rawValue) and the variants of it.")
        })

    /// `permission_sets.{name}`
    static let permissionSet = MapShape(
        "a permission set", title: "Permission set",
        [
            Field(
                "managed_policies", .list(of: .textOrNumber(.awsPolicy), most: 20).examples(["PowerUserAccess"]),
                "Policies of AWS's, by name (with path) or ARN, instead of the usual ones."),
            Field("session_hours", .hours, "How long a session lasts: 1 to 12 whole hours."),
            Field(
                "inline_policy", .textOrNumber(.path).examples("policies/extra.json"),
                "A policy put into the set as it is: the path of a JSON file below this folder."),
        ])

    /// `jit`
    static let jitSettings = MapShape(
        "jit", title: "Access on request",
        [
            Field(
                "approval_workflow", .text.examples("PagerDuty"),
                "The approval tool in front of Identity Center, if any, as the report names it."),
            Field(
                "limits", .entries(keys: .jitKey, .map(.jitLimit)).orNull,
                "What no tenant may loosen, under “{tier}_admin” or “{tier}_contributor”."),
        ])

    /// `jit.limits.{tier}_{admin or contributor}`
    static let jitLimit = MapShape(
        "a JIT limit", title: "Limit",
        [
            Field("approval", .words(Approval.allCases), "The loosest approval that is allowed."),
            Field("max_duration_hours", .hours, "The longest access that is allowed: 1 to 12 whole hours."),
        ])
}
