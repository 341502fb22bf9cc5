import AWSClient

/// Finds out what somebody may do: IAM's policy simulator says it of everything; where that can't be asked, reading proves
/// what reads, and nothing proves what writes.
struct PermissionProver: Sendable {
    /// Acts as whoever is asked about.
    let client: AWSClient
    /// Their ARN; `nil` where IAM's policy simulator knows no such thing, as with a federated user.
    let principal: String?
    /// What they have to be allowed, on resources without patterns.
    let statements: [PermissionStatement]
    /// Calls that prove what they need, where reading has to do.
    let reads: @Sendable () async -> [ReadProof]

    /// What is known of each action.
    ///
    /// - Throws: ``AWSError`` of `AssumeRole` where the role can't be borrowed: then nothing was asked.
    func prove() async throws(AWSError) -> PermissionProof {
        guard let principal else { return await proveByReading("it is no user and no role") }
        do throws(AWSError) {
            var proof = PermissionProof()
            for (resources, actions) in questions {
                let asked = actions.sorted().map(\.description)
                for verdict in try await client.send(.simulation(of: principal, actions: asked, on: resources)) {
                    enter(verdict, into: &proof)
                }
            }
            proof.unproved = wanted.subtracting(proof.allowed).subtracting(proof.missing.keys)
                .subtracting(proof.conditional.keys)
            return proof
        } catch {
            guard error.operation != "AssumeRole" else { throw error }
            return await proveByReading(error.finding)
        }
    }

    private var wanted: Set<IAMAction> { Set(statements.flatMap(\.actions)) }

    /// The actions by the resources that they are asked about with, in a fixed order. What is about no resource is asked
    /// about with none.
    private var questions: [(resources: [String], actions: Set<IAMAction>)] {
        var found: [[String]: Set<IAMAction>] = [:]
        for statement in statements {
            // What is said of a resource that an action isn't about doesn't count: a longer list asks the same.
            let longer = statements.map(\.resources).filter { Set($0).isSuperset(of: statement.resources) }
            let resources = longer.max { $0.count < $1.count } ?? statement.resources
            found[resources == ["*"] ? [] : resources, default: []].formUnion(statement.actions)
        }
        return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
    }

    private func enter(_ verdict: ActionVerdict, into proof: inout PermissionProof) {
        guard let action = wanted.first(where: { $0.description == verdict.action }) else { return }
        let concerned = verdict.resources.filter { action.concerns($0.resource) }
        let denied = concerned.filter { $0.decision != "allowed" }
        let isAllowed = concerned.isEmpty ? verdict.decision == "allowed" : denied.isEmpty
        guard !isAllowed else {
            proof.allowed.insert(action)
            return
        }
        let keys = Set(concerned.isEmpty ? verdict.missingKeys : denied.flatMap(\.missingKeys))
        if !keys.isEmpty {
            proof.conditional[action] = keys.sorted()
        } else if verdict.allowedByOrganization == false {
            proof.missing[action] = .organization
        } else {
            proof.missing[action] = verdict.allowedByBoundary == false ? .boundary : .policies
        }
    }

    // MARK: By reading

    private func proveByReading(_ hindrance: String) async -> PermissionProof {
        var proof = PermissionProof(hindrance: hindrance)
        for read in await reads() where wanted.contains(read.action) {
            switch await read.isAllowed() {
            case true?: proof.allowed.insert(read.action)
            case false?: proof.missing[read.action] = .policies
            case nil: continue
            }
        }
        proof.unproved = wanted.subtracting(proof.allowed).subtracting(proof.missing.keys)
        return proof
    }
}
