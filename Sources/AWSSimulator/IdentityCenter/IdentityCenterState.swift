import AWSClient
import JSONTree

/// The instance of Identity Center: permission sets, who has which where, and what is still going on.
struct IdentityCenterState: Codable, Sendable {
    struct PermissionSet: Cataloged {
        var name: String
        var arn: String
        var created: Int64
        var description: String?
        var session = "PT1H"
        var relayState: String?
        var inlinePolicy = ""
        var managed: [String] = []
        var customer: [PolicyReference] = []
        var boundary: PolicyReference?
        var tags: [SimulatedTag] = []
        /// Counts what reaches accounts only by provisioning.
        var version = 1

        enum Topic: Hashable, Sendable {
            case arn(String)
            case name(String)
        }

        var topics: [Topic] { [.arn(arn), .name(name)] }
    }

    /// A managed policy by its ARN, or one that every account has under a name.
    struct PolicyReference: Codable, Hashable, Sendable {
        var arn: String?
        var name: String?
        var path: String?
    }

    struct Assignment: Hashable, Cataloged {
        var account: String
        var set: String
        var principalType: String
        var principal: String

        enum Topic: Hashable, Sendable {
            case set(String)
            case place(set: String, account: String)
            case principal(String)
        }

        var topics: [Topic] { [.set(set), .place(set: set, account: account), .principal(principal)] }
    }

    /// A set's role in an account.
    struct Provisioned: Cataloged {
        var set: String
        var account: String
        var version: Int
        var role: String

        enum Topic: Hashable, Sendable {
            case set(String)
            case account(String)
            case place(set: String, account: String)
        }

        var topics: [Topic] { [.set(set), .account(account), .place(set: set, account: account)] }
    }

    struct Request: Cataloged {
        enum Kind: String, Codable, Sendable { case creation, deletion, provisioning }

        var kind: Kind
        var id: String
        var set: String
        /// `nil` for a provisioning of every account that has the set.
        var account: String?
        var assignment: Assignment?
        var status = "IN_PROGRESS"
        var failure: String?
        var created: Int64
        var completes: Int64

        enum Topic: Hashable, Sendable {
            case id(Kind, String)
            case kind(Kind)
            case status(Kind, String)
            /// What is under way with a set.
            case underWay(set: String)
        }

        var isUnderWay: Bool { status == "IN_PROGRESS" }

        var topics: [Topic] {
            let topics: [Topic] = [.id(kind, id), .kind(kind), .status(kind, status)]
            return isUnderWay ? topics + [.underWay(set: set)] : topics
        }
    }

    let arn: String
    let storeID: String
    let region: String
    let owner: String
    let created: Int64
    var ids: IDSource
    /// The least and the most milliseconds that asynchronous work takes.
    let shortest: Int64
    let longest: Int64
    var sets = Catalog<PermissionSet>()
    var assignments = Catalog<Assignment>()
    var provisioned = ProvisionedSets()
    var requests = RequestBook()
    /// What passes in seconds, and is not saved.
    var work = WorkUnderWay()

    private enum CodingKeys: String, CodingKey {
        case arn, storeID, region, owner, created, ids, shortest, longest, sets, assignments, provisioned, requests
    }

    func setIndex(_ call: SimulatedCall) throws(ServiceFailure) -> Int {
        let arn = try call.text("PermissionSetArn", in: 10...1_224)
        guard let index = sets.number(of: .arn(arn)) else {
            throw .notFound("Could not find PermissionSet with ARN \(arn)")
        }
        return index
    }

    mutating func answer(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        if call.operation == "ListInstances" {
            return try call.page("Instances", call.region == region ? [.object(JSONObject(instance))] : [])
        }
        if let instance = try call.optionalText("InstanceArn"), instance != arn || call.region != region {
            throw .notFound("Could not find Instance with ARN \(instance)")
        }
        if call.operation == "DescribeInstance" {
            _ = try call.text("InstanceArn")
            return .object(JSONObject(instance))
        }
        try requireNoConflict(call)
        if let result = try answerSets(call) { return result }
        if let result = try answerSetPolicies(call) { return result }
        if let result = try answerAssignments(call) { return result }
        return try answerLists(call)
    }

    private var instance: [(String, JSON)] {
        [
            ("InstanceArn", .string(arn)), ("IdentityStoreId", .string(storeID)), ("OwnerAccountId", .string(owner)),
            ("CreatedDate", Timestamp(milliseconds: created).epoch), ("Status", "ACTIVE"),
        ]
    }
}
