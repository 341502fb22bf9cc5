extension Mapping {
    /// A runner that works in an account.
    struct Operator {
        let account: AccountID
        let coordinate: Coordinate
        let identity: WorkloadIdentity
    }

    /// Every runner with an account that may hold its role, by account and name.
    static func operators(at places: [Place], facts: AWSFacts) -> [Operator] {
        places.flatMap { place -> [Operator] in
            guard case .pipeline(let identity) = place.runner else { return [] }
            return place.sites.filter { $0.account != facts.managementAccount }.map {
                Operator(account: $0.account, coordinate: place.coordinate(at: $0), identity: identity)
            }
        }
        .sorted { ($0.account, $0.coordinate.prefix) < ($1.account, $1.coordinate.prefix) }
    }

    /// The roles with their boundaries: both or neither.
    func addRoles(to state: inout DesiredState) {
        for runner in operators {
            do throws(PolicyGap) {
                let boundary = try boundary(of: runner)
                let role = try role(of: runner, boundary: boundary)
                state.boundaries.append(boundary)
                state.roles.append(role)
            } catch {
                state.skipped += [.boundaryPolicy, .operatorRole].map { skipped($0, of: runner, error.reason) }
            }
        }
    }

    private func role(of runner: Operator, boundary: BoundaryPolicy) throws(PolicyGap) -> OperatorRole {
        let settings = definition.aws.operator
        return OperatorRole(
            account: runner.account, name: runner.coordinate.groupName(.operator), partition: facts.partition,
            trusted: trustedPipeline(of: runner), boundary: boundary.arn,
            managedPolicies: try operatorPolicies.arns(in: runner.account),
            maxSession: settings.maxSession?.value ?? SessionLength(clampingHours: 1),
            tags: boundary.tags, coordinate: runner.coordinate)
    }

    private func trustedPipeline(of runner: Operator) -> TrustedPipeline {
        let issuer = runner.identity.issuer.value
        return TrustedPipeline(
            provider: ARN(iam: "oidc-provider/\(issuer.hostAndPath)", in: runner.account, of: facts.partition),
            issuer: issuer,
            subjects: github.forms(of: runner.identity.subject.value, issuer: issuer),
            audience: runner.identity.audience.value)
    }

    private func skipped(_ kind: SkippedItem.Kind, of runner: Operator, _ reason: String) -> SkippedItem {
        let role = runner.coordinate.groupName(.operator)
        return SkippedItem(
            kind: kind, name: kind == .boundaryPolicy ? BoundaryPolicy.name(forRole: role) : role,
            account: runner.account, reason: reason, scope: runner.coordinate.scope)
    }
}
