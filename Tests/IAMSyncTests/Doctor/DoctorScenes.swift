import AWSClient
import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// What is wrong with an organization or its caller, and what the doctor has to say of it.
struct Ailment: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Texts of the example that are another.
    var replacing: [String: String] = [:]
    var purpose = PermissionPurpose.apply
    /// What is wrong with AWS.
    var cause: @Sendable (AWSSimulator) -> Void = { _ in }
    /// The lines that the doctor has to print, among those that don't begin with `ok`.
    let lines: [String]

    static let all = accounts + permissions + center

    private static let live = "066666666666"

    private static let accounts: [Ailment] = [
        Ailment(
            testDescription: "an access role is missing",
            cause: { $0.inject(.denied("AssumeRole", account: live)) },
            lines: [
                """
                !!  066666666666 (account-066666666666): the access role OrganizationAccountAccessRole can't be borrowed; \
                it is missing, or doesn't trust the caller: AssumeRole: AccessDenied: User is not authorized to perform \
                this
                """,
                """
                → Make the role, trusting the caller's account (and external_id, where aws.yaml has one), or name another \
                as organization.access_role; the caller needs sts:AssumeRole.
                """,
            ]),
        Ailment(
            testDescription: "an account is suspended", cause: { $0.console.setState(of: live, to: "SUSPENDED") },
            lines: [
                "!!  066666666666 (account-066666666666): it is SUSPENDED: nothing can be done in it.",
                "→ Take it out of aws.yaml, or bring it back to ACTIVE.",
            ]),
        Ailment(
            testDescription: "an account isn't there", replacing: ["066666666666": "077777777777"],
            lines: [
                "!!  077777777777: the organization has no such account.", "→ Correct its number in aws.yaml.",
            ]),
        Ailment(
            testDescription: "accounts can't be read",
            cause: {
                $0.deny("organizations:ListAccounts")
                $0.deny("organizations:DescribeAccount")
            },
            lines: [
                "!!  the caller lacks organizations:DescribeAccount, organizations:ListAccounts.",
                "??  066666666666: whether it is active is not known: DescribeAccount: AccessDeniedException: User",
            ]),
        Ailment(
            testDescription: "there is no organization",
            cause: {
                $0.inject(
                    Fault(
                        "DescribeOrganization",
                        effect: .error(
                            code: "AWSOrganizationsNotInUseException",
                            message: "Your account is not a member of an "
                                + "organization.", status: 400)))
            },
            lines: ["!!  the caller's account belongs to no organization."]),
        Ailment(
            testDescription: "aws.yaml means another organization",
            replacing: ["organization:\n": "organization:\n  management_account: \"099999999999\"\n"],
            lines: [
                "!!  aws.yaml calls 099999999999 the management account, but the caller's organization o-"
            ]),
    ]

    private static let permissions: [Ailment] = [
        Ailment(
            testDescription: "an access role lacks permissions",
            cause: {
                $0.deny("iam:CreateRole", in: live)
                $0.deny("iam:GetRole", in: live)
            },
            lines: [
                """
                !!  066666666666 (account-066666666666): the access role OrganizationAccountAccessRole lacks \
                iam:CreateRole, iam:GetRole.
                """,
                "→ Allow that: Docs/permissions.md has the least policies.",
            ]),
        Ailment(
            testDescription: "a reader lacks what only apply needs", purpose: .plan,
            cause: { $0.deny("iam:CreateRole") }, lines: []),
        Ailment(
            testDescription: "what only pruning needs is not asked about", cause: { $0.deny("iam:DeleteRole") },
            lines: []),
        Ailment(
            testDescription: "what pruning needs is missing", purpose: .prune,
            cause: { $0.deny("sso:DeletePermissionSet") }, lines: ["!!  the caller lacks sso:DeletePermissionSet."]),
        Ailment(
            testDescription: "IAM's policy simulator can't be asked, and reading shows what is missing",
            cause: {
                $0.deny("iam:SimulatePrincipalPolicy")
                $0.deny("iam:GetRole", in: live)
                $0.deny("sso:ListPermissionSets")
            },
            lines: [
                "!!  the caller lacks sso:ListPermissionSets.",
                "??  only doing it would show whether the caller may do identitystore:CreateGroup, identitystore:Create",
                """
                !!  066666666666 (account-066666666666): the access role OrganizationAccountAccessRole lacks iam:GetRole.
                """,
                "??  066666666666 (account-066666666666): only doing it would show whether the access role "
                    + "OrganizationAccountAccessRole may do iam:AddClientIDToOpenIDConnectProvider, iam:AttachRolePolicy",
                "→ Allow iam:SimulatePrincipalPolicy, as Docs/permissions.md says, and doctor knows.",
            ]),
    ]

    private static let center: [Ailment] = [
        Ailment(
            testDescription: "Identity Center is in another region",
            replacing: ["region: eu-west-1": "region: eu-north-1"],
            lines: [
                "!!  there is no Identity Center in eu-north-1, but in eu-west-1.",
                "→ Set identity_center.region in aws.yaml to eu-west-1.",
            ]),
        Ailment(
            testDescription: "Identity Center can't be seen", cause: { $0.deny("sso:ListInstances") },
            lines: [
                "!!  ListInstances: AccessDeniedException: User: arn:aws:iam::111111111111:user/administrator is not"
            ]
        ),
        Ailment(
            testDescription: "SCIM has not brought the groups", replacing: ["groups: native": "groups: scim"],
            cause: { $0.console.createGroup("payments-readers") },
            lines: [
                "!!  15 of 16 SCIM groups are not in the identity store: payments-live-admins, ",
                "→ Give them to AWS's application at the identity provider and let SCIM run, or set",
            ]),
        Ailment(
            testDescription: "AWS can't be reached",
            cause: { $0.inject(Fault("GetCallerIdentity", effect: .notConnected)) },
            lines: [
                "!!  GetCallerIdentity: the host can't be reached.",
                "→ Check the network, HTTPS_PROXY and NO_PROXY, AWS_ENDPOINT_URL where it is set",
            ]),
        Ailment(
            testDescription: "the credentials have ended",
            cause: {
                $0.inject(
                    Fault(
                        "GetCallerIdentity",
                        effect: .error(code: "ExpiredToken", message: "The security token has expired", status: 403)))
            },
            lines: [
                "!!  GetCallerIdentity: ExpiredToken: The security token has expired (request",
                "→ Log in again: “aws sso login” with the profile in use, or fresh keys in the environment.",
            ]),
    ]
}

extension Doctor {
    /// A doctor for the example.
    init(
        _ aws: AWSSimulator, replacing changes: [String: String] = [:], through client: AWSClient? = nil,
        options: DoctorOptions = DoctorOptions()
    ) throws {
        self.init(
            of: try Mountainlab.definition(replacing: changes), through: client ?? aws.client(retry: .standard),
            options: options)
    }
}
