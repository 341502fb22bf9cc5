import JSONTree

@testable import AWSClient

/// The values of a request's members, by AWS's names; a path leads into structures, and by number into lists.
struct SampleValues: Sendable {
    let json: JSON

    func text(_ path: String...) throws -> String {
        guard let text = value(path)?.string else { throw SampleError(problem: "\(path) is no text in \(json.text())") }
        return text
    }

    func optionalText(_ path: String...) throws -> String? {
        value(path)?.string
    }

    func integer(_ name: String) throws -> Int {
        guard let number = json[name]?.integer else { throw SampleError(problem: "\(name) is no number") }
        return number
    }

    func flag(_ name: String) throws -> Bool {
        guard let flag = json[name]?.bool else { throw SampleError(problem: "\(name) is no Boolean") }
        return flag
    }

    /// A list; an absent one is empty.
    func texts(_ name: String) throws -> [String] {
        (json[name]?.array ?? []).compactMap(\.string)
    }

    /// A list; an absent one is empty.
    func tags(_ name: String) throws -> [AWSTag] {
        try (json[name]?.array ?? []).map { tag in
            AWSTag(key: try SampleValues(json: tag).text("Key"), value: try SampleValues(json: tag).text("Value"))
        }
    }

    func assignment() throws -> AccountAssignmentRecord {
        AccountAssignmentRecord(
            account: try text("TargetId"), permissionSet: try text("PermissionSetArn"),
            principalType: try text("PrincipalType"), principal: try text("PrincipalId"))
    }

    private func value(_ path: [String]) -> JSON? {
        path.reduce(Optional(json)) { value, name in
            if let elements = value?.array, let place = Int(name) {
                return elements.indices.contains(place) ? elements[place] : nil
            }
            return value?[name]
        }
    }
}

/// What is wrong with a sample or with what the client makes of it.
struct SampleError: Error, CustomStringConvertible {
    let problem: String

    var description: String { problem }
}
