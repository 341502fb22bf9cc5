import IAMModel

/// Whether the groups that come from the identity provider are in the identity store.
struct GroupsCheck: Sendable {
    /// The groups that are looked up, never made.
    let wanted: [Group]
    let context: CenterContext
    let parallel: Int
    /// Whether only these count, however many others there are.
    let readsSelection: Bool

    /// How many names a line bears.
    private static let longest = 20

    /// What was found; `nil` where there are none to look for.
    func run() async -> Check? {
        guard !wanted.isEmpty else { return nil }
        let inventory = await GroupReader(
            wanted: wanted, context: context, width: parallel, readsSelection: readsSelection, readsEverything: false,
            hints: ReadingHints()
        ).read()
        var absent: [String] = []
        for group in wanted {
            switch inventory.reading(ofGroup: group.name) {
            case .present: continue
            case .absent: absent.append(group.name)
            case .unknown(let reason):
                return .failed(.groups, reason, remedy: "Mend that: nobody knows which groups are there.")
            }
        }
        guard !absent.isEmpty else { return .ok(.groups, "\(Self.count(wanted.count)) of the definition are there") }
        return .failed(
            .groups,
            "\(absent.count) of \(Self.count(wanted.count)) are not in the identity store: \(Self.list(absent))",
            remedy: "Give them to AWS's application at the identity provider and let SCIM run, or set "
                + "identity_center.groups to native.")
    }

    private static func count(_ number: Int) -> String { "\(number) SCIM group\(number == 1 ? "" : "s")" }

    private static func list(_ names: [String]) -> String {
        let shown = names.sorted().prefix(longest).joined(separator: ", ")
        return names.count > longest ? "\(shown) and \(names.count - longest) more" : shown
    }
}
