import IAMModel

@testable import AWSSimulator

/// What a simulated AWS holds, told by names: two runs that come to the same give the same text, whatever ids they met.
struct AWSContents {
    /// One line a thing, sorted.
    let lines: [String]

    init(of aws: AWSSimulator) {
        lines = aws.withState { state in
            (Self.accounts(state) + Self.sets(state.center) + Self.people(state.store)
                + Self.assignments(state)).sorted()
        }
    }

    private static func accounts(_ state: SimulatedState) -> [String] {
        state.iam.flatMap { number, iam in
            iam.providers.map {
                "\(number) provider \($0.url) \($0.clients.sorted()) \($0.thumbprints.sorted()) \(tags($0.tags))"
            } + iam.policies.map { "\(number) policy \($0.name) \(inForce($0)) \(tags($0.tags))" }
                + iam.roles.filter { $0.path == "/" }.map { role in
                    "\(number) role \(role.name) \(role.trust.text) \(role.boundary ?? "unbounded")"
                        + " \(role.attached.sorted()) \(role.inline.keys.sorted()) \(role.longestSession)"
                        + " \(tags(role.tags))"
                }
        }
    }

    private static func inForce(_ policy: AccountIAM.Policy) -> String {
        policy.versions.first { $0.id == policy.defaultVersion }?.document.text ?? "nothing"
    }

    private static func sets(_ center: IdentityCenterState) -> [String] {
        center.sets.values.map { set in
            let stale = center.provisioned.all(of: .set(set.arn)).filter { $0.version != set.version }
            return "set \(set.name) \(set.session) \(set.managed.sorted()) \(set.inlinePolicy)"
                + " \(tags(set.tags)) stale in \(stale.map(\.account).sorted())"
        }
    }

    private static func people(_ store: IdentityStoreState) -> [String] {
        let names = Dictionary(uniqueKeysWithValues: store.groups.values.map { ($0.id, $0.name) })
        let users = Dictionary(uniqueKeysWithValues: store.users.values.map { ($0.id, $0.name) })
        return store.groups.values.map { "group \($0.name) \($0.description ?? "")" }
            + store.memberships.values.map { "member \(users[$0.user] ?? "nobody") of \(names[$0.group] ?? "nothing")" }
    }

    private static func assignments(_ state: SimulatedState) -> [String] {
        let names = Dictionary(uniqueKeysWithValues: state.store.groups.values.map { ($0.id, $0.name) })
        let sets = Dictionary(uniqueKeysWithValues: state.center.sets.values.map { ($0.arn, $0.name) })
        return state.center.assignments.values.map {
            "\($0.account) assignment \(names[$0.principal] ?? "nobody") \(sets[$0.set] ?? "nothing")"
        } + state.center.provisioned.values.map { "\($0.account) has \(sets[$0.set] ?? "nothing")" }
    }

    private static func tags(_ tags: [SimulatedTag]) -> String {
        "\(tags.map { "\($0.key)=\($0.value)" }.sorted())"
    }
}

extension AWSContents {
    /// The roles that nothing bounds, `account/role`: without a boundary, or with one whose policy isn't there.
    static func unboundedRoles(_ aws: AWSSimulator) -> Set<String> {
        aws.withState { state in
            Set(
                state.iam.flatMap { number, iam in
                    let policies = Set(iam.policies.map(\.arn))
                    return iam.roles.filter { role in
                        role.path == "/" && !(role.boundary.map(policies.contains) ?? false)
                    }.map { "\(number)/\($0.name)" }
                })
        }
    }
}
