import AWSClient
import JSONTree

extension IdentityCenterState {
    mutating func answerSets(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "ListPermissionSets": return try call.page("PermissionSets", sets.values.lazy.map { .string($0.arn) })
        case "DescribePermissionSet": return ["PermissionSet": json(sets[try setIndex(call)])]
        case "CreatePermissionSet": return try createSet(call)
        case "UpdatePermissionSet": return try updateSet(call)
        case "DeletePermissionSet": return try deleteSet(call)
        case "ListTagsForResource":
            return try call.page("Tags", sets[try taggedIndex(call)].tags.map(\.json))
        case "TagResource":
            let index = try taggedIndex(call)
            sets[index].tags = try sets[index].tags.setting(try call.tags())
            return [:]
        case "UntagResource":
            let keys = call.strings("TagKeys")
            sets[try taggedIndex(call)].tags.removeAll { keys.contains($0.key) }
            return [:]
        default: return nil
        }
    }

    private func taggedIndex(_ call: SimulatedCall) throws(ServiceFailure) -> Int {
        let arn = try call.text("ResourceArn", in: 10...2_048)
        guard let index = sets.number(of: .arn(arn)) else {
            throw .notFound("Could not find resource with ARN \(arn)")
        }
        return index
    }

    private mutating func createSet(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let name = try call.name("Name", upTo: 32)
        let session = try sessionLength(call) ?? "PT1H"
        guard !sets.contains(.name(name)) else {
            throw .conflict("PermissionSet with name \(name) already exists.")
        }
        guard sets.count < 3_500 else { throw .quota("Cannot exceed quota of 3500 permission sets.") }
        let instance = arn.split(separator: "/").last.map(String.init) ?? ""
        let partition = arn.split(separator: ":")[1]
        var set = PermissionSet(
            name: name, arn: "arn:\(partition):sso:::permissionSet/\(instance)/ps-\(ids.hex(16))",
            created: call.now.milliseconds)
        set.session = session
        set.description = try call.optionalText("Description", in: 1...700)
        set.relayState = try call.optionalText("RelayState", in: 1...240)
        set.tags = try [SimulatedTag]().setting(try call.tags())
        sets.append(set)
        return ["PermissionSet": json(set)]
    }

    private mutating func updateSet(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let index = try setIndex(call)
        let session = try sessionLength(call)
        sets[index].description = try call.optionalText("Description", in: 1...700)
        sets[index].relayState = try call.optionalText("RelayState", in: 1...240)
        if let session { sets[index].session = session }
        sets[index].version += 1
        return [:]
    }

    private mutating func deleteSet(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let index = try setIndex(call)
        let arn = sets[index].arn
        guard !assignments.contains(.set(arn)), !requests.contains(.underWay(set: arn)) else {
            throw .conflict("Could not delete because PermissionSet has ApplicationProfile associated with it")
        }
        sets.remove(index)
        return [:]
    }

    private func sessionLength(_ call: SimulatedCall) throws(ServiceFailure) -> String? {
        guard let text = try call.optionalText("SessionDuration", in: 1...100) else { return nil }
        guard let minutes = Self.minutes(text), (60...720).contains(minutes) else {
            throw .invalid("SessionDuration must be between PT1H and PT12H")
        }
        return text
    }

    /// The minutes of `PT2H`, `PT90M` or `PT1H30M`.
    private static func minutes(_ text: String) -> Int? {
        guard text.hasPrefix("PT"), text.utf8.count > 2 else { return nil }
        var seconds = 0
        var number = ""
        for character in text.dropFirst(2) {
            if character.isASCII, character.isNumber {
                number.append(character)
                continue
            }
            guard let value = Int(number), value < 100_000, let unit = ["H": 3_600, "M": 60, "S": 1][character] else {
                return nil
            }
            seconds += value * unit
            number = ""
        }
        return number.isEmpty && seconds % 60 == 0 ? seconds / 60 : nil
    }

    private func json(_ set: PermissionSet) -> JSON {
        var object = JSONObject([("Name", .string(set.name)), ("PermissionSetArn", .string(set.arn))])
        if let description = set.description { object["Description"] = .string(description) }
        object["CreatedDate"] = Timestamp(milliseconds: set.created).epoch
        object["SessionDuration"] = .string(set.session)
        if let relayState = set.relayState { object["RelayState"] = .string(relayState) }
        return .object(object)
    }
}
