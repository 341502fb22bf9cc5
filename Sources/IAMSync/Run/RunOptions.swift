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
    /// Whether what is ours and not asked for is removed.
    public var prunes: Bool
    /// How many things may be removed at most: where there are more, none is.
    public var maxDeletions: Int
    /// Whether the run goes on when many groups are gone at once.
    public var allowsVanished: Bool

    /// How a run goes about its work.
    public init(
        selection: ScopeSelection = .everything, parallel: Int = 8, adopts: Bool = true,
        rotatesThumbprints: Bool = false, prunes: Bool = false, maxDeletions: Int = 10, allowsVanished: Bool = false
    ) {
        self.selection = selection
        self.parallel = max(1, parallel)
        self.adopts = adopts
        self.rotatesThumbprints = rotatesThumbprints
        self.prunes = prunes
        self.maxDeletions = max(0, maxDeletions)
        self.allowsVanished = allowsVanished
    }
}
