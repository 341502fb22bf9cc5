/// A service of AWS that the client speaks to.
public enum AWSService: String, Hashable, Sendable, CaseIterable {
    case iam
    case sts
    case organizations
    case ssoAdmin = "sso-admin"
    case identityStore = "identitystore"
}

extension AWSService {
    /// How its requests and answers are written.
    enum Wire: Hashable, Sendable {
        /// Form parameters, XML answers; with the API's version.
        case query(version: String)
        /// JSON both ways; with what stands before the operation's name in `X-Amz-Target`.
        case json(target: String)
    }

    /// Source: the service models that AWS's SDKs ship.
    var wire: Wire {
        switch self {
        case .iam: .query(version: "2010-05-08")
        case .sts: .query(version: "2011-06-15")
        case .organizations: .json(target: "AWSOrganizationsV20161128")
        case .ssoAdmin: .json(target: "SWBExternalService")
        case .identityStore: .json(target: "AWSIdentityStore")
        }
    }

    /// The first label of its host.
    var endpointPrefix: String { self == .ssoAdmin ? "sso" : rawValue }

    /// Its name in a signature.
    var signingName: String { self == .ssoAdmin ? "sso" : rawValue }

    /// What its actions begin with in policies, such as `sso` of `sso:CreatePermissionSet`.
    ///
    /// Source: Service Authorization Reference, “Service prefix” of each of these services.
    package var actionPrefix: String { signingName }

    /// Requests a second that AWS allows an account; `nil` where it publishes none.
    ///
    /// Source: IAM Identity Center User Guide, “Throttle limits”: 20 for all of Identity Center's operations together,
    /// and 20 for all of the identity store's.
    var publishedRate: Double? {
        switch self {
        case .ssoAdmin, .identityStore: 20
        case .iam, .sts, .organizations: nil
        }
    }
}
