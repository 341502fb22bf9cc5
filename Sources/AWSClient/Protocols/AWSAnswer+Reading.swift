import JSONTree

extension AWSAnswer {
    /// Reads a text that must be there.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent or no text.
    public func text(_ name: String) throws(AWSAnswerError) -> String {
        try required(name).value()
    }

    /// Reads a text that may be absent.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no text.
    public func optionalText(_ name: String) throws(AWSAnswerError) -> String? {
        try member(name)?.value()
    }

    /// Reads a whole number that must be there.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent or no whole number.
    public func integer(_ name: String) throws(AWSAnswerError) -> Int {
        try required(name).wholeNumber()
    }

    /// Reads a whole number that may be absent.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no whole number.
    public func optionalInteger(_ name: String) throws(AWSAnswerError) -> Int? {
        try member(name)?.wholeNumber()
    }

    /// Reads a Boolean.
    ///
    /// - Parameters:
    ///   - name: The member's name.
    ///   - absent: What its absence means.
    /// - Returns: The Boolean.
    /// - Throws: ``AWSAnswerError`` where it is no Boolean.
    public func flag(_ name: String, absent: Bool = false) throws(AWSAnswerError) -> Bool {
        guard let member = member(name) else { return absent }
        switch member.source {
        case .json(.bool(let isTrue)): return isTrue
        case .xml(let element) where element.text == "true": return true
        case .xml(let element) where element.text == "false": return false
        default: throw member.error("is no Boolean")
        }
    }

    /// Reads a structure that must be there.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent or no structure.
    public func structure(_ name: String) throws(AWSAnswerError) -> AWSAnswer {
        try required(name).checkedStructure()
    }

    /// Reads a structure that may be absent.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no structure.
    public func optionalStructure(_ name: String) throws(AWSAnswerError) -> AWSAnswer? {
        try member(name)?.checkedStructure()
    }

    /// Reads a list; an absent one is empty.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no list.
    public func list(_ name: String) throws(AWSAnswerError) -> [AWSAnswer] {
        guard let member = member(name) else { return [] }
        switch member.source {
        case .json(.array(let elements)):
            return elements.enumerated().map { AWSAnswer(.json($1), path: "\(member.path)[\($0)]") }
        case .xml(let element):
            guard element.children.allSatisfy({ $0.name == "member" }) else { throw member.error("is no list") }
            return element.children.enumerated().map { AWSAnswer(.xml($1), path: "\(member.path)[\($0)]") }
        case .json: throw member.error("is no list")
        }
    }

    /// Reads a list of texts; an absent one is empty.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no list, or an element of it no text.
    public func strings(_ name: String) throws(AWSAnswerError) -> [String] {
        try list(name).map { (element) throws(AWSAnswerError) in try element.value() }
    }

    /// Reads a moment: ISO 8601 in XML, seconds since 1970 in JSON.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent or no moment.
    public func timestamp(_ name: String) throws(AWSAnswerError) -> Timestamp {
        let member = try required(name)
        let moment: Timestamp? =
            switch member.source {
            case .xml(let element): Timestamp(iso8601: element.text)
            case .json(.number(let text)): Timestamp(epoch: text)
            case .json(.string(let text)): Timestamp(iso8601: text)
            case .json: nil
            }
        guard let moment else { throw member.error("is no moment in time") }
        return moment
    }

    /// Reads a moment that may be absent.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no moment.
    public func optionalTimestamp(_ name: String) throws(AWSAnswerError) -> Timestamp? {
        guard member(name) != nil else { return nil }
        return try timestamp(name)
    }

    /// Reads a policy document of IAM, which comes percent-encoded. Source: RFC 3986; `+` stays as it is.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent, or its encoding is broken.
    public func document(_ name: String) throws(AWSAnswerError) -> String {
        let text = try text(name)
        guard let document = PercentEncoding.decoded(text) else {
            throw AWSAnswerError(path: "\(path).\(name)", problem: "is not percent-encoded as RFC 3986 wants it")
        }
        return document
    }

    /// Reads the text that this element itself is, as the elements of a list of texts are.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no text.
    public func value() throws(AWSAnswerError) -> String {
        switch source {
        case .json(.string(let text)): return text
        case .xml(let element) where element.children.isEmpty: return element.text
        default: throw error("is no text")
        }
    }
}

extension AWSAnswer {
    /// A member, whatever it is; `nil` where it is absent or null.
    package func member(_ name: String) -> AWSAnswer? {
        switch source {
        case .json(let json):
            guard let value = json[name], value != .null else { return nil }
            return AWSAnswer(.json(value), path: "\(path).\(name)")
        case .xml(let element):
            return element[name].map { AWSAnswer(.xml($0), path: "\(path).\(name)") }
        }
    }

    private func required(_ name: String) throws(AWSAnswerError) -> AWSAnswer {
        guard let member = member(name) else { throw AWSAnswerError(path: "\(path).\(name)", problem: "is absent") }
        return member
    }

    private func wholeNumber() throws(AWSAnswerError) -> Int {
        let number: Int? =
            switch source {
            case .json(let json): json.integer
            case .xml(let element): Int(element.text)
            }
        guard let number else { throw error("is no whole number") }
        return number
    }

    private func checkedStructure() throws(AWSAnswerError) -> AWSAnswer {
        guard case .json(let json) = source, json.object == nil else { return self }
        throw error("is no structure")
    }

    private func error(_ problem: String) -> AWSAnswerError {
        AWSAnswerError(path: path, problem: problem)
    }
}
