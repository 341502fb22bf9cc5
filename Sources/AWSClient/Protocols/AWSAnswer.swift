package import JSONTree

/// A structure of an answer, whichever protocol it came by: members by name.
///
/// In XML, everything is text and `member` elements make a list; in JSON, values have types. An operation reads both
/// by the same words.
public struct AWSAnswer: Sendable {
    /// What it was read from.
    package enum Source: Sendable {
        case json(JSON)
        case xml(XMLElement)
        /// Nothing: AWS left the result out, as it does where an operation has none.
        case nothing
    }

    package let source: Source
    /// The steps to where it stands.
    let place: AWSAnswerPlace

    package init(_ source: Source, path: String) {
        self.init(source, at: .top(path))
    }

    init(_ source: Source, at place: AWSAnswerPlace) {
        self.source = source
        self.place = place
    }

    /// Where it stands in the answer, for errors: `GetRoleResult.Role`.
    package var path: String { place.description }
}

/// Something that an answer should hold and doesn't.
public struct AWSAnswerError: Error, Hashable, Sendable {
    /// Where it should be: `GetRoleResult.Role.RoleName`.
    public let path: String
    /// What is wrong, as a sentence without a final full stop.
    public let problem: String

    /// Something that an answer should hold and doesn't.
    public init(path: String, problem: String) {
        self.path = path
        self.problem = problem
    }
}
