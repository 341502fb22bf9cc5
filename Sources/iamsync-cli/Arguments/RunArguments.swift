import IAMModel
import IAMSync

/// What a command line says about how a run goes about its work.
struct RunArguments {
    private let arguments: ParsedArguments
    private let parallel: Int
    private let maxDeletions: Int

    /// Reads the numbers; no file is needed for that.
    ///
    /// - Throws: ``CommandFailure/usage(_:)`` for a value that can't be.
    init(_ arguments: ParsedArguments) throws(CommandFailure) {
        self.arguments = arguments
        parallel = try arguments.number(.parallel, in: 1...64) ?? 8
        maxDeletions = try arguments.number(.maxDeletions, in: 0...100_000) ?? 10
    }

    /// The options of a run.
    ///
    /// - Parameters:
    ///   - purpose: What the run is for.
    ///   - definition: Has the parts that `--scope` may name.
    ///   - saved: The plan that is to be applied: its options count, and the command line may only repeat them.
    /// - Returns: The options.
    /// - Throws: ``CommandFailure`` for a scope that isn't there, or for a value that contradicts the saved plan.
    func options(
        for purpose: PreparedRun.Purpose, of definition: Definition, saved: SavedPlan?
    ) throws(CommandFailure) -> RunOptions {
        var options = RunOptions(
            selection: try ScopeArguments(arguments).selection(in: definition),
            parallel: parallel, adopts: adopts(for: purpose),
            rotatesThumbprints: arguments.has(.rotateThumbprints), prunes: arguments.has(.prune),
            maxDeletions: maxDeletions, allowsVanished: arguments.has(.allowVanished))
        options.audits = purpose == .drift || purpose == .audit
        options.readsEveryAccount = purpose == .audit
        guard let saved else { return options }
        let isScopeOther = arguments.has(.scope) && options.selection != saved.options.selection
        try refuse(.scope, isScopeOther)
        try refuse(.adopt, arguments.has(.adopt) && !saved.options.adopts)
        try refuse(.rotateThumbprints, arguments.has(.rotateThumbprints) && !saved.options.rotatesThumbprints)
        try refuse(.prune, arguments.has(.prune) && !saved.options.prunes)
        try refuse(
            .maxDeletions, arguments.has(.maxDeletions) && options.maxDeletions != saved.options.maxDeletions)
        try refuse(.allowVanished, arguments.has(.allowVanished) && !saved.options.allowsVanished)
        saved.options.apply(to: &options)
        return options
    }

    /// A plan that is shown and then asked about may adopt: every difference is seen. Where nobody is asked, it takes leave.
    private func adopts(for purpose: PreparedRun.Purpose) -> Bool {
        switch purpose {
        case .plan: !arguments.has(.out) || arguments.has(.adopt)
        case .apply: !arguments.has(.yes) || arguments.has(.adopt)
        case .drift, .audit: true
        }
    }

    private func refuse(_ option: OptionSpec, _ isContradiction: Bool) throws(CommandFailure) {
        guard isContradiction else { return }
        throw .refused("--\(option.name) contradicts the saved plan, which was made otherwise; plan again.")
    }
}
