/// The steps to a place in an answer. Their text is put together for an error alone.
indirect enum AWSAnswerPlace: Sendable, CustomStringConvertible {
    case top(String)
    case member(AWSAnswerPlace, String)
    case element(AWSAnswerPlace, Int)

    var description: String {
        switch self {
        case .top(let name): name
        case .member(let parent, let name): "\(parent).\(name)"
        case .element(let parent, let index): "\(parent)[\(index)]"
        }
    }
}
