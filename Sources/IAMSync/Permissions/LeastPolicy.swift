public import JSONTree

/// The least that somebody has to be allowed, for iamsync to do something: Docs/permissions.md shows these policies, the
/// doctor looks for what of them is missing, and the tests compare them with the calls of whole runs.
public struct LeastPolicy: Hashable, Sendable {
    /// Who has it.
    public let holder: PermissionHolder
    /// What for. Each policy has only what its purpose adds.
    public let purpose: PermissionPurpose
    /// Its statements; none where the purpose adds nothing for this holder.
    public let statements: [PermissionStatement]

    /// The policy of one holder for one purpose.
    ///
    /// - Parameters:
    ///   - holder: Who has it.
    ///   - purpose: What for.
    ///   - places: Where it holds.
    public init(of holder: PermissionHolder, for purpose: PermissionPurpose, in places: PermissionPlaces) {
        self.holder = holder
        self.purpose = purpose
        statements =
            switch holder {
            case .caller: Self.caller(purpose, places)
            case .accessRole: Self.accessRole(purpose, places)
            }
    }

    /// Every action, sorted.
    public var actions: [IAMAction] { statements.flatMap(\.actions).sorted() }

    /// The whole document.
    public var json: JSON {
        ["Version": "2012-10-17", "Statement": .array(statements.map(\.json))]
    }
}

extension LeastPolicy {
    private static func statement(
        _ sid: String, _ prefix: String, _ names: [String], on resources: [String]
    ) -> PermissionStatement {
        PermissionStatement(sid, names.map { IAMAction(prefix, $0) }, on: resources)
    }

    private static func caller(_ purpose: PermissionPurpose, _ places: PermissionPlaces) -> [PermissionStatement] {
        switch purpose {
        case .plan:
            [
                statement(
                    "ReadOrganization", "organizations",
                    ["DescribeAccount", "DescribeOrganization", "ListAccounts", "ListTagsForResource"], on: ["*"]),
                statement("FindIdentityCenter", "sso", ["ListInstances"], on: ["*"]),
                statement("ReadIdentityCenter", "sso", centerReads, on: places.identityCenter),
                statement("ReadPeople", "identitystore", peopleReads, on: places.people),
                statement("EnterAccounts", "sts", ["AssumeRole"], on: places.accessRoles),
            ]
        case .apply:
            [
                statement("WriteIdentityCenter", "sso", centerWrites, on: places.identityCenter),
                statement(
                    "WriteNativeGroups", "identitystore", ["CreateGroup", "CreateGroupMembership"], on: places.people),
            ]
        case .prune:
            [
                statement("RemoveSets", "sso", ["DeletePermissionSet"], on: places.identityCenter),
                statement(
                    "RemoveNativeGroups", "identitystore", ["DeleteGroup", "DeleteGroupMembership"], on: places.people),
            ]
        case .doctor:
            [statement("KnowOneself", "iam", ["GetRole", "SimulatePrincipalPolicy"], on: [places.caller])]
        }
    }

    private static func accessRole(_ purpose: PermissionPurpose, _ places: PermissionPlaces) -> [PermissionStatement] {
        switch purpose {
        case .plan:
            [
                statement("ReadAccount", "iam", ["GetAccountAuthorizationDetails"], on: ["*"]),
                statement("ReadOperators", "iam", operatorReads, on: places.operators),
            ]
        case .apply: [statement("WriteOperators", "iam", operatorWrites, on: places.writable)]
        case .prune:
            [
                statement("FindLeftovers", "iam", ["ListOpenIDConnectProviders", "ListRoles"], on: ["*"]),
                statement("RemoveOperators", "iam", operatorRemovals, on: places.writable),
            ]
        case .doctor: [statement("KnowOneself", "iam", ["SimulatePrincipalPolicy"], on: places.accessRoles)]
        }
    }
}

extension LeastPolicy {
    private static let centerReads = [
        "DescribePermissionSet", "GetInlinePolicyForPermissionSet", "GetPermissionsBoundaryForPermissionSet",
        "ListAccountAssignments", "ListAccountAssignmentsForPrincipal", "ListAccountsForProvisionedPermissionSet",
        "ListCustomerManagedPolicyReferencesInPermissionSet", "ListManagedPoliciesInPermissionSet",
        "ListPermissionSets", "ListPermissionSetsProvisionedToAccount", "ListTagsForResource",
    ]

    private static let peopleReads = [
        "DescribeGroup", "DescribeUser", "GetGroupId", "GetUserId", "ListGroupMemberships", "ListGroups", "ListUsers",
    ]

    private static let centerWrites = [
        "AttachManagedPolicyToPermissionSet", "CreateAccountAssignment", "CreatePermissionSet",
        "DeleteAccountAssignment", "DeleteInlinePolicyFromPermissionSet", "DescribeAccountAssignmentCreationStatus",
        "DescribeAccountAssignmentDeletionStatus", "DescribePermissionSetProvisioningStatus",
        "DetachCustomerManagedPolicyReferenceFromPermissionSet", "DetachManagedPolicyFromPermissionSet",
        "ListAccountAssignmentCreationStatus", "ListAccountAssignmentDeletionStatus",
        "ListPermissionSetProvisioningStatus", "ProvisionPermissionSet", "PutInlinePolicyToPermissionSet",
        "TagResource", "UpdatePermissionSet",
    ]

    private static let operatorReads = [
        "GetOpenIDConnectProvider", "GetPolicy", "GetPolicyVersion", "GetRole", "GetRolePolicy", "ListAccessKeys",
        "ListAttachedRolePolicies", "ListPolicyTags", "ListPolicyVersions", "ListRolePolicies",
    ]

    private static let operatorWrites = [
        "AddClientIDToOpenIDConnectProvider", "AttachRolePolicy", "CreateOpenIDConnectProvider", "CreatePolicy",
        "CreatePolicyVersion", "CreateRole", "DeletePolicyVersion", "DeleteRolePolicy", "DetachRolePolicy",
        "PutRolePermissionsBoundary", "TagOpenIDConnectProvider", "TagPolicy", "TagRole", "UpdateAssumeRolePolicy",
        "UpdateOpenIDConnectProviderThumbprint", "UpdateRole",
    ]

    private static let operatorRemovals = [
        "DeleteOpenIDConnectProvider", "DeletePolicy", "DeleteRole", "ListEntitiesForPolicy",
        "RemoveClientIDFromOpenIDConnectProvider",
    ]
}
