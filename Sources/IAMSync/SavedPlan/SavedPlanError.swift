/// Why a saved plan can't be used at all. No call was made.
public enum SavedPlanError: Error, Hashable, Sendable {
    /// The text is no saved plan, with what is wrong and where.
    case unreadable(String)
    /// The plan is of a version that this iamsync doesn't know.
    case unknownVersion(String)
    /// The plan is of another definition, or made by another iamsync.
    case unfit(String)
}

extension SavedPlanError {
    /// What is wrong, as a sentence without a final full stop. It may hold text of the file: escape it.
    public var reason: String {
        switch self {
        case .unreadable(let problem): "it is no saved plan: \(problem)"
        case .unknownVersion(let version):
            "it is a saved plan of version \(version), and this iamsync knows version \(SavedPlan.formatVersion) only"
        case .unfit(let problem): problem
        }
    }
}
