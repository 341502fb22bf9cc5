public import IAMModel

/// How a run goes about its work.
public struct RunOptions: Sendable {
    /// The parts of the definition whose differences are planned.
    public var selection: ScopeSelection
    /// How many accounts are worked on side by side.
    public var parallel: Int
    /// Whether resources without our mark may be adopted.
    public var adopts: Bool
    /// Whether thumbprints that an issuer no longer presents are dropped.
    public var rotatesThumbprints: Bool

    /// How a run goes about its work.
    public init(
        selection: ScopeSelection = .everything, parallel: Int = 8, adopts: Bool = true,
        rotatesThumbprints: Bool = false
    ) {
        self.selection = selection
        self.parallel = max(1, parallel)
        self.adopts = adopts
        self.rotatesThumbprints = rotatesThumbprints
    }
}
