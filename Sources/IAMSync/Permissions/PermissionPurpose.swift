/// What permissions are for. Each adds to the one before; what the doctor needs comes beside them.
public enum PermissionPurpose: String, Hashable, Sendable, CaseIterable {
    /// Everything that only reads: `plan`, `drift`, `audit`, `init`.
    case plan
    /// `apply`, besides what a plan needs.
    case apply
    /// `--prune`, besides what `apply` needs.
    case prune
    /// What only `doctor` asks, besides what a plan needs.
    case doctor
}

extension PermissionPurpose {
    /// What somebody has to have who wants to do this: the purpose with all that it builds on.
    public var whole: [PermissionPurpose] {
        switch self {
        case .plan: [.plan]
        case .apply: [.plan, .apply]
        case .prune: [.plan, .apply, .prune]
        case .doctor: [.plan, .doctor]
        }
    }
}
