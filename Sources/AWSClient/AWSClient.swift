/// A client of AWS that acts with one set of credentials, which may be borrowed from a role in another account.
public struct AWSClient: Sendable {
}
