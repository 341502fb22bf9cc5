public import JSONTree

/// Actions that are allowed on the same resources.
public struct PermissionStatement: Hashable, Sendable {
    /// A name for people, letters and digits alone.
    public let sid: String
    /// The actions, sorted.
    public let actions: [IAMAction]
    /// Patterns of ARNs, or `*` for actions that know no resources.
    public let resources: [String]

    /// Actions that are allowed on the same resources.
    init(_ sid: String, _ actions: [IAMAction], on resources: [String]) {
        self.sid = sid
        self.actions = actions.sorted()
        self.resources = resources
    }

    /// The statement as policies have it.
    public var json: JSON {
        [
            "Sid": .string(sid), "Effect": "Allow", "Action": .array(actions.map { .string($0.description) }),
            "Resource": .array(resources.map(JSON.string)),
        ]
    }
}
