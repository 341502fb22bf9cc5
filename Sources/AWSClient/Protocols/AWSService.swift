/// A service of AWS that the client speaks to.
public enum AWSService: String, Hashable, Sendable, CaseIterable {
    case iam
    case sts
    case organizations
    case ssoAdmin = "sso-admin"
    case identityStore = "identitystore"
}
