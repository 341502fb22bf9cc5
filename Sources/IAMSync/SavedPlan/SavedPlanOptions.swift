public import IAMModel

/// The options that decide what a plan holds. How fast it is carried out, and what is printed, is not among them.
public struct SavedPlanOptions: Hashable, Sendable {
    /// The chosen parts of the definition.
    public let selection: ScopeSelection
    /// Whether resources without our mark may be adopted.
    public let adopts: Bool
    /// Whether thumbprints that an issuer no longer presents are dropped.
    public let rotatesThumbprints: Bool
    /// Whether what is ours and not asked for is removed.
    public let prunes: Bool
    /// How many things may be removed at most.
    public let maxDeletions: Int
    /// Whether the run goes on when many groups are gone at once.
    public let allowsVanished: Bool

    /// The options of a plan.
    package init(
        selection: ScopeSelection, adopts: Bool, rotatesThumbprints: Bool, prunes: Bool, maxDeletions: Int,
        allowsVanished: Bool
    ) {
        self.selection = selection
        self.adopts = adopts
        self.rotatesThumbprints = rotatesThumbprints
        self.prunes = prunes
        self.maxDeletions = maxDeletions
        self.allowsVanished = allowsVanished
    }

    /// What of a run's options decides what its plan holds.
    public init(_ options: RunOptions) {
        self.init(
            selection: options.selection, adopts: options.adopts, rotatesThumbprints: options.rotatesThumbprints,
            prunes: options.prunes, maxDeletions: options.maxDeletions, allowsVanished: options.allowsVanished)
    }

    /// Takes these options into a run, whatever it had.
    public func apply(to options: inout RunOptions) {
        options.selection = selection
        options.adopts = adopts
        options.rotatesThumbprints = rotatesThumbprints
        options.prunes = prunes
        options.maxDeletions = maxDeletions
        options.allowsVanished = allowsVanished
    }
}
