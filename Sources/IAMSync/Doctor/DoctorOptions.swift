public import IAMModel

/// How the doctor goes about its work.
public struct DoctorOptions: Sendable {
    /// What it has to be possible to do: `plan`, `apply` or `prune`.
    public var purpose: PermissionPurpose
    /// The parts of the definition that count.
    public var selection: ScopeSelection
    /// How many accounts are looked at side by side.
    public var parallel: Int

    /// How the doctor goes about its work.
    public init(purpose: PermissionPurpose = .apply, selection: ScopeSelection = .everything, parallel: Int = 8) {
        self.purpose = purpose
        self.selection = selection
        self.parallel = max(1, parallel)
    }
}
