/// Assignments in accounts that are not of our list are none of ours.
struct AccountListGuard: Sendable {
    /// The accounts of our list, by number.
    let accounts: Set<String>

    /// Why an assignment in an account has to stay; `nil` where it may go.
    func reason(toKeepIn account: String) -> String? {
        accounts.contains(account) ? nil : "account \(account) is not of our list"
    }
}
