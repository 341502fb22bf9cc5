@testable import AWSClient

extension OperationSample {
    static let groups: [String: Builder] = [
        "groups(in:)": {
            try OperationSample(AWSOperation<[IdentityStoreGroup]>.groups(in: $0.text("IdentityStoreId")))
        },
        "group(_:in:)": {
            try OperationSample(
                AWSOperation<IdentityStoreGroup>.group($0.text("GroupId"), in: $0.text("IdentityStoreId")))
        },
        "createGroup(named:description:in:)": {
            try OperationSample(
                AWSOperation<String>.createGroup(
                    named: $0.text("DisplayName"), description: $0.optionalText("Description"),
                    in: $0.text("IdentityStoreId")))
        },
        "updateGroup(_:description:in:)": {
            try OperationSample(
                AWSOperation<Void>.updateGroup(
                    $0.text("GroupId"), description: $0.text("Operations", "0", "AttributeValue"),
                    in: $0.text("IdentityStoreId")))
        },
        "deleteGroup(_:in:)": {
            try OperationSample(AWSOperation<Void>.deleteGroup($0.text("GroupId"), in: $0.text("IdentityStoreId")))
        },
        "groupID(named:in:)": {
            try OperationSample(
                AWSOperation<String>.groupID(
                    named: $0.text("AlternateIdentifier", "UniqueAttribute", "AttributeValue"),
                    in: $0.text("IdentityStoreId")))
        },
        "groupID(withExternalID:from:in:)": {
            try OperationSample(
                AWSOperation<String>.groupID(
                    withExternalID: $0.text("AlternateIdentifier", "ExternalId", "Id"),
                    from: $0.text("AlternateIdentifier", "ExternalId", "Issuer"), in: $0.text("IdentityStoreId")))
        },
    ]

    static let people: [String: Builder] = [
        "userID(with:_:in:)": {
            try OperationSample(
                AWSOperation<String>.userID(
                    with: $0.text("AlternateIdentifier", "UniqueAttribute", "AttributePath"),
                    $0.text("AlternateIdentifier", "UniqueAttribute", "AttributeValue"), in: $0.text("IdentityStoreId"))
            )
        },
        "user(_:in:)": {
            try OperationSample(AWSOperation<IdentityStoreUser>.user($0.text("UserId"), in: $0.text("IdentityStoreId")))
        },
        "users(in:)": {
            try OperationSample(AWSOperation<[IdentityStoreUser]>.users(in: $0.text("IdentityStoreId")))
        },
        "createMembership(ofUser:in:store:)": {
            try OperationSample(
                AWSOperation<String>.createMembership(
                    ofUser: $0.text("MemberId", "UserId"), in: $0.text("GroupId"), store: $0.text("IdentityStoreId")))
        },
        "membershipID(ofUser:in:store:)": {
            try OperationSample(
                AWSOperation<String>.membershipID(
                    ofUser: $0.text("MemberId", "UserId"), in: $0.text("GroupId"), store: $0.text("IdentityStoreId")))
        },
        "deleteMembership(_:in:)": {
            try OperationSample(
                AWSOperation<Void>.deleteMembership($0.text("MembershipId"), in: $0.text("IdentityStoreId")))
        },
        "memberships(of:in:)": {
            try OperationSample(
                AWSOperation<[GroupMembership]>.memberships(of: $0.text("GroupId"), in: $0.text("IdentityStoreId")))
        },
    ]
}
