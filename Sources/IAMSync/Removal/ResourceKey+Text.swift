package import IAMModel

extension ResourceKey: Comparable, CustomStringConvertible {
    /// Names one thing that is not in the plan's lists of what must be.
    package init(kindName: String, name: String, account: AccountID? = nil) {
        self.kindName = kindName
        self.name = name
        self.account = account
    }

    /// `operator role payments-live-operator in 066666666666`.
    public var description: String { "\(kindName) \(name)\(account.map { " in \($0)" } ?? "")" }

    /// Orders by account, then kind, then name.
    public static func < (left: ResourceKey, right: ResourceKey) -> Bool {
        (left.account?.text ?? "", left.kindName, left.name) < (right.account?.text ?? "", right.kindName, right.name)
    }
}
