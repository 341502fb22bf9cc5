import IAMModel
import JSONTree

extension MapShape {
    /// core-iam.yaml.
    static let core = MapShape(
        "core-iam.yaml", title: "core-iam.yaml",
        description: """
            The sectors that the platform team owns, their tiers, and the groups of each tier. A format that other clouds' \
            tools read too: what is only AWS's stands in aws.yaml.
            """,
        [
            Field(
                "identity_provider", .names(["entra-id", "okta", "google-workspace"]),
                "The corporate identity provider that people come from, by name."),
            Field(
                "jit_tool", .names(JITTool.known.map(\.name)).byDefault("none"),
                """
                What grants privileged access for a time. Anything but “none” and “aws-identity-center” is a \
                tool of its own.
                """),
            Field("sectors", .list(of: .map(.sector)).orNull, "The sectors that the platform team owns."),
            Field(
                "cross_sector_reads", .list(of: .map(.crossSectorRead)).orNull,
                "Reader groups that may also read another sector's tier."),
        ])

    /// `sectors[]`
    static let sector = MapShape(
        "a sector", title: "Sector",
        [
            .required(
                "name", .slug.examples("platform", "security"),
                "The sector's name: a slug. No tenant may have it."),
            Field(
                "tiers", .list(of: .map(.tier)).orNull,
                """
                The sector's tiers. A tenant's tiers aren't written here: they follow from accounts and \
                pipelines.
                """),
        ])

    /// `sectors[].tiers[]`
    static let tier = MapShape(
        "a tier", title: "Tier",
        [
            .required(
                "name", .slug.examples("sandbox", "live"),
                "The tier's name: a slug. “live” is the one with production data, and its rules are stricter."),
            Field("groups", .map(.groups).orNull, "The groups of this sector's tier, at most one a role."),
        ])

    /// `sectors[].tiers[].groups`
    static let groups = MapShape("groups", title: "Groups", GroupRole.allCases.map { groupField($0) })

    /// A group of a sector's tier with a role.
    static func group(_ role: GroupRole) -> MapShape {
        switch role {
        case .operator: operatorGroup
        case .admins: adminGroup
        case .contributors: contributorGroup
        case .readers: readerGroup
        }
    }

    private static func groupField(_ role: GroupRole) -> Field {
        let description =
            switch role {
            case .operator: "The role of pipelines: no person."
            case .admins: "People who may do everything, best for a short time only."
            case .contributors: "People who may change resources, but not access."
            case .readers: "People who may look at everything."
            }
        return Field(role.rawValue, .map(group(role)), description)
    }

    private static let operatorGroup = MapShape(
        "the group operator", title: "Operator",
        common(.operator) + [
            Field(
                "workload_identity", .map(.workloadIdentity),
                "The pipeline that may act as the operator. Without it no role is made."),
            Field("members", .list(of: .text, most: 0).orNull, "Stays empty: an operator has no members."),
        ])
    private static let adminGroup = MapShape(
        "the group admins", title: "Admins", common(.admins) + people + [jitField, standing(isUsual: false)])
    private static let contributorGroup = MapShape(
        "the group contributors", title: "Contributors",
        common(.contributors) + people + [jitField, standing(isUsual: false)])
    private static let readerGroup = MapShape(
        "the group readers", title: "Readers", common(.readers) + people + [standing(isUsual: true)])

    private static func common(_ role: GroupRole) -> [Field] {
        let kind: DeclaredGroup.Kind = role == .operator ? .nonHuman : .human
        return [
            .required(
                "name", .text(.group(role)).examples(.string("platform-live" + role.suffix)),
                """
                The group's name, which its place gives it: the sector, the tier and “\(role.rawValue)”, joined \
                by hyphens.
                """),
            Field(
                "type", .words([kind]).byDefault(.string(kind.rawValue)),
                "Who is meant: always “\(kind.rawValue)” here."),
            Field(
                "owner", .text.examples("platform-team"),
                "Who reviews the membership. Without it there is a warning."),
        ]
    }

    private static let people = [
        Field(
            "members", .individuals,
            "Individuals, one e-mail address or user name each. Never a group: groups don't nest.")
    ]
    private static let jitField = Field(
        "jit", .map(.jitRule),
        "How members come by their access for a time. Without it on live, standing access that writes is reported.")

    private static func standing(isUsual: Bool) -> Field {
        let description =
            isUsual
            ? "Whether access is always there, which readers may have."
            : """
            Whether access is always there. On live, true is reported: say in “jit” how access is granted \
            for a time.
            """
        return Field("standing", isUsual ? .truth.byDefault(true) : .truth, description)
    }

    /// `…groups.{admins,contributors}.jit`
    static let jitRule = MapShape(
        "jit", title: "Access for a time",
        [
            Field(
                "eligible_from", .text.examples("platform-live-contributors"),
                "The group whose members may ask: one that is defined in any of the files."),
            .required(
                "approval", .words(Approval.allCases),
                "Who has to approve, from automated (loose) to two-party (strict)."),
            .required("max_duration_hours", .hours, "How long access lasts at most: 1 to 12 whole hours."),
            Field(
                "justification_required", .truth,
                "Whether a reason must be given. Where this is absent: true on live, and false elsewhere."),
        ])

    /// `cross_sector_reads[]`
    static let crossSectorRead = MapShape(
        "a cross-sector read", title: "Cross-sector read",
        [
            .required(
                "group", .text(.group(.readers)).examples("security-live-readers"),
                "The group: a reader group of this file."),
            .required("target_sector", .slug.examples("platform"), "The sector that it may read too."),
            .required("target_tier", .slug.examples("live"), "The tier of that sector."),
            .required("reason", .text.examples("incident investigation"), "Why, for the auditor."),
        ])
}
