@testable import AWSClient

extension OperationSample {
    static let provisioning: [String: Builder] = [
        "provision(_:inAccount:in:)": {
            try OperationSample(
                AWSOperation<AsyncStatus>.provision(
                    $0.text("PermissionSetArn"), inAccount: $0.optionalText("TargetId"), in: $0.text("InstanceArn")))
        },
        "provisioning(_:in:)": {
            try OperationSample(
                AWSOperation<AsyncStatus>.provisioning(
                    $0.text("ProvisionPermissionSetRequestId"), in: $0.text("InstanceArn")))
        },
        "provisionings(in:status:)": {
            try OperationSample(
                AWSOperation<[AsyncStatus]>.provisionings(
                    in: $0.text("InstanceArn"), status: $0.optionalText("Filter", "Status")))
        },
        "permissionSets(provisionedTo:status:in:)": {
            try OperationSample(
                AWSOperation<[String]>.permissionSets(
                    provisionedTo: $0.text("AccountId"), status: $0.optionalText("ProvisioningStatus"),
                    in: $0.text("InstanceArn")))
        },
        "accounts(with:status:in:)": {
            try OperationSample(
                AWSOperation<[String]>.accounts(
                    with: $0.text("PermissionSetArn"), status: $0.optionalText("ProvisioningStatus"),
                    in: $0.text("InstanceArn")))
        },
    ]

    static let assignments: [String: Builder] = [
        "createAssignment(_:in:)": {
            try OperationSample(AWSOperation<AsyncStatus>.createAssignment($0.assignment(), in: $0.text("InstanceArn")))
        },
        "deleteAssignment(_:in:)": {
            try OperationSample(AWSOperation<AsyncStatus>.deleteAssignment($0.assignment(), in: $0.text("InstanceArn")))
        },
        "assignmentCreation(_:in:)": {
            try OperationSample(
                AWSOperation<AsyncStatus>.assignmentCreation(
                    $0.text("AccountAssignmentCreationRequestId"), in: $0.text("InstanceArn")))
        },
        "assignmentDeletion(_:in:)": {
            try OperationSample(
                AWSOperation<AsyncStatus>.assignmentDeletion(
                    $0.text("AccountAssignmentDeletionRequestId"), in: $0.text("InstanceArn")))
        },
        "assignmentCreations(in:status:)": {
            try OperationSample(
                AWSOperation<[AsyncStatus]>.assignmentCreations(
                    in: $0.text("InstanceArn"), status: $0.optionalText("Filter", "Status")))
        },
        "assignmentDeletions(in:status:)": {
            try OperationSample(
                AWSOperation<[AsyncStatus]>.assignmentDeletions(
                    in: $0.text("InstanceArn"), status: $0.optionalText("Filter", "Status")))
        },
        "assignments(of:inAccount:in:)": {
            try OperationSample(
                AWSOperation<[AccountAssignmentRecord]>.assignments(
                    of: $0.text("PermissionSetArn"), inAccount: $0.text("AccountId"), in: $0.text("InstanceArn")))
        },
        "assignments(ofGroup:in:)": {
            try OperationSample(
                AWSOperation<[AccountAssignmentRecord]>.assignments(
                    ofGroup: $0.text("PrincipalId"), in: $0.text("InstanceArn")))
        },
    ]
}
