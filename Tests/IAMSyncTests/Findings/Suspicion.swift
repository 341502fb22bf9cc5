import AWSSimulator
import IAMModel
import Testing

/// Something that should not be there, and the lines of a dry-run's report about it.
struct Suspicion: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: [String]
    let cause: @Sendable (Console) -> Void

    init(_ description: String, _ lines: [String], cause: @escaping @Sendable (Console) -> Void) {
        testDescription = description
        self.lines = lines
        self.cause = cause
    }

    private static let role = "payments-live-operator"
    private static let account = "066666666666"
    private static let admin = "arn:aws:iam::aws:policy/AdministratorAccess"
    private static let provider = "arn:aws:iam::066666666666:oidc-provider/token.actions.githubusercontent.com"
    private static let everything =
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#

    private static let service = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},
        "Action":"sts:AssumeRole"}]}
        """
    private static let zeros = String(repeating: "0", count: 40)

    static let all: [Suspicion] = users + trust + boundaries + permissions + identityCenter

    private static let users: [Suspicion] = [
        Suspicion(
            "a user with the role's name",
            [
                "high operator-user payments-live-operator: an IAM user stands for the operator "
                    + "payments-live-operator"
            ]
        ) { $0.createUser(role, in: account) },
        Suspicion(
            "a user with the prefix in capitals and an active key",
            [
                "critical operator-access-key Payments-Live-Deploy: it has the access key AKIA…WY66, which is active",
                "high operator-user Payments-Live-Deploy: an IAM user stands for the operator payments-live-operator",
            ]
        ) {
            $0.createUser("Payments-Live-Deploy", in: account, withAccessKey: true)
        },
        Suspicion(
            "a user with an inactive key",
            [
                "high operator-access-key payments-live: it has the access key AKIA…WY66, which is inactive",
                "high operator-user payments-live: an IAM user stands for the operator payments-live-operator",
            ]
        ) {
            $0.createUser("payments-live", in: account, withAccessKey: true, isKeyActive: false)
        },
        Suspicion("a user who only looks like it", []) {
            $0.createUser("payments-lively", in: account, withAccessKey: true)
        },
    ]

    private static let trust: [Suspicion] = [
        Suspicion(
            "a pattern in an operator's trust",
            [
                "high weak-trust \(role): its trust asks for no audience: no condition on \(claim):aud (mended)",
                "high weak-trust \(role): its trust compares a claim inexactly: StringLike \(claim):sub = "
                    + "repo:m/* (mended)",
                "high weak-trust \(role): its trust has a wildcard: StringLike \(claim):sub = repo:m/* (mended)",
            ]
        ) {
            $0.setTrust(ofRole: role, in: account, to: policy(#""StringLike":{"\#(claim):sub":"repo:m/*"}"#))
        },
        Suspicion(
            "another role that trusts the issuer too widely",
            [
                "high weak-trust reports: its trust asks for no audience: no condition on \(claim):aud",
                "high weak-trust reports: its trust compares a claim inexactly: StringLike \(claim):sub = repo:o/*",
                "high weak-trust reports: its trust has a wildcard: StringLike \(claim):sub = repo:o/*",
            ]
        ) {
            $0.createRole("reports", in: account, trust: policy(#""StringLike":{"\#(claim):sub":"repo:o/*"}"#))
        },
        Suspicion("another role that trusts one pipeline exactly", []) {
            $0.createRole(
                "reports", in: account,
                trust: policy(#""StringEquals":{"\#(claim):sub":"repo:o/r:ref:x","\#(claim):aud":"sts.amazonaws.com"}"#)
            )
        },
        Suspicion(
            "another role whose trust can't be understood",
            [
                "high weak-trust reports: its trust could not be understood: a statement is a JSON object"
            ]
        ) {
            $0.createRole("reports", in: account, trust: #"{"Statement":"\#(provider)"}"#)
        },
        Suspicion(
            "an issuer that is declared for another account",
            [
                "high weak-trust reports: its trust asks for no audience: no condition on gitlab.com:aud",
                "high weak-trust reports: its trust asks for no subject: no condition on gitlab.com:sub",
            ]
        ) {
            $0.createRole(
                "reports", in: account,
                trust: policy("", principal: "arn:aws:iam::066666666666:oidc-provider/gitlab.com"))
        },
    ]

    private static let claim = "token.actions.githubusercontent.com"

    private static func policy(_ condition: String, principal: String = provider) -> String {
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
        "Principal":{"Federated":"\(principal)"},"Condition":{\(condition)}}]}
        """
    }

    private static let boundaries: [Suspicion] = [
        Suspicion(
            "no boundary",
            [
                "critical operator-boundary \(role): it has no permissions boundary (mended)"
            ]
        ) { $0.setBoundary(ofRole: role, in: account, to: nil) },
        Suspicion(
            "another boundary",
            [
                "critical operator-boundary \(role): its boundary is \(admin) (mended)"
            ]
        ) { $0.setBoundary(ofRole: role, in: account, to: admin) },
        Suspicion(
            "an edited boundary",
            [
                "high edited-boundary \(role)-boundary: its document is not the one that the definition "
                    + "gives (mended)"
            ]
        ) {
            $0.editPolicy("\(role)-boundary", in: account, to: everything)
        },
        Suspicion(
            "a role of the prefix without the boundary",
            [
                "high unbounded-role payments-live-lambda: it carries the prefix of \(role), which can "
                    + "pass it, and lacks its boundary"
            ]
        ) {
            $0.createRole("payments-live-lambda", in: account, trust: service)
        },
    ]

    private static let permissions: [Suspicion] = [
        Suspicion(
            "an extra policy",
            [
                "high extra-role-policy \(role): it has \(admin), which nobody declared (mended)"
            ]
        ) { $0.attach(admin, toRole: role, in: account) },
        Suspicion(
            "an inline policy",
            [
                "high extra-role-policy \(role): it has the inline policy more, which nobody declared (mended)"
            ]
        ) {
            $0.putInlinePolicy("more", document: everything, inRole: role, in: account)
        },
        Suspicion(
            "an extra audience",
            [
                "low extra-audience \(Mountainlab.github): it accepts the audience other, which nobody declares"
            ]
        ) {
            $0.setAudiences(ofProvider: Mountainlab.github, in: account, to: ["sts.amazonaws.com", "other"])
        },
        Suspicion(
            "a thumbprint that is not current",
            [
                "information stale-thumbprint \(Mountainlab.github): the issuer no longer presents the "
                    + "certificate \(zeros)"
            ]
        ) {
            $0.setThumbprints(ofProvider: Mountainlab.github, in: account, to: [zeros])
        },
    ]

    private static let identityCenter: [Suspicion] = [
        Suspicion(
            "an extra policy of a set",
            [
                "high extra-set-policy PlatformReader: it has \(admin), which nobody declared (mended)"
            ]
        ) { $0.attach(admin, toSet: "PlatformReader") },
        Suspicion(
            "an inline policy of a set",
            [
                "high extra-set-policy PlatformReader: it has an inline policy, which nobody declared (mended)"
            ]
        ) {
            $0.setInlinePolicy(ofSet: "PlatformReader", to: everything)
        },
        Suspicion(
            "a longer session than the window",
            [
                "medium long-session PlatformReader: a session lasts 12h, and the window is 8h (mended)"
            ]
        ) { $0.setSession(ofSet: "PlatformReader", to: "PT12H") },
        Suspicion(
            "a member that nobody declared",
            [
                "medium extra-member security-live-readers: mallory@example.com is a member whom nobody declared"
            ]
        ) {
            $0.add("mallory@example.com", toGroup: "security-live-readers")
        },
        Suspicion(
            "a user who has a set",
            [
                "high foreign-assignment PlatformReader: user b4cc2095-3d84-45e5-8ccb-6eb49895e73f has it, "
                    + "and is not in the definition"
            ]
        ) {
            $0.assign(user: "jill@mountainlab.example", set: "PlatformReader", in: "033333333333")
        },
        Suspicion(
            "an unknown group that has a set",
            [
                "high foreign-assignment PlatformReader: group strangers has it, and is not in the definition"
            ]
        ) {
            $0.createGroup("strangers")
            $0.assign(group: "strangers", set: "PlatformReader", in: "033333333333")
        },
    ]
}
