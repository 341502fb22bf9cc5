import IAMModel
import JSONTree

extension MapShape {
    /// tenants/NAME.yaml.
    static let tenant = MapShape(
        "a tenant's file", title: "tenants/NAME.yaml",
        description: """
            A tenant: the sectors it works in, its people and its pipelines. Its groups aren't listed: they follow from its \
            name, its tiers and the roles.
            """,
        [
            .required(
                "name", .slug.examples("payments"),
                "The tenant's name: a slug, and the file's name without “.yaml”."),
            .required(
                "sectors", .list(of: .slug, least: 1, isSet: true).examples(["ecommerce"]),
                "The sectors that it works in."),
            Field("members", .map(.tenantMembers).orNull, "The tenant's people, by role."),
            Field(
                "workload_identity", .entries(keys: .slug, .map(.workloadIdentity)).orNull,
                "The pipeline of each tier, under the tier's name. A role is made for each tier named here."),
            Field(
                "jit_overrides", .entries(keys: .jitKey, .map(.jitOverride)).orNull,
                """
                What differs from the usual rules for access on request, under “{tier}_admin” or \
                “{tier}_contributor”.
                """),
        ])

    /// `members`
    static let tenantMembers = MapShape(
        "members", title: "Members",
        [
            Field(
                "admins", .individuals,
                "Individuals who may become admins, one e-mail address or user name each."),
            Field(
                "contributors", .individuals,
                "Individuals who may change resources, one e-mail address or user name each."),
            Field("readers", .individuals, "Individuals who may look, one e-mail address or user name each."),
        ])

    /// `jit_overrides.{tier}_{admin or contributor}`
    static let jitOverride = MapShape(
        "a JIT override", title: "Override",
        [
            Field(
                "approval", .words(Approval.allCases),
                "Who has to approve. Usual on live: two-party for admins, peer for contributors; elsewhere: self."),
            Field(
                "max_duration_hours", .hours,
                """
                How long access lasts at most: 1 to 12 whole hours. Usual on live: 2 for admins, 4 for \
                contributors.
                """),
            Field(
                "justification_required", .truth,
                "Whether a reason must be given. Where this is absent: true on live."),
            Field(
                "compliance", .words(Compliance.allCases),
                """
                The rule book that holds for the tenant: its live admin access then lasts 1 hour at most. Only \
                on live.
                """),
        ])

    /// `workload_identity`
    static let workloadIdentity = MapShape(
        "workload_identity", title: "Pipeline",
        [
            .required(
                "issuer", .text(.issuer).examples("https://token.actions.githubusercontent.com", "https://gitlab.com"),
                """
                The https URL that issues the pipeline's tokens, as it stands in their “iss”. A final slash \
                counts.
                """),
            .required(
                "subject", .textOrNumber(.claim).examples("repo:mountainlab/platform:environment:live"),
                "The “sub” of the pipeline's tokens, whole: one exact value, without “*” or “?”."),
            .required(
                "audience", .textOrNumber(.claim).examples("sts.amazonaws.com"),
                "The “aud” of the pipeline's tokens, exactly."),
        ])
}
