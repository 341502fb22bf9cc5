@testable import AWSClient

extension OperationSample {
    static let sets: [OperationSample] = [
        OperationSample(
            "identityCenterInstances()", AWSOperation<[IdentityCenterInstance]>.identityCenterInstances()),
        OperationSample(
            "identityCenterInstance(_:)",
            AWSOperation<IdentityCenterInstance>.identityCenterInstance(Sample.instance)),
        OperationSample("permissionSets(in:)", AWSOperation<[String]>.permissionSets(in: Sample.instance)),
        OperationSample(
            "permissionSet(_:in:)",
            AWSOperation<PermissionSetDescription>.permissionSet(Sample.set, in: Sample.instance)),
        OperationSample(
            "createPermissionSet(named:description:session:relayState:tags:in:)",
            AWSOperation<PermissionSetDescription>.createPermissionSet(
                named: "Payments-Live", description: "Größe & 100%", session: "PT1H",
                relayState: "https://console.aws.amazon.com/?a=b", tags: Sample.tags, in: Sample.instance)),
        OperationSample(
            "createPermissionSet(named:description:session:relayState:tags:in:)", as: "minimal",
            AWSOperation<PermissionSetDescription>.createPermissionSet(
                named: "Payments-Live", description: "", session: "PT12H", relayState: nil, tags: [],
                in: Sample.instance)),
        OperationSample(
            "deletePermissionSet(_:in:)", AWSOperation<Void>.deletePermissionSet(Sample.set, in: Sample.instance)),
        OperationSample(
            "updatePermissionSet(_:description:session:relayState:in:)",
            AWSOperation<Void>.updatePermissionSet(
                Sample.set, description: "Größe \"100%\"", session: "PT1H30M",
                relayState: "https://console.aws.amazon.com/", in: Sample.instance)),
        OperationSample(
            "updatePermissionSet(_:description:session:relayState:in:)", as: "minimal",
            AWSOperation<Void>.updatePermissionSet(
                Sample.set, description: nil, session: "PT12H", relayState: nil, in: Sample.instance)),
        OperationSample(
            "updatePermissionSet(_:description:session:relayState:in:)", as: "empty",
            AWSOperation<Void>.updatePermissionSet(
                Sample.set, description: "", session: "PT12H", relayState: "", in: Sample.instance)),
        OperationSample(
            "inlinePolicy(ofPermissionSet:in:)",
            AWSOperation<String?>.inlinePolicy(ofPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "putInlinePolicy(_:onPermissionSet:in:)",
            AWSOperation<Void>.putInlinePolicy(Sample.document, onPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "deleteInlinePolicy(ofPermissionSet:in:)",
            AWSOperation<Void>.deleteInlinePolicy(ofPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "hasBoundary(permissionSet:in:)",
            AWSOperation<Bool>.hasBoundary(permissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "deleteBoundary(ofPermissionSet:in:)",
            AWSOperation<Void>.deleteBoundary(ofPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "tags(ofPermissionSet:in:)",
            AWSOperation<[AWSTag]>.tags(ofPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "tagPermissionSet(_:with:in:)",
            AWSOperation<Void>.tagPermissionSet(Sample.set, with: Sample.tags, in: Sample.instance)),
        OperationSample(
            "untagPermissionSet(_:keys:in:)",
            AWSOperation<Void>.untagPermissionSet(Sample.set, keys: Sample.keys, in: Sample.instance)),
    ]

    static let setPolicies: [OperationSample] = [
        OperationSample(
            "managedPolicies(ofPermissionSet:in:)",
            AWSOperation<[String]>.managedPolicies(ofPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "attachManagedPolicy(_:toPermissionSet:in:)",
            AWSOperation<Void>.attachManagedPolicy(
                Sample.awsPolicy, toPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "detachManagedPolicy(_:fromPermissionSet:in:)",
            AWSOperation<Void>.detachManagedPolicy(
                Sample.awsPolicy, fromPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "customerPolicies(ofPermissionSet:in:)",
            AWSOperation<[CustomerPolicyReference]>.customerPolicies(
                ofPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "attachCustomerPolicy(named:path:toPermissionSet:in:)",
            AWSOperation<Void>.attachCustomerPolicy(
                named: "limits", path: "/team/", toPermissionSet: Sample.set, in: Sample.instance)),
        OperationSample(
            "detachCustomerPolicy(named:path:fromPermissionSet:in:)",
            AWSOperation<Void>.detachCustomerPolicy(
                named: "limits", path: "/team/", fromPermissionSet: Sample.set, in: Sample.instance)),
    ]
}
