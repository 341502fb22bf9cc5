@testable import AWSClient

extension OperationSample {
    static let provisioning: [OperationSample] = [
        OperationSample(
            "provision(_:inAccount:in:)",
            AWSOperation<AsyncStatus>.provision(Sample.set, inAccount: Sample.account, in: Sample.instance)),
        OperationSample(
            "provision(_:inAccount:in:)", as: "minimal",
            AWSOperation<AsyncStatus>.provision(Sample.set, inAccount: nil, in: Sample.instance)),
        OperationSample(
            "provisioning(_:in:)", AWSOperation<AsyncStatus>.provisioning(Sample.request, in: Sample.instance)),
        OperationSample(
            "provisionings(in:status:)",
            AWSOperation<[AsyncStatus]>.provisionings(in: Sample.instance, status: "IN_PROGRESS")),
        OperationSample(
            "provisionings(in:status:)", as: "minimal",
            AWSOperation<[AsyncStatus]>.provisionings(in: Sample.instance, status: nil)),
        OperationSample(
            "permissionSets(provisionedTo:in:)",
            AWSOperation<[String]>.permissionSets(provisionedTo: Sample.account, in: Sample.instance)),
        OperationSample(
            "accounts(with:status:in:)",
            AWSOperation<[String]>.accounts(
                with: Sample.set, status: "LATEST_PERMISSION_SET_NOT_PROVISIONED", in: Sample.instance)),
        OperationSample(
            "accounts(with:status:in:)", as: "minimal",
            AWSOperation<[String]>.accounts(with: Sample.set, status: nil, in: Sample.instance)),
    ]

    static let assignments: [OperationSample] = [
        OperationSample(
            "createAssignment(_:in:)",
            AWSOperation<AsyncStatus>.createAssignment(Sample.assignment, in: Sample.instance)),
        OperationSample(
            "deleteAssignment(_:in:)",
            AWSOperation<AsyncStatus>.deleteAssignment(Sample.assignment, in: Sample.instance)),
        OperationSample(
            "assignmentCreation(_:in:)",
            AWSOperation<AsyncStatus>.assignmentCreation(Sample.request, in: Sample.instance)),
        OperationSample(
            "assignmentDeletion(_:in:)",
            AWSOperation<AsyncStatus>.assignmentDeletion(Sample.request, in: Sample.instance)),
        OperationSample(
            "assignmentCreations(in:status:)",
            AWSOperation<[AsyncStatus]>.assignmentCreations(in: Sample.instance, status: "IN_PROGRESS")),
        OperationSample(
            "assignmentCreations(in:status:)", as: "minimal",
            AWSOperation<[AsyncStatus]>.assignmentCreations(in: Sample.instance, status: nil)),
        OperationSample(
            "assignmentDeletions(in:status:)",
            AWSOperation<[AsyncStatus]>.assignmentDeletions(in: Sample.instance, status: "IN_PROGRESS")),
        OperationSample(
            "assignmentDeletions(in:status:)", as: "minimal",
            AWSOperation<[AsyncStatus]>.assignmentDeletions(in: Sample.instance, status: nil)),
        OperationSample(
            "assignments(of:inAccount:in:)",
            AWSOperation<[AccountAssignmentRecord]>.assignments(
                of: Sample.set, inAccount: Sample.account, in: Sample.instance)),
        OperationSample(
            "assignments(ofGroup:in:)",
            AWSOperation<[AccountAssignmentRecord]>.assignments(ofGroup: Sample.group, in: Sample.instance)),
    ]

    static let groups: [OperationSample] = [
        OperationSample("groups(in:)", AWSOperation<[IdentityStoreGroup]>.groups(in: Sample.store)),
        OperationSample("group(_:in:)", AWSOperation<IdentityStoreGroup>.group(Sample.group, in: Sample.store)),
        OperationSample(
            "createGroup(named:description:in:)",
            AWSOperation<String>.createGroup(
                named: "Größe “日本”", description: "100% & more", in: Sample.store)),
        OperationSample(
            "createGroup(named:description:in:)", as: "minimal",
            AWSOperation<String>.createGroup(named: "team", description: nil, in: Sample.store)),
        OperationSample(
            "updateGroup(_:description:in:)",
            AWSOperation<Void>.updateGroup(Sample.group, description: "Größe", in: Sample.store)),
        OperationSample("deleteGroup(_:in:)", AWSOperation<Void>.deleteGroup(Sample.group, in: Sample.store)),
        OperationSample(
            "groupID(named:in:)", AWSOperation<String>.groupID(named: "Größe \\ \"日本\"", in: Sample.store)),
        OperationSample(
            "groupID(withExternalID:from:in:)",
            AWSOperation<String>.groupID(
                withExternalID: "a1-é", from: "https://idp.example/scim", in: Sample.store)),
    ]

    static let people: [OperationSample] = [
        OperationSample(
            "userID(with:_:in:)",
            AWSOperation<String>.userID(with: "emails.value", "jö@example.org", in: Sample.store)),
        OperationSample("user(_:in:)", AWSOperation<IdentityStoreUser>.user(Sample.user, in: Sample.store)),
        OperationSample("users(in:)", AWSOperation<[IdentityStoreUser]>.users(in: Sample.store)),
        OperationSample(
            "createMembership(ofUser:in:store:)",
            AWSOperation<String>.createMembership(ofUser: Sample.user, in: Sample.group, store: Sample.store)),
        OperationSample(
            "membershipID(ofUser:in:store:)",
            AWSOperation<String>.membershipID(ofUser: Sample.user, in: Sample.group, store: Sample.store)),
        OperationSample(
            "deleteMembership(_:in:)",
            AWSOperation<Void>.deleteMembership("11111111-2222-3333-4444-777777777777", in: Sample.store)),
        OperationSample(
            "memberships(of:in:)",
            AWSOperation<[GroupMembership]>.memberships(of: Sample.group, in: Sample.store)),
    ]
}
