import AWSClient
import JSONTree

extension AccountIAM {
    mutating func answerRolePolicies(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "AttachRolePolicy":
            let index = try changeable(call)
            let arn = try call.text("PolicyArn", in: 20...2_048)
            try requirePolicy(arn)
            guard !roles[index].attached.contains(arn) else { return .null }
            guard roles[index].attached.count < 10 else {
                throw .limitExceeded("Cannot exceed quota for PoliciesPerRole: 10")
            }
            roles[index].attached.append(arn)
            return .null
        case "DetachRolePolicy":
            let index = try changeable(call)
            let arn = try call.text("PolicyArn", in: 20...2_048)
            guard let place = roles[index].attached.firstIndex(of: arn) else {
                throw .noSuchEntity("Policy \(arn) was not found.")
            }
            roles[index].attached.remove(at: place)
            return .null
        case "ListAttachedRolePolicies":
            let role = roles[try roleIndex(try call.name("RoleName", upTo: 64))]
            return try call.markedPage("AttachedPolicies", role.attached.map(Self.attachment))
        case "ListRolePolicies":
            let role = roles[try roleIndex(try call.name("RoleName", upTo: 64))]
            return try call.markedPage("PolicyNames", role.inline.keys.sorted().map { .string($0) })
        case "GetRolePolicy": return try getRolePolicy(call)
        case "PutRolePolicy": return try putRolePolicy(call)
        case "DeleteRolePolicy":
            let index = try changeable(call)
            let name = try call.name("PolicyName", upTo: 128)
            guard roles[index].inline.removeValue(forKey: name) != nil else {
                throw .noSuchEntity("The role policy with name \(name) cannot be found.")
            }
            return .null
        default: return nil
        }
    }

    static func attachment(_ arn: String) -> JSON {
        ["PolicyName": .string(AWSManagedPolicies.name(arn)), "PolicyArn": .string(arn)]
    }

    private func getRolePolicy(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let role = roles[try roleIndex(try call.name("RoleName", upTo: 64))]
        let name = try call.name("PolicyName", upTo: 128)
        guard let document = role.inline[name] else {
            throw .noSuchEntity("The role policy with name \(name) cannot be found.")
        }
        return [
            "RoleName": .string(role.name), "PolicyName": .string(name),
            "PolicyDocument": .string(PercentEncoding.encoded(document)),
        ]
    }

    private mutating func putRolePolicy(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let index = try changeable(call)
        let name = try call.name("PolicyName", upTo: 128)
        let document = try call.text("PolicyDocument")
        try PolicyCheck.identity(document)
        var inline = roles[index].inline
        inline[name] = document
        guard inline.values.reduce(0, { $0 + PolicyCheck.sizeWithoutSpace($1) }) <= 10_240 else {
            throw .limitExceeded("Maximum policy size of 10240 bytes exceeded for role \(roles[index].name)")
        }
        roles[index].inline = inline
        return .null
    }
}
