import IAMModel

/// The permission sets of an instance, as far as they concern us: those with a wanted name in every part, those of ours
/// that nobody wants by name.
struct PermissionSetInventory: Sendable {
    /// A set of ours that the definition doesn't ask for.
    struct Unwanted: Hashable, Sendable {
        let name: String
        let arn: String
    }

    /// What reading one set came to.
    enum Finding: Sendable {
        case gone
        case unnamed(String)
        case ofNoConcern(PermissionSetFacts)
        case wanted(PermissionSetFacts, Reading<PermissionSet.Observed>)
        case unwanted(PermissionSetFacts)
        case unjudged(PermissionSetFacts, String)
    }

    /// What is known of the wanted names.
    private(set) var wanted: [String: Reading<PermissionSet.Observed>] = [:]
    private(set) var unwanted: [Unwanted] = []
    /// The names of all sets that could be described, by ARN.
    private(set) var names: [String: String] = [:]
    /// Why a name that was not found may be there all the same; `nil` where every set was described.
    private(set) var gap: String?
    /// Why it is not known whether a set is ours, by its name.
    private(set) var unjudged: [String: String] = [:]
    private var gaps: [StandardSet: String] = [:]
    private var gapInAnyFamily: String?

    /// What is known of a set.
    func reading(ofSet name: String) -> Reading<PermissionSet.Observed> {
        if let known = wanted[name] { return known }
        return gap.map(Reading.unknown) ?? .absent
    }

    /// Why it is not known which sets of a family are ours, as far as our groups may have them; `nil` where it is.
    func gap(inFamily family: StandardSet) -> String? { gaps[family] ?? gapInAnyFamily }

    /// Why something is not known of any set.
    var reasons: [String] {
        [gap, gapInAnyFamily].compactMap(\.self) + gaps.values
            + wanted.values.compactMap { reading in
                guard case .unknown(let reason) = reading else { return nil }
                return reason
            }
    }

    /// Enters sets that were read because our groups have them, or because all sets were.
    mutating func enter(_ findings: [Finding]) {
        for finding in findings { enter(finding) }
        unwanted.sort { ($0.name, $0.arn) < ($1.name, $1.arn) }
    }

    /// Enters why a set may be there that was looked for by its name.
    mutating func enter(searchGap reason: String) { gap = gap ?? reason }

    /// Enters that nothing is known of any set.
    mutating func enter(gap reason: String) {
        gap = gap ?? reason
        gapInAnyFamily = gapInAnyFamily ?? reason
    }

    private mutating func enter(_ finding: Finding) {
        switch finding {
        case .gone: return
        case .unnamed(let reason): enter(gap: reason)
        case .ofNoConcern(let facts): names[facts.arn] = facts.name
        case .wanted(let facts, let reading):
            names[facts.arn] = facts.name
            wanted[facts.name] = reading
        case .unwanted(let facts):
            names[facts.arn] = facts.name
            unwanted.append(.init(name: facts.name, arn: facts.arn))
        case .unjudged(let facts, let reason):
            names[facts.arn] = facts.name
            unjudged[facts.name] = reason
            guard let family = StandardSet(familyOf: facts.name) else { return }
            gaps[family] = min(gaps[family] ?? reason, reason)
        }
    }

    /// The ARNs of what is there under a wanted name, sorted.
    var wantedARNs: [String] { wanted.values.compactMap { $0.value?.arn }.sorted() }

    /// The ARNs of what is there under a wanted name, or ours, sorted.
    var arns: [String] { (wantedARNs + unwanted.map(\.arn)).sorted() }

    /// The ARNs of what is ours, or will be: assignments of these are ours to judge.
    var ours: Set<String> {
        let wanted = wanted.values.compactMap(\.value).filter { $0.ownership == .ours }
        return Set(wanted.map(\.arn) + unwanted.map(\.arn))
    }
}
