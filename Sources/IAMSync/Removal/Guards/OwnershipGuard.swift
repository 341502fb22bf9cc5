/// What we can't tell to be ours is never removed: whoever made it may need it.
enum OwnershipGuard {
    /// Why something with this owner has to stay; `nil` where it is ours.
    static func reason(toKeep owner: Ownership) -> String? {
        switch owner {
        case .ours: nil
        case .foreign, .unmarked: "it doesn't carry our mark"
        case .otherInstallation(let name): "it belongs to installation \(name)"
        }
    }
}
