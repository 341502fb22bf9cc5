/// One call to AWS as a value: what to ask, and how to read the answer. Signing, retries, pacing and paging are the
/// client's.
public struct AWSOperation<Output: Sendable>: Sendable {
    /// Whether the call may be sent again when its answer was lost.
    public enum Repeating: Hashable, Sendable {
        /// It only reads, or doing it twice does no harm: the client repeats it.
        case safe
        /// It may have happened: the caller is told (``AWSError/Kind/answerLost``) and reads back before it repeats.
        case readBack
    }

    /// How further pages are asked for.
    public enum Paging: Hashable, Sendable {
        /// IAM's: `Marker` in the request; `IsTruncated` and `Marker` in the answer.
        case marker
        /// `NextToken` in both; the end is its absence, an empty page is none.
        case nextToken
    }

    /// The service.
    public let service: AWSService
    /// The operation's name, such as `GetRole`.
    public let name: String
    /// The request's parameters, without a page's token.
    public let parameters: AWSParameters
    /// Whether the call may be repeated.
    public let repeating: Repeating
    /// How further pages are asked for; `nil` for an operation without pages.
    public let paging: Paging?
    /// Whether the request carries a signature; a few operations of STS hand in a proof of another kind instead.
    public let isSigned: Bool
    /// Reads one page of the answer.
    package let read: @Sendable (AWSAnswer) throws(AWSAnswerError) -> Output
    /// Joins the pages before with the next one.
    package let join: @Sendable (Output, Output) -> Output

    /// A call without pages.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - name: The operation's name.
    ///   - parameters: What to ask; a `nil` value is not sent.
    ///   - repeating: Whether it may be repeated when its answer was lost.
    ///   - isSigned: Whether the request carries a signature.
    ///   - read: Reads the answer.
    public init(
        _ service: AWSService, _ name: String, _ parameters: AWSParameters, repeating: Repeating, isSigned: Bool = true,
        read: @escaping @Sendable (AWSAnswer) throws(AWSAnswerError) -> Output
    ) {
        self.service = service
        self.name = name
        self.parameters = parameters
        self.repeating = repeating
        paging = nil
        self.isSigned = isSigned
        self.read = read
        join = { _, last in last }
    }

    /// A call whose answer comes in pages; all of them are read.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - name: The operation's name.
    ///   - parameters: What to ask, without a page's token; a `nil` value is not sent.
    ///   - paging: How further pages are asked for.
    ///   - join: Joins the pages before with the next one.
    ///   - read: Reads one page.
    public init(
        _ service: AWSService, _ name: String, _ parameters: AWSParameters, paging: Paging,
        join: @escaping @Sendable (Output, Output) -> Output,
        read: @escaping @Sendable (AWSAnswer) throws(AWSAnswerError) -> Output
    ) {
        self.service = service
        self.name = name
        self.parameters = parameters
        repeating = .safe
        self.paging = paging
        isSigned = true
        self.read = read
        self.join = join
    }
}

extension AWSOperation {
    /// A call whose answer is a list in pages, read to its end.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - name: The operation's name.
    ///   - parameters: What to ask, without a page's token; a `nil` value is not sent.
    ///   - paging: How further pages are asked for.
    ///   - read: Reads one page.
    public init<Element>(
        _ service: AWSService, _ name: String, _ parameters: AWSParameters, paging: Paging,
        read: @escaping @Sendable (AWSAnswer) throws(AWSAnswerError) -> [Element]
    ) where Output == [Element] {
        self.init(service, name, parameters, paging: paging, join: { $0 + $1 }, read: read)
    }
}
