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
    /// Whether everything is read that findings look at, whatever it takes: every role and user of an account, everybody
    /// who has a set of ours.
    public var audits: Bool
    /// What an earlier run remembers, to save calls; every one is verified by the read that uses it.
    public var hints: ReadingHints
    /// Whether every account of the definition's list is read, and not only those where operators work.
    public var readsEveryAccount = false

    /// How a run goes about its work.
    public init(
        selection: ScopeSelection = .everything, parallel: Int = 8, adopts: Bool = true,
        rotatesThumbprints: Bool = false, prunes: Bool = false, maxDeletions: Int = 10, allowsVanished: Bool = false,
        audits: Bool = false, hints: ReadingHints = ReadingHints()
    ) {
        self.selection = selection
        self.parallel = max(1, parallel)
        self.adopts = adopts
        self.rotatesThumbprints = rotatesThumbprints
        self.prunes = prunes
        self.maxDeletions = max(0, maxDeletions)
        self.allowsVanished = allowsVanished
        self.audits = audits
        self.hints = hints
    }

    /// Nothing is written, and everything is read that findings look at, in every account of the definition's list.
    ///
    /// - Parameter selection: The parts of the definition that the findings are about.
    /// - Returns: The options.
    public static func audit(of selection: ScopeSelection = .everything) -> RunOptions {
        var options = RunOptions(selection: selection, audits: true)
        options.readsEveryAccount = true
        return options
    }

    /// Whether only what the chosen parts need is read: what belongs to nobody any more is then seen only where a group of
    /// theirs has it.
    var readsSelection: Bool { selection.scopes != nil && !readsEverything }

    /// Whether everything has to be seen: what is nobody's can't be told from a part.
    var readsEverything: Bool { audits || prunes }
}
