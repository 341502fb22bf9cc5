extension BoundaryTemplate {
    /// Which denials the template lacks that every boundary must have, found by asking for what must be denied.
    ///
    /// It can show that a denial is missing, and not that nothing at all slips through. A denial with a condition operator
    /// that is not modelled counts as none.
    ///
    /// - Parameter variables: An operator to fill the template in for.
    /// - Returns: What is missing, in the order of ``RequiredDenial``'s cases.
    /// - Throws: ``PolicyError`` for a template that can't be filled in.
    public func missingDenials(for variables: BoundaryVariables) throws(PolicyError) -> [RequiredDenial] {
        let evaluator = try PolicyEvaluator([try document(for: variables)])
        let probes = BoundaryProbes(variables: variables)
        return RequiredDenial.allCases.filter { denial in
            !probes.requests(for: denial).allSatisfy(evaluator.surelyDenies)
        }
    }
}

/// The requests that show whether a boundary denies what it must.
private struct BoundaryProbes {
    let variables: BoundaryVariables

    func requests(for denial: RequiredDenial) -> [PolicyRequest] {
        switch denial {
        case .passingForeignRoles: foreignRoles.map { PolicyRequest("iam:PassRole", on: $0) }
        case .assumingForeignRoles: assumptions
        case .changingBoundaries: boundaryChanges
        case .unboundedRoles: unboundedRoles
        case .changingBoundaryPolicies: policyChanges
        case .changingOperatorRoles: operatorChanges
        case .movingScopeTag: tagMoves
        }
    }

    private var prefix: String { variables.coordinate.prefix }
    private var ownRole: String { role("\(prefix)-app") }
    private var otherAccount: String { variables.account.text == "999999999999" ? "888888888888" : "999999999999" }

    private var foreignRoles: [String] {
        [
            role("Admin"), role("\(prefix)x-app"), role("x\(prefix)-app"), role("x/\(prefix)-app"),
            role("\(prefix)-app", in: otherAccount),
        ]
    }

    private var assumptions: [PolicyRequest] {
        let actions = ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"]
        let roles = actions.flatMap { action in foreignRoles.map { PolicyRequest(action, on: $0) } }
        return roles + [PolicyRequest("sts:AssumeRoot", on: arn("root", in: otherAccount))]
    }

    private var boundaryChanges: [PolicyRequest] {
        let own = variables.boundaryARN.text
        return [
            PolicyRequest("iam:DeleteRolePermissionsBoundary", on: ownRole, context: bound(own)),
            PolicyRequest("iam:DeleteRolePermissionsBoundary", on: role("Admin"), context: bound("\(own)x")),
            PolicyRequest("iam:PutRolePermissionsBoundary", on: ownRole, context: bound("\(own)x")),
            PolicyRequest("iam:DeleteUserPermissionsBoundary", on: arn("user/\(prefix)-app"), context: bound(own)),
            PolicyRequest("iam:PutUserPermissionsBoundary", on: arn("user/\(prefix)-app"), context: bound("\(own)x")),
        ]
    }

    private var unboundedRoles: [PolicyRequest] {
        let actions = [
            "iam:CreateRole", "iam:AttachRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePolicy",
            "iam:DeleteRolePolicy",
            "iam:UpdateAssumeRolePolicy",
        ]
        let own = variables.boundaryARN.text
        let others = [[:], bound("\(own)x"), bound(arn("policy/Other"))]
        return actions.flatMap { action in others.map { PolicyRequest(action, on: ownRole, context: $0) } }
    }

    private var policyChanges: [PolicyRequest] {
        let actions = [
            "iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion",
            "iam:SetDefaultPolicyVersion", "iam:TagPolicy", "iam:UntagPolicy",
        ]
        let policies = [variables.boundaryARN.text, arn("policy/other-live-operator-boundary")]
        return actions.flatMap { action in policies.map { PolicyRequest(action, on: $0) } }
    }

    private var operatorChanges: [PolicyRequest] {
        let actions = [
            "iam:AttachRolePolicy", "iam:CreateRole", "iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy",
            "iam:PassRole", "iam:PutRolePolicy", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy",
            "iam:UpdateRole", "iam:UpdateRoleDescription", "sts:AssumeRole",
        ]
        let roles = [role("\(prefix)-operator"), role("other-live-operator")]
        let own = bound(variables.boundaryARN.text)
        return actions.flatMap { action in roles.map { PolicyRequest(action, on: $0, context: own) } }
    }

    private var tagMoves: [PolicyRequest] {
        var requests: [PolicyRequest] = []
        for key in ["scope", "Scope"] {
            let own = ["aws:ResourceTag/scope": [prefix]]
            let removal = own.merging(["aws:TagKeys": [key]]) { $1 }
            let move = removal.merging(["aws:RequestTag/scope": ["\(prefix)x"]]) { $1 }
            for (action, resource) in taggables {
                requests.append(PolicyRequest(action, on: resource, context: action.contains("Un") ? removal : move))
            }
            requests.append(PolicyRequest("ec2:DeleteTags", on: instance, context: removal))
        }
        return requests
    }

    private var instance: String {
        "arn:\(variables.partition.name):ec2:eu-west-1:\(variables.account.text):instance/i-1"
    }

    private var taggables: [(action: String, resource: String)] {
        let key = "arn:\(variables.partition.name):kms:eu-west-1:\(variables.account.text):key/k"
        return [
            ("ec2:CreateTags", instance), ("kms:TagResource", key), ("kms:UntagResource", key),
            (
                "cloudfront:TagResource",
                "arn:\(variables.partition.name):cloudfront::\(variables.account.text):distribution/E"
            ),
            ("iam:TagRole", ownRole), ("iam:UntagRole", ownRole),
        ]
    }

    private func bound(_ boundary: String) -> [String: [String]] { ["iam:PermissionsBoundary": [boundary]] }

    private func role(_ name: String, in account: String? = nil) -> String { arn("role/\(name)", in: account) }

    private func arn(_ resource: String, in account: String? = nil) -> String {
        "arn:\(variables.partition.name):iam::\(account ?? variables.account.text):\(resource)"
    }
}
