extension BoundaryPolicy {
    /// What the boundary of a role is called: `{role name}-boundary`.
    package static func name(forRole role: String) -> String { role + "-boundary" }
}

extension Mapping {
    /// The boundary of a runner's role.
    func boundary(of runner: Operator) throws(PolicyGap) -> BoundaryPolicy {
        let document = try policies.boundary(runner.coordinate, runner.account).get()
        return BoundaryPolicy(
            account: runner.account, name: BoundaryPolicy.name(forRole: runner.coordinate.groupName(.operator)),
            partition: facts.partition, document: document, tags: tags(at: runner.coordinate),
            coordinate: runner.coordinate)
    }
}
