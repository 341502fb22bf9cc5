public import JSONTree

extension ReadingHints {
    /// The version of the form that is written and read.
    public static let version = 1

    /// Names and ids are no longer than AWS lets them be. Source: Identity Store API Reference, `GroupDisplayName`; IAM
    /// Identity Center API Reference, `PermissionSetArn`.
    private static let longestText = 1_224

    private static let limits = JSONLimits(depth: 4, bytes: 32 << 20, values: 500_000, number: 12)

    /// Reads what ``json`` wrote.
    ///
    /// - Parameter text: A file's content.
    /// - Throws: ``HintsError`` for anything that ``json`` can't have written.
    public init(reading text: String) throws(HintsError) {
        let json: JSON
        do {
            json = try JSON(parsing: text, limits: Self.limits)
        } catch {
            throw HintsError(problem: "\(error.problem) (line \(error.position.line))")
        }
        guard let members = json.object else { throw HintsError(problem: "it holds no object") }
        guard members["version"]?.integer == Self.version else {
            throw HintsError(problem: "its version is not \(Self.version)")
        }
        let known: Set = ["version", "permission_sets", "groups"]
        guard members.keys.allSatisfy(known.contains) else { throw HintsError(problem: "it has unknown members") }
        self.init(
            permissionSets: try Self.texts(members["permission_sets"], "permission_sets"),
            groups: try Self.texts(members["groups"], "groups"))
    }

    /// The hints as data; the same hints always give the same.
    public var json: JSON {
        [
            "version": .number(String(Self.version)), "permission_sets": Self.object(permissionSets),
            "groups": Self.object(groups),
        ]
    }

    private static func object(_ texts: [String: String]) -> JSON {
        .object(JSONObject(texts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    }

    private static func texts(_ value: JSON?, _ name: String) throws(HintsError) -> [String: String] {
        guard let members = value?.object else { throw HintsError(problem: "\(name) is no object") }
        var texts: [String: String] = [:]
        for member in members {
            guard let text = member.value.string, (1...longestText).contains(text.utf8.count),
                (1...longestText).contains(member.key.utf8.count)
            else { throw HintsError(problem: "\(name) holds something that is no name with an id") }
            texts[member.key] = text
        }
        return texts
    }
}

/// Why a file holds no hints.
public struct HintsError: Error, Hashable, Sendable {
    /// What is wrong, as the end of a sentence, without a final full stop.
    public let problem: String
}
