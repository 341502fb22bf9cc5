@testable import AWSClient

extension OperationSample {
    static let policies: [String: Builder] = [
        "createPolicy(named:path:document:description:tags:)": {
            try OperationSample(
                AWSOperation<ManagedPolicy>.createPolicy(
                    named: $0.text("PolicyName"), path: $0.text("Path"), document: $0.text("PolicyDocument"),
                    description: $0.optionalText("Description"), tags: $0.tags("Tags")))
        },
        "policy(_:)": {
            try OperationSample(AWSOperation<ManagedPolicy>.policy($0.text("PolicyArn")))
        },
        "policyVersion(_:of:)": {
            try OperationSample(
                AWSOperation<ManagedPolicyVersion>.policyVersion($0.text("VersionId"), of: $0.text("PolicyArn")))
        },
        "createPolicyVersion(of:document:setAsDefault:)": {
            try OperationSample(
                AWSOperation<ManagedPolicyVersion>.createPolicyVersion(
                    of: $0.text("PolicyArn"), document: $0.text("PolicyDocument"), setAsDefault: $0.flag("SetAsDefault")
                ))
        },
        "policyVersions(of:)": {
            try OperationSample(AWSOperation<[ManagedPolicyVersion]>.policyVersions(of: $0.text("PolicyArn")))
        },
        "deletePolicyVersion(_:of:)": {
            try OperationSample(AWSOperation<Void>.deletePolicyVersion($0.text("VersionId"), of: $0.text("PolicyArn")))
        },
        "deletePolicy(_:)": {
            try OperationSample(AWSOperation<Void>.deletePolicy($0.text("PolicyArn")))
        },
        "tagPolicy(_:with:)": {
            try OperationSample(AWSOperation<Void>.tagPolicy($0.text("PolicyArn"), with: $0.tags("Tags")))
        },
        "untagPolicy(_:keys:)": {
            try OperationSample(AWSOperation<Void>.untagPolicy($0.text("PolicyArn"), keys: $0.texts("TagKeys")))
        },
        "policyTags(of:)": {
            try OperationSample(AWSOperation<[AWSTag]>.policyTags(of: $0.text("PolicyArn")))
        },
    ]
}
