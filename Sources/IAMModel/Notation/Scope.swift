/// A part of the definition that can be synced on its own: `--scope core`, `--scope payments`.
public enum Scope: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// What core-iam.yaml defines.
    case core
    /// What one tenant's file defines.
    case tenant(Slug)

    /// `core`, or the tenant's name.
    public var description: String {
        switch self {
        case .core: "core"
        case .tenant(let name): name.text
        }
    }
}
