/// Credentials for a while; never to be logged.
public struct AssumedRoleSession: Hashable, Sendable {
    /// AWS's `AccessKeyId`.
    public var accessKeyID: String
    /// AWS's `SecretAccessKey`.
    public var secretAccessKey: String
    /// AWS's `SessionToken`.
    public var sessionToken: String

    /// Its members as they are.
    public init(accessKeyID: String, secretAccessKey: String, sessionToken: String) {
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
    }
}

extension AssumedRoleSession {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        accessKeyID = try answer.text("AccessKeyId")
        secretAccessKey = try answer.text("SecretAccessKey")
        sessionToken = try answer.text("SessionToken")
    }
}

extension AssumedRoleSession: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The key's ID alone: the secrets never reach a log.
    public var description: String { "AssumedRoleSession(\(accessKeyID))" }
    /// The key's ID alone.
    public var debugDescription: String { description }
    /// The key's ID alone.
    public var customMirror: Mirror { Mirror(self, children: ["accessKeyID": accessKeyID]) }
}
