/// An OpenID Connect provider; its URL has no scheme.
public struct OIDCProviderDescription: Hashable, Sendable {
    /// AWS's `Url`.
    public var url: String
    /// AWS's `ClientIDList`.
    public var clientIDs: [String]
    /// AWS's `ThumbprintList`.
    public var thumbprints: [String]
    /// AWS's `Tags`.
    public var tags: [AWSTag]

    /// Its members as they are.
    public init(url: String, clientIDs: [String], thumbprints: [String], tags: [AWSTag]) {
        self.url = url
        self.clientIDs = clientIDs
        self.thumbprints = thumbprints
        self.tags = tags
    }
}

extension OIDCProviderDescription {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        url = try answer.text("Url")
        clientIDs = try answer.strings("ClientIDList")
        thumbprints = try answer.strings("ThumbprintList")
        tags = try answer.list("Tags").map(AWSTag.init(answer:))
    }
}
