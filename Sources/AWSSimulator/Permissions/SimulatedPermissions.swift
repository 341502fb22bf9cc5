import AWSClient
import JSONTree

/// What callers may not do, though the simulator's callers may do everything else: calls are refused by it, and IAM's
/// policy simulator answers by it.
struct SimulatedPermissions: Hashable, Sendable {
    private struct Denial: Hashable, Sendable {
        let action: String
        /// `nil` for every account.
        let account: String?
    }

    private var denials: Set<Denial> = []
    /// The only actions that are allowed at all; `nil` for all of them.
    var allowed: Set<String>?

    mutating func deny(_ action: String, in account: String?) {
        denials.insert(Denial(action: action, account: account))
    }

    /// Whether somebody of an account may do something.
    func allows(_ action: String, in account: String) -> Bool {
        allowed?.contains(action) != false && !denials.contains(Denial(action: action, account: account))
            && !denials.contains(Denial(action: action, account: nil))
    }

    /// Refuses a call that is not allowed, as AWS does: nothing is said about whether the thing exists.
    func check(_ call: SimulatedCall) throws(ServiceFailure) {
        let account = call.caller.account
        guard let missing = Self.needed(call).first(where: { !allows($0, in: account) }) else { return }
        let isQuery = call.service == .iam || call.service == .sts
        throw ServiceFailure(
            isQuery ? "AccessDenied" : "AccessDeniedException",
            "User: \(call.caller.arn) is not authorized to perform: \(missing) because no identity-based policy allows "
                + "the \(missing) action",
            status: isQuery ? 403 : 400)
    }

    /// What a call needs: its own action, and that of tagging where it makes something with tags. Source: Service
    /// Authorization Reference.
    private static func needed(_ call: SimulatedCall) -> [String] {
        guard call.operation != "GetCallerIdentity" else { return [] }
        let own = "\(call.service.actionPrefix):\(call.operation)"
        guard call.operation.hasPrefix("Create"), call.parameters["Tags"]?.array?.isEmpty == false else { return [own] }
        if call.service == .ssoAdmin { return [own, "sso:TagResource"] }
        return [own, "\(call.service.actionPrefix):Tag\(call.operation.dropFirst("Create".count))"]
    }
}

extension SimulatedPermissions {
    /// Answers `SimulatePrincipalPolicy` for a user or role that there is.
    ///
    /// - Throws: ``ServiceFailure``, `InvalidInput` for the ARN of a session and `NoSuchEntity` for one of nobody, as AWS
    ///   does.
    func answerSimulation(_ call: SimulatedCall, principals: [String]) throws(ServiceFailure) -> JSON {
        let principal = try call.text("PolicySourceArn", in: 20...2_048)
        let parts = principal.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[2] == "iam", parts[5].hasPrefix("role/") || parts[5].hasPrefix("user/") else {
            throw .invalidInput("Invalid Entity Arn: \(principal) does not clearly define entity type and name.")
        }
        guard principals.contains(principal) else { throw .noSuchEntity("\(principal) cannot be found.") }
        let actions = call.strings("ActionNames")
        guard !actions.isEmpty else { throw call.invalid("ActionNames", nil, "Member must not be null") }
        let resources = call.strings("ResourceArns")
        return try call.markedPage(
            "EvaluationResults", actions.map { verdict(on: $0, resources, in: call.caller.account) })
    }

    private func verdict(on action: String, _ resources: [String], in account: String) -> JSON {
        let decision: JSON = allows(action, in: account) ? "allowed" : "implicitDeny"
        let specific = resources.map { resource -> JSON in
            [
                "EvalResourceName": .string(resource), "EvalResourceDecision": decision, "MatchedStatements": [],
                "MissingContextValues": [],
            ]
        }
        return [
            "EvalActionName": .string(action), "EvalResourceName": .string(resources.first ?? "*"),
            "EvalDecision": decision, "MatchedStatements": [], "MissingContextValues": [],
            "OrganizationsDecisionDetail": ["AllowedByOrganizations": true],
            "ResourceSpecificResults": .array(specific),
        ]
    }
}
