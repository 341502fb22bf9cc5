import AWSClient
import IAMModel

/// By which ARN IAM's policy simulator knows the caller.
struct CallerPrincipal: Sendable {
    let caller: CallerCheck.Caller
    let client: AWSClient

    /// A user's own ARN, or that of a session's role; `nil` for a root user, or a federated one.
    ///
    /// A session's ARN lacks its role's path, as that of every role of Identity Center's has one: IAM is asked for it. Where
    /// that may not be read, the role is taken to have none.
    var arn: String? {
        get async {
            let parts = caller.arn.resource.split(separator: "/").map(String.init)
            if caller.arn.service == "iam", parts.first == "user" { return caller.arn.text }
            guard caller.arn.service == "sts", parts.first == "assumed-role", parts.count == 3 else { return nil }
            if let role = try? await client.send(.role(named: parts[1])) { return role.arn }
            return "arn:\(caller.partition):iam::\(caller.account):role/\(parts[1])"
        }
    }
}
