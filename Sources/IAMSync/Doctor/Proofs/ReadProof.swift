import AWSClient

/// A call that shows whether an action is allowed: AWS answers it, be it that there is no such thing, or denies it.
struct ReadProof: Sendable {
    /// What it shows.
    let action: IAMAction
    private let call: @Sendable () async throws(AWSError) -> Void

    /// A call and what it shows: its own action.
    init<Output>(_ operation: AWSOperation<Output>, through client: AWSClient) {
        action = IAMAction.needed(for: operation.name, of: operation.service)[0]
        call = { () throws(AWSError) in _ = try await client.send(operation, upTo: 1) }
    }

    /// Whether it is allowed; `nil` where the call failed for another reason, which shows nothing.
    func isAllowed() async -> Bool? {
        do {
            try await call()
            return true
        } catch {
            if error.isDenied { return false }
            return error.isAbsent ? true : nil
        }
    }
}

extension ReadProof {
    /// What a role or user of an account may read of the operators there. Nobody has to be there: absent is an answer.
    static func operators(in places: PermissionPlaces, through client: AWSClient) -> [ReadProof] {
        let resources = places.operators
        let (policy, provider) = (resources[1], resources[2])
        return [
            ReadProof(.accountAuthorizationDetails(filter: ["Role"]), through: client),
            ReadProof(.role(named: places.role), through: client),
            ReadProof(.attachedPolicies(ofRole: places.role), through: client),
            ReadProof(.inlinePolicyNames(ofRole: places.role), through: client),
            ReadProof(.inlinePolicy("doctor", ofRole: places.role), through: client),
            ReadProof(.policy(policy), through: client),
            ReadProof(.policyVersions(of: policy), through: client),
            ReadProof(.policyVersion("v1", of: policy), through: client),
            ReadProof(.policyTags(of: policy), through: client),
            ReadProof(.oidcProvider(provider), through: client),
            ReadProof(.oidcProviders(), through: client),
            ReadProof(.roles(under: "/"), through: client),
            ReadProof(.entities(withPolicy: policy), through: client),
            ReadProof(.accessKeys(ofUser: places.user), through: client),
        ]
    }

    /// What the caller may read of the organization.
    static func organization(account: String, through client: AWSClient) -> [ReadProof] {
        [
            ReadProof(.organization(), through: client), ReadProof(.accounts(), through: client),
            ReadProof(.account(account), through: client), ReadProof(.organizationTags(of: account), through: client),
        ]
    }

    /// What the caller may read of Identity Center, with a set, a group and a person that are there; without one of them,
    /// nothing is shown of what needs it.
    static func center(
        _ instance: IdentityCenterInstance, account: String, through client: AWSClient
    ) async -> [ReadProof] {
        let sets = (try? await client.send(.permissionSets(in: instance.arn), upTo: 1).output) ?? []
        let groups = (try? await client.send(.groups(in: instance.identityStore), upTo: 1).output) ?? []
        let users = (try? await client.send(.users(in: instance.identityStore), upTo: 1).output) ?? []
        var proofs = [
            ReadProof(.identityCenterInstances(), through: client),
            ReadProof(.permissionSets(in: instance.arn), through: client),
            ReadProof(
                .permissionSets(provisionedTo: account, status: nil, in: instance.arn), through: client),
            ReadProof(.groups(in: instance.identityStore), through: client),
            ReadProof(.users(in: instance.identityStore), through: client),
            ReadProof(.groupID(named: "iamsync-doctor", in: instance.identityStore), through: client),
            ReadProof(.userID(with: "userName", "iamsync-doctor", in: instance.identityStore), through: client),
        ]
        if let set = sets.first { proofs += permissionSet(set, instance.arn, account, client) }
        if let group = groups.first {
            proofs += [
                ReadProof(.group(group.id, in: instance.identityStore), through: client),
                ReadProof(.memberships(of: group.id, in: instance.identityStore), through: client),
                ReadProof(.assignments(ofGroup: group.id, in: instance.arn), through: client),
            ]
        }
        if let user = users.first {
            proofs.append(ReadProof(.user(user.id, in: instance.identityStore), through: client))
        }
        return proofs
    }

    private static func permissionSet(
        _ set: String, _ instance: String, _ account: String, _ client: AWSClient
    ) -> [ReadProof] {
        [
            ReadProof(.permissionSet(set, in: instance), through: client),
            ReadProof(.managedPolicies(ofPermissionSet: set, in: instance), through: client),
            ReadProof(.customerPolicies(ofPermissionSet: set, in: instance), through: client),
            ReadProof(.inlinePolicy(ofPermissionSet: set, in: instance), through: client),
            ReadProof(.hasBoundary(permissionSet: set, in: instance), through: client),
            ReadProof(.tags(ofPermissionSet: set, in: instance), through: client),
            ReadProof(.accounts(with: set, status: nil, in: instance), through: client),
            ReadProof(.assignments(of: set, inAccount: account, in: instance), through: client),
        ]
    }
}
