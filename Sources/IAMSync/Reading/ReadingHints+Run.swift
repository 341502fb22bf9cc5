import IAMModel

extension ReadingHints {
    /// What a run remembers: what it read and made.
    ///
    /// A run of a part adds to what earlier ones remember; a whole run forgets what is no longer there.
    ///
    /// - Parameters:
    ///   - observed: What was read.
    ///   - outcomes: How a plan came out; `nil` where none was carried out.
    ///   - options: How the run went about its work, with what earlier ones remember.
    public init(observed: ObservedState, outcomes: Outcomes? = nil, options: RunOptions) {
        self = options.hints
        if let center = observed.center.value { learn(center, isWhole: !options.readsSelection) }
        for outcome in outcomes?.permissionSets ?? [] {
            guard let arn = outcome.after?.arn else { continue }
            permissionSets[outcome.desired.name.text] = arn
        }
        for outcome in outcomes?.groups ?? [] {
            guard let id = outcome.after?.id else { continue }
            groups[outcome.desired.name] = id
        }
    }

    private mutating func learn(_ center: IdentityCenterInventory, isWhole: Bool) {
        if isWhole { self = ReadingHints() }
        for (name, reading) in center.sets.wanted {
            guard let arn = reading.value?.arn else { continue }
            permissionSets[name] = arn
        }
        for group in center.desired.groups {
            guard let id = center.groups.reading(ofGroup: group.name).value?.id else { continue }
            groups[group.name] = id
        }
    }
}
