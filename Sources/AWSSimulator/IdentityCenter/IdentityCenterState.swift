import AWSClient
import JSONTree

/// The instance of Identity Center: permission sets, who has which where, and what is still going on.
struct IdentityCenterState: Codable, Sendable {
    struct PermissionSet: Codable, Sendable {
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
    }

    /// A managed policy by its ARN, or one that every account has under a name.
    struct PolicyReference: Codable, Hashable, Sendable {
        var arn: String?
        var name: String?
        var path: String?
    }

    struct Assignment: Codable, Hashable, Sendable {
        var account: String
        var set: String
        var principalType: String
        var principal: String
    }

    /// A set's role in an account.
    struct Provisioned: Codable, Sendable {
        var set: String
        var account: String
        var version: Int
        var role: String
    }

    struct Request: Codable, Sendable {
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
    var sets: [PermissionSet] = []
    var assignments: [Assignment] = []
    var provisioned: [Provisioned] = []
    var requests: [Request] = []

    func setIndex(_ call: SimulatedCall) throws(ServiceFailure) -> Int {
        let arn = try call.text("PermissionSetArn", in: 10...1_224)
        guard let index = sets.firstIndex(where: { $0.arn == arn }) else {
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
