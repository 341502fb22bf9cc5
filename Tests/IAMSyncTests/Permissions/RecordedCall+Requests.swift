import AWSClient
import AWSSimulator
import IAMModel
import JSONTree

@testable import IAMSync

extension RecordedCall {
    /// Whose permissions it needs: the management account's caller's, or an access role's.
    var holder: PermissionHolder { account == "111111111111" ? .caller : .accessRole }

    /// What AWS looks at before it carries the call out: each action that it needs, on each resource that it is about.
    var authorizations: [PolicyRequest] {
        IAMAction.needed(for: operation, of: service).flatMap { action in
            let concerned = resources.filter(action.concerns)
            return (concerned.isEmpty ? ["*"] : concerned).map { PolicyRequest(action.description, on: $0) }
        }
    }

    /// The ARNs of all that the parameters name.
    private var resources: [String] {
        switch service {
        case .iam: iam
        case .sts: ["RoleArn"].compactMap(text)
        case .ssoAdmin: center
        case .identityStore: people
        case .organizations: []
        }
    }

    private func text(_ name: String) -> String? { parameters[name]?.string }

    private var iam: [String] {
        let place = "arn:aws:iam::\(account ?? "")"
        var arns = ["OpenIDConnectProviderArn", "PolicySourceArn"].compactMap(text)
        if let name = text("RoleName") { arns.append("\(place):role/\(name)") }
        if text("RoleName") == nil, let arn = text("PolicyArn") { arns.append(arn) }
        if operation == "CreatePolicy", let name = text("PolicyName") { arns.append("\(place):policy/\(name)") }
        if let url = text("Url") { arns.append("\(place):oidc-provider/\(url.dropFirst("https://".count))") }
        if let name = text("UserName") { arns.append("\(place):user/\(name)") }
        return arns
    }

    private var center: [String] {
        var arns = ["InstanceArn", "PermissionSetArn", "ResourceArn"].compactMap(text)
        if operation == "CreatePermissionSet", let set = result["PermissionSet"]?["PermissionSetArn"]?.string {
            arns.append(set)
        }
        return arns + ["TargetId", "AccountId"].compactMap(text).map { "arn:aws:sso:::account/\($0)" }
    }

    private var people: [String] {
        var arns = ["IdentityStoreId"].compactMap(text).map {
            "arn:aws:identitystore::111111111111:identitystore/\($0)"
        }
        arns += ["GroupId"].compactMap(text).map { "arn:aws:identitystore:::group/\($0)" }
        let users = [text("UserId"), parameters["MemberId"]?["UserId"]?.string]
        arns += users.compactMap(\.self).map { "arn:aws:identitystore:::user/\($0)" }
        arns += ["MembershipId"].compactMap(text).map { "arn:aws:identitystore:::membership/\($0)" }
        return arns
    }
}
