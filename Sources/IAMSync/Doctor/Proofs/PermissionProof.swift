/// What is known of the permissions that somebody has to have.
struct PermissionProof: Hashable, Sendable {
    /// Why somebody may not do something.
    enum Cause: Hashable, Sendable, CaseIterable {
        /// No policy of theirs allows it, or one denies it.
        case policies
        /// A service control policy of the organization.
        case organization
        /// The permissions boundary.
        case boundary
    }

    /// What was asked about, and is allowed.
    var allowed: Set<IAMAction> = []
    /// What is not allowed, with the reason.
    var missing: [IAMAction: Cause] = [:]
    /// What policies make depend on conditions that nobody knows beforehand, with their keys.
    var conditional: [IAMAction: [String]] = [:]
    /// What only doing it would show.
    var unproved: Set<IAMAction> = []
    /// Why IAM's policy simulator could not be asked; `nil` where it answered.
    var hindrance: String?
}

extension PermissionProof {
    /// How many names a line bears.
    private static let longest = 20

    /// What is told of it.
    ///
    /// - Parameters:
    ///   - kind: What was looked at.
    ///   - account: The account that it is about.
    ///   - who: Whose permissions they are, as a sentence begins: `the access role`.
    ///   - purpose: What they are for: `plan and apply`.
    /// - Returns: One check where all is well, else one for each thing that isn't.
    func checks(_ kind: Check.Kind, in account: Check.Place?, of who: String, for purpose: String) -> [Check] {
        let troubles = missingChecks(kind, account, who) + openChecks(kind, account, who)
        guard troubles.isEmpty else { return troubles }
        let way = hindrance == nil ? "simulated" : "read"
        return [.ok(kind, in: account, "\(who) may do all that \(purpose) needs (\(allowed.count) actions, \(way))")]
    }

    private func missingChecks(_ kind: Check.Kind, _ account: Check.Place?, _ who: String) -> [Check] {
        Cause.allCases.compactMap { cause in
            let actions = missing.filter { $0.value == cause }.map(\.key)
            guard !actions.isEmpty else { return nil }
            let (finding, remedy) = Self.words(cause, who)
            return .failed(kind, in: account, "\(finding) \(Self.list(actions))", remedy: remedy)
        }
    }

    private static func words(_ cause: Cause, _ who: String) -> (finding: String, remedy: String) {
        switch cause {
        case .policies: ("\(who) lacks", "Allow that: Docs/permissions.md has the least policies.")
        case .organization:
            ("a service control policy of the organization forbids \(who)", "Except the role from that policy.")
        case .boundary: ("a permissions boundary forbids \(who)", "Allow it in the boundary, or take another role.")
        }
    }

    private func openChecks(_ kind: Check.Kind, _ account: Check.Place?, _ who: String) -> [Check] {
        var checks: [Check] = []
        if !conditional.isEmpty {
            let keys = Set(conditional.values.joined()).sorted().joined(separator: ", ")
            checks.append(
                .unproved(
                    kind, in: account,
                    "\(who) may or may not do \(Self.list(Array(conditional.keys))): \(keys) decides",
                    remedy: "Look at the conditions of its policies and of the service control policies."))
        }
        if !unproved.isEmpty {
            let why = hindrance.map { "; IAM's policy simulator can't be asked: \($0)" } ?? ""
            checks.append(
                .unproved(
                    kind, in: account,
                    "only doing it would show whether \(who) may do "
                        + Self.list(Array(unproved)) + why,
                    remedy: "Allow iam:SimulatePrincipalPolicy, as Docs/permissions.md says, and doctor knows."))
        }
        return checks
    }

    private static func list(_ actions: [IAMAction]) -> String {
        let shown = actions.sorted().prefix(longest).map(\.description).joined(separator: ", ")
        return actions.count > longest ? "\(shown) and \(actions.count - longest) more" : shown
    }
}
