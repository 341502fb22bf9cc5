/// An OpenID Connect provider: an issuer whose tokens roles of the account may trust.
public struct OIDCProviderDescription: Hashable, Sendable {
    /// The issuer without `https://`.
    public var url: String
    /// Audiences that tokens may have.
    public var clientIDs: [String]
    /// SHA-1 fingerprints of certificates in hexadecimal, at most five.
    public var thumbprints: [String]
    /// Tags.
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
