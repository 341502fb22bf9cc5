public import IAMModel

/// A part of AWS that is read on its own: what of it can't be read is unknown as a whole.
public enum ObservedPart: Hashable, Sendable {
    /// The IAM of an account.
    case account(AccountID)
    /// The sets, groups, people and assignments of the organization.
    case identityCenter
}

extension ObservedPart: CustomStringConvertible {
    /// An account's number, or `Identity Center`.
    public var description: String {
        switch self {
        case .account(let account): account.text
        case .identityCenter: "Identity Center"
        }
    }
}
