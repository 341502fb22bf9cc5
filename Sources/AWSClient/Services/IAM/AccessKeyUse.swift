/// When, where and for what an access key was used last.
public struct AccessKeyUse: Hashable, Sendable {
    /// Name of the user whose key it is; `nil` where AWS leaves it out.
    public var user: String?
    /// The last use; `nil` for a key that was never used since AWS began to note it, in April 2015.
    public var date: Timestamp?
    /// The service that was called, such as `s3`; `nil` where none is known.
    public var service: String?
    /// The region that was called, such as `us-east-1`; `nil` where none is known.
    public var region: String?

    /// Its members as they are.
    public init(user: String?, date: Timestamp?, service: String?, region: String?) {
        self.user = user
        self.date = date
        self.service = service
        self.region = region
    }
}

extension AccessKeyUse {
    /// Reads it from an answer; AWS writes `N/A` for what it doesn't know.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        user = try answer.optionalText("UserName")
        let use = try answer.optionalStructure("AccessKeyLastUsed")
        date = try use?.optionalTimestamp("LastUsedDate")
        let service = try use?.optionalText("ServiceName")
        let region = try use?.optionalText("Region")
        self.service = service == "N/A" ? nil : service
        self.region = region == "N/A" ? nil : region
    }
}
