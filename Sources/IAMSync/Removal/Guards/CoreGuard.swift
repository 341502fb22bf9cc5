import IAMModel

/// A folder without core-iam.yaml says nothing about core: its items are another folder's, or the file got lost.
struct CoreGuard: Sendable {
    /// Whether the folder has a core-iam.yaml.
    let hasCore: Bool

    /// Why something of a part has to stay; `nil` where it may go. What belongs to no tenant for sure may be core's.
    func reason(toKeep scope: Scope?) -> String? {
        if hasCore { return nil }
        if case .tenant = scope { return nil }
        return "the folder has no core-iam.yaml"
    }
}
