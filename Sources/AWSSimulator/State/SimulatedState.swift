import AWSClient
import JSONTree

/// Everything that the simulated AWS remembers.
struct SimulatedState: Codable, Sendable {
    var organization: OrganizationState
    /// IAM of each account, by number.
    var iam: [String: AccountIAM]
    var center: IdentityCenterState
    var store: IdentityStoreState
    var tokens: SecurityTokens
    var issuers: [SimulatedIssuer]
    var requestIDs: IDSource
    /// The moment of the last request, in milliseconds since 1970.
    var moment: Int64

    /// Answers a call; `nil` where the service has no such operation.
    mutating func answer(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.service {
        case .iam: return try answerIAM(call)
        case .sts:
            switch call.operation {
            case "GetCallerIdentity": return tokens.answerIdentity(call)
            case "AssumeRole": return try tokens.assumeRole(call, organization: organization)
            default: return nil
            }
        case .organizations: return try organization.answer(call)
        case .ssoAdmin:
            guard call.operation != "ListInstances" || sees(call.caller.account) else { return ["Instances": []] }
            try requireOwner(call)
            return try center.answer(call)
        case .identityStore:
            try requireOwner(call)
            return try store.answer(call)
        }
    }

    private mutating func answerIAM(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        guard var account = iam[call.caller.account] else {
            throw .accessDenied("The account \(call.caller.account) is not there")
        }
        if call.operation == "SimulatePrincipalPolicy" {
            return try call.permissions.answerSimulation(
                call, principals: account.principals + tokens.principals(in: call.caller.account))
        }
        let result = try account.answer(call)
        if call.operation == "CreateOpenIDConnectProvider" { try fetchThumbprints(in: &account) }
        iam[call.caller.account] = account
        return result
    }

    /// A provider that was made without thumbprints gets the issuer's. Source: IAM API Reference,
    /// `CreateOpenIDConnectProvider`, “ThumbprintList”.
    ///
    /// - Throws: ``ServiceFailure`` where an issuer that is known can't be reached; of others nothing is known.
    private func fetchThumbprints(in account: inout AccountIAM) throws(ServiceFailure) {
        for index in account.providers.indices where account.providers[index].thumbprints.isEmpty {
            let url = "https://\(account.providers[index].url)"
            guard let issuer = issuers.first(where: { $0.url == url }) else { continue }
            guard issuer.isReachable else {
                throw ServiceFailure("OpenIdIdpCommunicationError", "AWS could not reach \(url)")
            }
            guard let top = issuer.certificates(of: issuer.keysHost).last else { continue }
            account.providers[index].thumbprints = [top.sha1Thumbprint]
        }
    }

    /// Identity Center answers its owner and a delegated administrator; all others see no instance.
    private func sees(_ account: String) -> Bool { account == center.owner || organization.isAdministrator(account) }

    private func requireOwner(_ call: SimulatedCall) throws(ServiceFailure) {
        guard sees(call.caller.account) else {
            throw ServiceFailure(
                "AccessDeniedException", "User: \(call.caller.arn) is not authorized to perform: \(call.operation)")
        }
    }

    /// Ends what Identity Center has under way and is due, with its roles in the accounts.
    ///
    /// - Parameters:
    ///   - now: The moment.
    ///   - documents: Where the roles' trust is kept.
    ///   - failure: Why a request for an account is to fail; `nil` for no such plan.
    mutating func settle(
        at now: Timestamp, documents: Locked<DocumentTable>, failure: (String, String?) -> String?
    ) {
        moment = now.milliseconds
        let (organization, store) = (organization, store)
        center.settle(at: now) { request in
            let operation =
                switch request.kind {
                case .creation: "CreateAccountAssignment"
                case .deletion: "DeleteAccountAssignment"
                case .provisioning: "ProvisionPermissionSet"
                }
            if let planned = failure(operation, request.account) { return planned }
            if let account = request.account, !organization.isActive(account) {
                return "Received a 404 status error: AWS account \(account) is not in the organization"
            }
            guard request.kind == .creation, let assignment = request.assignment else { return nil }
            let isKnown =
                assignment.principalType == "GROUP"
                ? store.groups.contains(.id(assignment.principal)) : store.users.contains(.id(assignment.principal))
            return isKnown ? nil : "Received a 404 status error: Principal does not exist."
        }
        installRoles(at: now, documents)
    }

    /// Gives each account the roles of the permission sets that are provisioned there, and takes away all others.
    private mutating func installRoles(at now: Timestamp, _ documents: Locked<DocumentTable>) {
        for number in center.provisioned.takeChanged() {
            let wanted = center.provisioned.all(of: .account(number)).map(\.role)
            iam[number]?.installReservedRoles(wanted, of: center, at: now, documents: documents)
        }
    }
}
