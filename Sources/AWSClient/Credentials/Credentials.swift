/// What signs requests. Its descriptions never show the secret or the token.
public struct Credentials: Hashable, Sendable {
    /// The public half, such as `AKIA…`.
    public let accessKeyID: String
    /// The secret half.
    public let secretAccessKey: String
    /// The token of borrowed credentials; `nil` for a user's own.
    public let sessionToken: String?
    /// When they end; `nil` where they don't, or it isn't known.
    public let expiry: Timestamp?

    /// What signs requests.
    public init(
        accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil, expiry: Timestamp? = nil
    ) {
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
        self.expiry = expiry
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The access key's ID alone.
    public var description: String { "credentials \(accessKeyID)" }
    /// The access key's ID alone.
    public var debugDescription: String { description }
    /// The access key's ID alone, so that `dump` tells no secret either.
    public var customMirror: Mirror { Mirror(self, children: ["accessKeyID": accessKeyID]) }
}
