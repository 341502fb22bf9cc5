import IAMModel
import Testing

/// A request with the decision that it must get, in words: `allowed: Named`, `denied: OwnRoles`, `not allowed`.
struct PolicyCase: Sendable, CustomTestStringConvertible {
    let action: String
    let resource: String
    let context: [String: [String]]
    let expected: String

    init(_ action: String, _ resource: String, _ context: [String: String], _ expected: String) {
        self.action = action
        self.resource = resource
        // `a, b` is a key with two values.
        self.context = context.mapValues { $0.split(separator: ", ").map(String.init) }
        self.expected = expected
    }

    init(_ action: String, _ resource: String, _ expected: String) {
        self.init(action, resource, [:], expected)
    }

    init(_ action: String, _ expected: String) {
        self.init(action, "*", [:], expected)
    }

    var testDescription: String { "\(action) on \(resource) \(context): \(expected)" }

    /// The request, made by a principal of account 111111111111.
    var request: PolicyRequest {
        let caller = ["aws:PrincipalAccount": ["111111111111"]]
        return PolicyRequest(action, on: resource, context: context.merging(caller) { own, _ in own })
    }
}

extension PolicyDecision {
    /// The decision in words.
    var words: String {
        switch self {
        case .allowed(let sid): "allowed: \(sid)"
        case .denied(let sid): "denied: \(sid)"
        case .notAllowed: "not allowed"
        }
    }
}

/// What table tests are about: the operator of tenant `pay` in tier `live`, in account 111111111111.
enum PayLive {
    static func variables(
        tenant: String = "pay", tier: String = "live", partition: String = "aws"
    ) throws -> BoundaryVariables {
        let coordinate = Coordinate(
            .tenant(try Slug(tenant), sector: try Slug("ecommerce")), tier: try Slug(tier))
        let account = try #require(AccountID("111111111111"))
        let partition = try #require(Partition(partition))
        let role = coordinate.groupName(.operator)
        return BoundaryVariables(
            coordinate: coordinate, account: account, partition: partition, roleName: role,
            boundaryARN: ARN(iam: "policy/\(role)-boundary", in: account, of: partition))
    }

    static let boundaryARN = "arn:aws:iam::111111111111:policy/pay-live-operator-boundary"
    static let bound = ["iam:PermissionsBoundary": boundaryARN]
    static let own = ["aws:ResourceTag/scope": "pay-live"]
    static let foreign = ["aws:ResourceTag/scope": "search-live"]
    static let made = ["aws:RequestTag/scope": "pay-live", "aws:TagKeys": "scope"]

    static func iam(_ resource: String) -> String { "arn:aws:iam::111111111111:\(resource)" }
    static func arn(_ service: String, _ resource: String) -> String {
        "arn:aws:\(service):eu-west-1:111111111111:\(resource)"
    }
}
