import AWSClient
import JSONTree

extension IdentityCenterState {
    mutating func answerSetPolicies(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "AttachManagedPolicyToPermissionSet", "DetachManagedPolicyFromPermissionSet":
            return try changeManaged(call)
        case "ListManagedPoliciesInPermissionSet":
            let managed: [JSON] = sets[try setIndex(call)].managed.map {
                ["Name": .string(AWSManagedPolicies.name($0)), "Arn": .string($0)]
            }
            return try call.page("AttachedManagedPolicies", managed)
        case "AttachCustomerManagedPolicyReferenceToPermissionSet",
            "DetachCustomerManagedPolicyReferenceFromPermissionSet":
            return try changeCustomer(call)
        case "ListCustomerManagedPolicyReferencesInPermissionSet":
            return try call.page(
                "CustomerManagedPolicyReferences", sets[try setIndex(call)].customer.map(Self.json))
        case "GetInlinePolicyForPermissionSet":
            return ["InlinePolicy": .string(sets[try setIndex(call)].inlinePolicy)]
        case "PutInlinePolicyToPermissionSet":
            let index = try setIndex(call)
            sets[index].inlinePolicy = try inlinePolicy(call)
            sets[index].version += 1
            return [:]
        case "DeleteInlinePolicyFromPermissionSet":
            let index = try setIndex(call)
            sets[index].inlinePolicy = ""
            sets[index].version += 1
            return [:]
        default: return try answerSetBoundary(call)
        }
    }

    private mutating func answerSetBoundary(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "GetPermissionsBoundaryForPermissionSet":
            let set = sets[try setIndex(call)]
            guard let boundary = set.boundary else {
                throw .notFound("PermissionsBoundary is not attached to PermissionSet \(set.arn)")
            }
            if let arn = boundary.arn { return ["PermissionsBoundary": ["ManagedPolicyArn": .string(arn)]] }
            return ["PermissionsBoundary": ["CustomerManagedPolicyReference": Self.json(boundary)]]
        case "PutPermissionsBoundaryToPermissionSet":
            let index = try setIndex(call)
            let value = call.parameters["PermissionsBoundary"]
            let customer = value?["CustomerManagedPolicyReference"]
            let boundary = PolicyReference(
                arn: value?["ManagedPolicyArn"]?.string, name: customer?["Name"]?.string,
                path: customer?["Path"]?.string)
            guard (boundary.arn == nil) != (boundary.name == nil) else {
                throw .invalid("PermissionsBoundary must hold exactly one policy")
            }
            sets[index].boundary = boundary
            sets[index].version += 1
            return [:]
        case "DeletePermissionsBoundaryFromPermissionSet":
            let index = try setIndex(call)
            sets[index].boundary = nil
            sets[index].version += 1
            return [:]
        default: return nil
        }
    }

    private mutating func changeManaged(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let index = try setIndex(call)
        let policy = try call.text("ManagedPolicyArn", in: 20...2_048)
        let isHeld = sets[index].managed.contains(policy)
        if call.operation.hasPrefix("Detach") {
            guard isHeld else { throw .notFound("Policy \(policy) is not attached to the permission set") }
            sets[index].managed.removeAll { $0 == policy }
        } else {
            guard !isHeld else { throw .conflict("Policy \(policy) is already attached to the permission set") }
            guard AWSManagedPolicies.contains(policy, partition: String(arn.split(separator: ":")[1])) else {
                throw .notFound("Could not find policy \(policy)")
            }
            try requireRoom(index)
            sets[index].managed.append(policy)
        }
        sets[index].version += 1
        return [:]
    }

    private mutating func changeCustomer(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let index = try setIndex(call)
        let value = call.parameters["CustomerManagedPolicyReference"]
        guard let name = value?["Name"]?.string, (1...128).contains(name.utf8.count) else {
            throw .invalid("CustomerManagedPolicyReference must have a name of 1 to 128 characters")
        }
        let reference = PolicyReference(arn: nil, name: name, path: value?["Path"]?.string ?? "/")
        let isHeld = sets[index].customer.contains(reference)
        if call.operation.hasPrefix("Detach") {
            guard isHeld else { throw .notFound("Policy \(name) is not attached to the permission set") }
            sets[index].customer.removeAll { $0 == reference }
        } else {
            guard !isHeld else { throw .conflict("Policy \(name) is already attached to the permission set") }
            try requireRoom(index)
            sets[index].customer.append(reference)
        }
        sets[index].version += 1
        return [:]
    }

    private func requireRoom(_ index: Int) throws(ServiceFailure) {
        guard sets[index].managed.count + sets[index].customer.count < 20 else {
            throw .quota("You have exceeded the maximum number of managed policies: 20")
        }
    }

    private func inlinePolicy(_ call: SimulatedCall) throws(ServiceFailure) -> String {
        let text = try call.text("InlinePolicy", in: 1...32_768)
        do {
            try PolicyCheck.identity(text)
        } catch {
            throw .invalid(error.message)
        }
        guard PolicyCheck.sizeWithoutSpace(text) <= 10_240 else {
            throw .quota("Inline policy exceeds 10240 characters")
        }
        return text
    }

    private static func json(_ reference: PolicyReference) -> JSON {
        ["Name": .string(reference.name ?? ""), "Path": .string(reference.path ?? "/")]
    }
}
