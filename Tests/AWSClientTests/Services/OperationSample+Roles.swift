@testable import AWSClient

extension OperationSample {
    static let roles: [OperationSample] = [
        OperationSample(
            "accountAuthorizationDetails(filter:)",
            AWSOperation<AccountAuthorizationDetails>.accountAuthorizationDetails(
                filter: ["Role", "User", "LocalManagedPolicy"])),
        OperationSample(
            "accountAuthorizationDetails(filter:)", as: "minimal",
            AWSOperation<AccountAuthorizationDetails>.accountAuthorizationDetails(filter: [])),
        OperationSample("role(named:)", AWSOperation<IAMRole>.role(named: Sample.role)),
        OperationSample(
            "createRole(named:path:trust:boundary:description:maxSessionSeconds:tags:)",
            AWSOperation<IAMRole>.createRole(
                named: Sample.role, path: "/team/", trust: Sample.document, boundary: Sample.policy,
                description: "Größe & 100%", maxSessionSeconds: 43_200, tags: Sample.tags)),
        OperationSample(
            "createRole(named:path:trust:boundary:description:maxSessionSeconds:tags:)", as: "minimal",
            AWSOperation<IAMRole>.createRole(
                named: Sample.role, path: "/", trust: Sample.document, boundary: nil, description: nil,
                maxSessionSeconds: 3_600, tags: [])),
        OperationSample(
            "updateRole(named:description:maxSessionSeconds:)",
            AWSOperation<Void>.updateRole(
                named: Sample.role, description: "Größe & 100%", maxSessionSeconds: 3_600)),
        OperationSample(
            "updateRole(named:description:maxSessionSeconds:)", as: "minimal",
            AWSOperation<Void>.updateRole(named: Sample.role, maxSessionSeconds: 43_200)),
        OperationSample(
            "updateTrust(ofRole:to:)", AWSOperation<Void>.updateTrust(ofRole: Sample.role, to: Sample.document)),
        OperationSample(
            "putBoundary(_:onRole:)", AWSOperation<Void>.putBoundary(Sample.policy, onRole: Sample.role)),
        OperationSample("deleteBoundary(ofRole:)", AWSOperation<Void>.deleteBoundary(ofRole: Sample.role)),
        OperationSample("tagRole(_:with:)", AWSOperation<Void>.tagRole(Sample.role, with: Sample.tags)),
        OperationSample("untagRole(_:keys:)", AWSOperation<Void>.untagRole(Sample.role, keys: Sample.keys)),
        OperationSample("deleteRole(named:)", AWSOperation<Void>.deleteRole(named: Sample.role)),
        OperationSample("roleTags(of:)", AWSOperation<[AWSTag]>.roleTags(of: Sample.role)),
        OperationSample("roles(under:)", AWSOperation<[IAMRole]>.roles(under: "/team/")),
        OperationSample(
            "attachRolePolicy(_:to:)", AWSOperation<Void>.attachRolePolicy(Sample.awsPolicy, to: Sample.role)),
        OperationSample(
            "detachRolePolicy(_:from:)", AWSOperation<Void>.detachRolePolicy(Sample.awsPolicy, from: Sample.role)),
        OperationSample(
            "deleteInlinePolicy(_:ofRole:)", AWSOperation<Void>.deleteInlinePolicy("old=1", ofRole: Sample.role)),
        OperationSample(
            "attachedPolicies(ofRole:)", AWSOperation<[String]>.attachedPolicies(ofRole: Sample.role)),
        OperationSample(
            "inlinePolicyNames(ofRole:)", AWSOperation<[String]>.inlinePolicyNames(ofRole: Sample.role)),
        OperationSample(
            "inlinePolicy(_:ofRole:)", AWSOperation<String>.inlinePolicy("old=1", ofRole: Sample.role)),
        OperationSample(
            "entities(withPolicy:)", AWSOperation<PolicyEntities>.entities(withPolicy: Sample.policy)),
    ]
}
