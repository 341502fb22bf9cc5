@testable import AWSClient

extension OperationSample {
    static let sets: [String: Builder] = [
        "identityCenterInstances()": { _ in
            OperationSample(AWSOperation<[IdentityCenterInstance]>.identityCenterInstances())
        },
        "identityCenterInstance(_:)": {
            try OperationSample(AWSOperation<IdentityCenterInstance>.identityCenterInstance($0.text("InstanceArn")))
        },
        "permissionSets(in:)": {
            try OperationSample(AWSOperation<[String]>.permissionSets(in: $0.text("InstanceArn")))
        },
        "permissionSet(_:in:)": {
            try OperationSample(
                AWSOperation<PermissionSetDescription>.permissionSet(
                    $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "createPermissionSet(named:description:session:relayState:tags:in:)": {
            try OperationSample(
                AWSOperation<PermissionSetDescription>.createPermissionSet(
                    named: $0.text("Name"), description: $0.optionalText("Description"),
                    session: $0.text("SessionDuration"), relayState: $0.optionalText("RelayState"),
                    tags: $0.tags("Tags"), in: $0.text("InstanceArn")))
        },
        "deletePermissionSet(_:in:)": {
            try OperationSample(
                AWSOperation<Void>.deletePermissionSet($0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "updatePermissionSet(_:description:session:relayState:in:)": {
            try OperationSample(
                AWSOperation<Void>.updatePermissionSet(
                    $0.text("PermissionSetArn"), description: $0.optionalText("Description"),
                    session: $0.text("SessionDuration"), relayState: $0.optionalText("RelayState"),
                    in: $0.text("InstanceArn")))
        },
        "hasBoundary(permissionSet:in:)": {
            try OperationSample(
                AWSOperation<Bool>.hasBoundary(permissionSet: $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "deleteBoundary(ofPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<Void>.deleteBoundary(
                    ofPermissionSet: $0.text("PermissionSetArn"), in: $0.text("InstanceArn")))
        },
        "tags(ofPermissionSet:in:)": {
            try OperationSample(
                AWSOperation<[AWSTag]>.tags(ofPermissionSet: $0.text("ResourceArn"), in: $0.text("InstanceArn")))
        },
        "tagPermissionSet(_:with:in:)": {
            try OperationSample(
                AWSOperation<Void>.tagPermissionSet(
                    $0.text("ResourceArn"), with: $0.tags("Tags"), in: $0.text("InstanceArn")))
        },
        "untagPermissionSet(_:keys:in:)": {
            try OperationSample(
                AWSOperation<Void>.untagPermissionSet(
                    $0.text("ResourceArn"), keys: $0.texts("TagKeys"), in: $0.text("InstanceArn")))
        },
    ]
}
