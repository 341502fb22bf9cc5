extension AWSAnswer {
    /// Reads a text that must be there.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent or no text.
    public func text(_ name: String) throws(AWSAnswerError) -> String {
        try required(optionalText(name), name)
    }

    /// Reads a text that may be absent.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no text.
    public func optionalText(_ name: String) throws(AWSAnswerError) -> String? {
        guard let member = try part(name) else { return nil }
        guard let text = member.text else { throw error(name, "is no text") }
        return text
    }

    /// Reads a whole number that must be there.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent, no whole number, or doesn't fit 64 bits.
    public func integer(_ name: String) throws(AWSAnswerError) -> Int {
        try required(optionalInteger(name), name)
    }

    /// Reads a whole number that may be absent.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no whole number, or doesn't fit 64 bits.
    public func optionalInteger(_ name: String) throws(AWSAnswerError) -> Int? {
        guard let member = try part(name) else { return nil }
        guard let number = member.wholeNumber else { throw error(name, "is no whole number") }
        return number
    }

    /// Reads a Boolean.
    ///
    /// - Parameters:
    ///   - name: The member's name.
    ///   - absent: What its absence means.
    /// - Returns: The Boolean.
    /// - Throws: ``AWSAnswerError`` where it is no Boolean.
    public func flag(_ name: String, absent: Bool = false) throws(AWSAnswerError) -> Bool {
        guard let member = try part(name) else { return absent }
        guard let flag = member.flag else { throw error(name, "is no Boolean") }
        return flag
    }

    /// Reads a structure that must be there.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent or no structure.
    public func structure(_ name: String) throws(AWSAnswerError) -> AWSAnswer {
        try required(optionalStructure(name), name)
    }

    /// Reads a structure that may be absent.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no structure.
    public func optionalStructure(_ name: String) throws(AWSAnswerError) -> AWSAnswer? {
        guard let member = try part(name) else { return nil }
        guard let structure = member.structure else { throw error(name, "is no structure") }
        return AWSAnswer(structure, at: .member(place, name))
    }

    /// Reads a list; an absent one is empty.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no list.
    public func list(_ name: String) throws(AWSAnswerError) -> [AWSAnswer] {
        let elements = try elements(name)
        guard !elements.isEmpty else { return [] }
        let list = AWSAnswerPlace.member(place, name)
        return elements.enumerated().map { AWSAnswer($1, at: .element(list, $0)) }
    }

    /// Reads a list of texts; an absent one is empty.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no list, or an element of it no text.
    public func strings(_ name: String) throws(AWSAnswerError) -> [String] {
        var strings: [String] = []
        for (index, element) in try elements(name).enumerated() {
            guard let text = element.text else { throw error("\(name)[\(index)]", "is no text") }
            strings.append(text)
        }
        return strings
    }

    /// Reads a moment: ISO 8601, or seconds since 1970.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent or no moment of the years 1 to 9999.
    public func timestamp(_ name: String) throws(AWSAnswerError) -> Timestamp {
        try required(optionalTimestamp(name), name)
    }

    /// Reads a moment that may be absent.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no moment of the years 1 to 9999.
    public func optionalTimestamp(_ name: String) throws(AWSAnswerError) -> Timestamp? {
        guard let member = try part(name) else { return nil }
        guard let moment = member.moment else { throw error(name, "is no moment in time") }
        return moment
    }

    /// Reads a policy document of IAM, which comes percent-encoded. Source: RFC 3986; `+` stays as it is.
    ///
    /// - Throws: ``AWSAnswerError`` where it is absent, or its encoding is broken.
    public func document(_ name: String) throws(AWSAnswerError) -> String {
        try required(optionalDocument(name), name)
    }

    /// Reads a policy document of IAM that may be absent.
    ///
    /// - Throws: ``AWSAnswerError`` where its encoding is broken.
    public func optionalDocument(_ name: String) throws(AWSAnswerError) -> String? {
        guard let member = try part(name) else { return nil }
        if let document = member.decodedText { return document }
        throw error(name, member.text == nil ? "is no text" : "is not percent-encoded as RFC 3986 wants it")
    }

    /// Reads the text that this element itself is, as the elements of a list of texts are.
    ///
    /// - Throws: ``AWSAnswerError`` where it is no text.
    public func value() throws(AWSAnswerError) -> String {
        guard let text = source.text else { throw AWSAnswerError(path: path, problem: "is no text") }
        return text
    }
}

extension AWSAnswer {
    /// A member, whatever it is; `nil` where it is absent or null.
    package func member(_ name: String) -> AWSAnswer? {
        source[name].map { AWSAnswer($0, at: .member(place, name)) }
    }

    /// A member that may be absent; but where there is no result at all, nothing is known of its members.
    private func part(_ name: String) throws(AWSAnswerError) -> Source? {
        if case .nothing = source { throw AWSAnswerError(path: path, problem: "is absent") }
        return source[name]
    }

    private func elements(_ name: String) throws(AWSAnswerError) -> [Source] {
        guard let member = try part(name) else { return [] }
        guard let elements = member.elements else { throw error(name, "is no list") }
        return elements
    }

    private func required<Value>(_ value: Value?, _ name: String) throws(AWSAnswerError) -> Value {
        guard let value else { throw error(name, "is absent") }
        return value
    }

    private func error(_ name: String, _ problem: String) -> AWSAnswerError {
        AWSAnswerError(path: "\(path).\(name)", problem: problem)
    }
}
