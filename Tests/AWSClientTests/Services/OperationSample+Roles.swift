@testable import AWSClient

extension OperationSample {
    static let roles: [String: Builder] = [
        "accountAuthorizationDetails(filter:)": {
            try OperationSample(
                AWSOperation<AccountAuthorizationDetails>.accountAuthorizationDetails(filter: $0.texts("Filter")))
        },
        "role(named:)": {
            try OperationSample(AWSOperation<IAMRole>.role(named: $0.text("RoleName")))
        },
        "createRole(named:path:trust:boundary:description:maxSessionSeconds:tags:)": {
            try OperationSample(
                AWSOperation<IAMRole>.createRole(
                    named: $0.text("RoleName"), path: $0.text("Path"), trust: $0.text("AssumeRolePolicyDocument"),
                    boundary: $0.optionalText("PermissionsBoundary"), description: $0.optionalText("Description"),
                    maxSessionSeconds: $0.integer("MaxSessionDuration"), tags: $0.tags("Tags")))
        },
        "updateRole(named:description:maxSessionSeconds:)": {
            try OperationSample(
                AWSOperation<Void>.updateRole(
                    named: $0.text("RoleName"), description: $0.optionalText("Description"),
                    maxSessionSeconds: $0.integer("MaxSessionDuration")))
        },
        "updateTrust(ofRole:to:)": {
            try OperationSample(
                AWSOperation<Void>.updateTrust(ofRole: $0.text("RoleName"), to: $0.text("PolicyDocument")))
        },
        "putBoundary(_:onRole:)": {
            try OperationSample(
                AWSOperation<Void>.putBoundary($0.text("PermissionsBoundary"), onRole: $0.text("RoleName")))
        },
        "deleteBoundary(ofRole:)": {
            try OperationSample(AWSOperation<Void>.deleteBoundary(ofRole: $0.text("RoleName")))
        },
        "tagRole(_:with:)": {
            try OperationSample(AWSOperation<Void>.tagRole($0.text("RoleName"), with: $0.tags("Tags")))
        },
        "untagRole(_:keys:)": {
            try OperationSample(AWSOperation<Void>.untagRole($0.text("RoleName"), keys: $0.texts("TagKeys")))
        },
        "deleteRole(named:)": {
            try OperationSample(AWSOperation<Void>.deleteRole(named: $0.text("RoleName")))
        },
        "roleTags(of:)": {
            try OperationSample(AWSOperation<[AWSTag]>.roleTags(of: $0.text("RoleName")))
        },
        "roles(under:)": {
            try OperationSample(AWSOperation<[IAMRole]>.roles(under: $0.text("PathPrefix")))
        },
        "attachRolePolicy(_:to:)": {
            try OperationSample(AWSOperation<Void>.attachRolePolicy($0.text("PolicyArn"), to: $0.text("RoleName")))
        },
        "detachRolePolicy(_:from:)": {
            try OperationSample(AWSOperation<Void>.detachRolePolicy($0.text("PolicyArn"), from: $0.text("RoleName")))
        },
        "deleteInlinePolicy(_:ofRole:)": {
            try OperationSample(
                AWSOperation<Void>.deleteInlinePolicy($0.text("PolicyName"), ofRole: $0.text("RoleName")))
        },
        "attachedPolicies(ofRole:)": {
            try OperationSample(AWSOperation<[String]>.attachedPolicies(ofRole: $0.text("RoleName")))
        },
        "inlinePolicyNames(ofRole:)": {
            try OperationSample(AWSOperation<[String]>.inlinePolicyNames(ofRole: $0.text("RoleName")))
        },
        "inlinePolicy(_:ofRole:)": {
            try OperationSample(AWSOperation<String>.inlinePolicy($0.text("PolicyName"), ofRole: $0.text("RoleName")))
        },
        "entities(withPolicy:)": {
            try OperationSample(AWSOperation<PolicyEntities>.entities(withPolicy: $0.text("PolicyArn")))
        },
    ]
}
