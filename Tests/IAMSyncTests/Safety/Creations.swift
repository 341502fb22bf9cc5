import AWSSimulator
import JSONTree

/// What was made by the calls of one run or several.
struct Creations {
    /// The things that were made more than once, sorted.
    let repeated: [String]

    init(in calls: [RecordedCall]) {
        let made = calls.filter { $0.operation.hasPrefix("Create") && $0.code == nil }.map(Self.thing)
        let counts = Dictionary(grouping: made) { $0 }.mapValues(\.count)
        repeated = counts.filter { $0.value > 1 }.keys.sorted()
    }

    /// The thing by what tells it from others: a provider, a role or a policy version by its parent and content, a set or
    /// group by its name, a membership or an assignment by what it joins.
    private static func thing(_ call: RecordedCall) -> String {
        let names = [
            "Url", "RoleName", "PolicyName", "PolicyArn", "PolicyDocument", "Name", "DisplayName", "GroupId",
            "MemberId",
            "PermissionSetArn", "PrincipalId", "TargetId",
        ]
        let parts = names.compactMap { call.parameters[$0]?.text() }
        return "\(call.operation) \(call.account ?? "") \(parts.joined(separator: " "))"
    }
}
