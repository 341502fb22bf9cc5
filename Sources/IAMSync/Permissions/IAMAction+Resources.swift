extension IAMAction {
    /// Whether the action is about a resource: what a statement says of other resources is nothing to it.
    ///
    /// Source: Service Authorization Reference, the resource types of each action, as far as iamsync has to be allowed it.
    ///
    /// - Parameter arn: The resource's ARN, or a pattern of one.
    /// - Returns: Whether it has to be allowed on it; for an action without resources, always.
    func concerns(_ arn: String) -> Bool {
        let resource = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).last ?? ""
        let kind = String(resource.prefix { $0 != "/" })
        switch prefix {
        case "iam": return kind == iamKind ?? kind
        case "sso": return kind == "instance" || centerKinds.contains(kind)
        case "identitystore": return kind == "identitystore" || peopleKinds.contains(kind)
        default: return true
        }
    }

    private var iamKind: String? {
        if name.contains("OpenIDConnectProvider") { return "oidc-provider" }
        if name == "ListAccessKeys" { return "user" }
        if name == "SimulatePrincipalPolicy" { return nil }
        return name.contains("Role") ? "role" : "policy"
    }

    private var centerKinds: [String] {
        switch name {
        case "CreateAccountAssignment", "DeleteAccountAssignment", "ListAccountAssignments", "ProvisionPermissionSet":
            ["permissionSet", "account"]
        case "ListPermissionSets", "ListPermissionSetProvisioningStatus", "DescribePermissionSetProvisioningStatus": []
        case "ListPermissionSetsProvisionedToAccount": ["account"]
        case "TagResource", "ListTagsForResource": ["permissionSet"]
        default: name.contains("PermissionSet") ? ["permissionSet"] : []
        }
    }

    private var peopleKinds: [String] {
        switch name {
        case "CreateGroup": []
        case "CreateGroupMembership": ["group", "user"]
        case "DeleteGroupMembership": ["group", "user", "membership"]
        case "ListGroupMemberships": ["group", "membership"]
        default: name.contains("Group") ? ["group"] : ["user"]
        }
    }
}
