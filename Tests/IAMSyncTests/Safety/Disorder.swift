import AWSSimulator

/// Every kind of drift at once, in the accounts and in Identity Center of the hamlet.
enum Disorder {
    private static let role = "payments-live-operator"
    private static let account = Hamlet.paymentsLive
    private static let admin = "arn:aws:iam::aws:policy/AdministratorAccess"
    private static let power = "arn:aws:iam::aws:policy/PowerUserAccess"

    static func cause(in console: Console) {
        disturbRoles(console)
        disturbBoundaryAndProvider(console)
        disturbIdentityCenter(console)
    }

    private static func disturbRoles(_ console: Console) {
        console.setTrust(ofRole: role, in: account, to: wideTrust)
        console.setBoundary(ofRole: role, in: account, to: admin)
        console.attach(admin, toRole: role, in: account)
        console.detach(power, fromRole: role, in: account)
        console.putInlinePolicy("extra", document: everything, inRole: role, in: account)
        console.setLongestSession(ofRole: role, in: account, seconds: 43_200)
        console.setTag("cost-center", ofRole: role, in: account, to: nil)
        console.deleteRole("platform-live-operator", in: Hamlet.platformLive)
    }

    /// The boundary has all the versions that it can have.
    private static func disturbBoundaryAndProvider(_ console: Console) {
        for _ in 1...4 { console.editPolicy("\(role)-boundary", in: account, to: everything) }
        console.setAudiences(ofProvider: Mountainlab.github, in: account, to: [])
        console.setThumbprints(
            ofProvider: Mountainlab.github, in: account, to: [String(repeating: "0", count: 40)])
        console.deleteProvider(Mountainlab.github, in: Hamlet.platformLive)
    }

    private static func disturbIdentityCenter(_ console: Console) {
        console.setSession(ofSet: "TenantReader", to: "PT12H")
        console.attach(admin, toSet: "TenantReader")
        console.removeTag("cost-center", fromSet: "TenantReader")
        console.setInlinePolicy(ofSet: "TenantContributor-payments", to: "")
        console.detach("arn:aws:iam::aws:policy/ReadOnlyAccess", fromSet: "TenantContributor-payments")
        console.setInlinePolicy(ofSet: "PlatformReader", to: everything)
        console.unassign(group: "payments-readers", set: "TenantReader", in: Hamlet.shared)
        console.remove("finn@hamlet.example", fromGroup: "payments-readers")
        console.deleteGroup("platform-live-contributors")
    }

    private static let wideTrust = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
        "Principal":{"Federated":"arn:aws:iam::066666666666:oidc-provider/token.actions.githubusercontent.com"},
        "Condition":{"StringLike":{"token.actions.githubusercontent.com:sub":"repo:hamlet/*"}}}]}
        """

    private static let everything =
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#
}
