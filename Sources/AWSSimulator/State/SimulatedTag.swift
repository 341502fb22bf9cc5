import AWSClient
import JSONTree

/// A tag of a resource.
public struct SimulatedTag: Hashable, Codable, Sendable {
    /// The key, 1 to 128 characters.
    public let key: String
    /// The value, up to 256 characters.
    public var value: String

    /// A tag.
    public init(_ key: String, _ value: String) {
        self.key = key
        self.value = value
    }

    var json: JSON { ["Key": .string(key), "Value": .string(value)] }
}

extension [SimulatedTag] {
    /// Sets tags as AWS does: a known key gets a new value. AWS allows `limit` a resource.
    func setting(_ tags: [SimulatedTag], limit: Int = 50) throws(ServiceFailure) -> [SimulatedTag] {
        var result = self
        for tag in tags {
            if let place = result.firstIndex(where: { $0.key == tag.key }) {
                result[place] = tag
            } else {
                result.append(tag)
            }
        }
        guard result.count <= limit else {
            throw .limitExceeded("Cannot exceed quota for TagsPerResource: \(limit)")
        }
        return result
    }

    var json: JSON { .array(map(\.json)) }
}

extension Timestamp {
    /// As XML answers have it.
    var iso: JSON { .string(description) }

    /// As JSON answers have it: seconds since 1970, with parts.
    var epoch: JSON {
        let part = "\(1_000 + milliseconds % 1_000)".dropFirst()
        return .number("\(milliseconds / 1_000).\(part)")
    }
}
