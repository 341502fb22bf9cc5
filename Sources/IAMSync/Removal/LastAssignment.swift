public import IAMModel

/// A set that nobody has in an account any more: AWS deletes its role there, whose name will not come back.
///
/// Source: IAM Identity Center User Guide, “Referencing permission sets in resource policies, Amazon EKS, and AWS KMS”.
public struct LastAssignment: Hashable, Comparable, Sendable {
    /// The account.
    public let account: AccountID
    /// The set's name.
    public let permissionSet: String

    /// A set that nobody has in an account any more.
    package init(account: AccountID, permissionSet: String) {
        self.account = account
        self.permissionSet = permissionSet
    }

    /// What people are warned of, as a sentence without a final full stop.
    public var warning: String {
        "the last assignment of \(permissionSet) here goes, and with it the role AWSReservedSSO_\(permissionSet)_…: "
            + "its name will not come back, and policies that name it stop working"
    }

    /// Orders by account, then set.
    public static func < (left: LastAssignment, right: LastAssignment) -> Bool {
        (left.account, left.permissionSet) < (right.account, right.permissionSet)
    }
}
