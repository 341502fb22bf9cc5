@testable import AWSClient

extension OperationSample {
    static let setPolicies: [String: Builder] = [
        "inlinePolicy(ofPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<String?>.inlinePolicy(
                    ofPermissionSet: $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "putInlinePolicy(_:onPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<Void>.putInlinePolicy(
                    $0.text("InlinePolicy"), onPermissionSet: $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "deleteInlinePolicy(ofPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<Void>.deleteInlinePolicy(
                    ofPermissionSet: $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "managedPolicies(ofPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<[String]>.managedPolicies(
                    ofPermissionSet: $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "attachManagedPolicy(_:toPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<Void>.attachManagedPolicy(
                    $0.text("ManagedPolicyArn"), toPermissionSet: $0.text("PermissionSetArn"),
                    in: $0.text("InstanceArn")))
        },
        "detachManagedPolicy(_:fromPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<Void>.detachManagedPolicy(
                    $0.text("ManagedPolicyArn"), fromPermissionSet: $0.text("PermissionSetArn"),
                    in: $0.text("InstanceArn")))
        },
        "customerPolicies(ofPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<[CustomerPolicyReference]>.customerPolicies(
                    ofPermissionSet: $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "attachCustomerPolicy(named:path:toPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<Void>.attachCustomerPolicy(
                    named: $0.text("CustomerManagedPolicyReference", "Name"),
                    path: $0.text("CustomerManagedPolicyReference", "Path"),
                    toPermissionSet: $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "detachCustomerPolicy(named:path:fromPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<Void>.detachCustomerPolicy(
                    named: $0.text("CustomerManagedPolicyReference", "Name"),
                    path: $0.text("CustomerManagedPolicyReference", "Path"),
                    fromPermissionSet: $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
    ]
}
