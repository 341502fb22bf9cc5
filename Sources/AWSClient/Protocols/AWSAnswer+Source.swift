import JSONTree

/// What a value is, by either protocol; `nil` where it is something else.
extension AWSAnswer.Source {
    /// A member, whatever it is; `nil` where it is absent or null.
    subscript(name: String) -> AWSAnswer.Source? {
        switch self {
        case .json(let json):
            guard let value = json[name] else { return nil }
            if case .null = value { return nil }
            return .json(value)
        case .xml(let element): return element[name].map(AWSAnswer.Source.xml)
        case .nothing: return nil
        }
    }

    var text: String? {
        switch self {
        case .json(let json): json.string
        case .xml(let element): element.hasChildren ? nil : element.text
        case .nothing: nil
        }
    }

    var wholeNumber: Int? {
        switch self {
        case .json(let json): json.integer
        case .xml(let element): Int(element.text)
        case .nothing: nil
        }
    }

    var flag: Bool? {
        switch self {
        case .json(let json): json.bool
        case .xml(let element):
            switch element.text {
            case "true": true
            case "false": false
            default: nil
            }
        case .nothing: nil
        }
    }

    /// AWS writes ISO 8601 in XML and seconds since 1970 in JSON; botocore reads both in both, and so do we.
    var moment: Timestamp? {
        switch self {
        case .json(.number(let text)): Timestamp(epoch: text)
        case .json(.string(let text)): Timestamp(iso8601: text) ?? Timestamp(epoch: text)
        case .json, .nothing: nil
        case .xml(let element): Timestamp(iso8601: element.text) ?? Timestamp(epoch: element.text)
        }
    }

    /// Itself where it has members or may have; in XML, everything may.
    var structure: AWSAnswer.Source? {
        switch self {
        case .json(.object), .xml: self
        case .json, .nothing: nil
        }
    }

    var elements: [AWSAnswer.Source]? {
        switch self {
        case .json(let json): return json.array?.map(AWSAnswer.Source.json)
        case .xml(let element):
            var elements: [AWSAnswer.Source] = []
            for child in element.children {
                guard child.name == "member" else { return nil }
                elements.append(.xml(child))
            }
            return elements
        case .nothing: return nil
        }
    }

    /// The text that was percent-encoded, decoded.
    var decodedText: String? {
        switch self {
        case .json(let json): json.string.flatMap(PercentEncoding.decoded)
        case .xml(let element): element.hasChildren ? nil : element.withText(PercentEncoding.decoded)
        case .nothing: nil
        }
    }
}
