import JSONTree

/// What may stand at a place of a definition file, as JSON Schema.
///
/// An editor types a scalar by itself before it looks at the schema, as YAML 1.2's core schema says: `3` is a number to it
/// and `true` a Boolean, where iamsync reads text and types it by its key. So a shape names every type in which a value
/// that iamsync accepts may arrive.
struct Shape: Sendable {
    /// The keywords, in the order in which they are printed.
    private(set) var json: JSONObject

    /// A value of one of several types, and what else holds for it.
    private init(_ types: [String], _ keywords: [(String, JSON)] = []) {
        let names = types.map(JSON.string)
        json = JSONObject([("type", names.count == 1 ? names[0] : .array(names))] + keywords)
    }

    private init(_ json: JSONObject) {
        self.json = json
    }

    /// A map whose keys are known.
    static func map(_ shape: MapShape) -> Shape { Shape(shape.json) }

    /// A map whose keys are free but for their form.
    static func entries(keys: TextForm, _ value: Shape, most: Int? = nil) -> Shape {
        var shape = Shape(["object"])
        if !keys.keywords.isEmpty { shape.json["propertyNames"] = .object(keys.json) }
        shape.json["maxProperties"] = most.map { .number(String($0)) }
        shape.json["additionalProperties"] = .object(value.json)
        return shape
    }

    /// A list.
    static func list(of element: Shape, least: Int? = nil, most: Int? = nil, isSet: Bool = false) -> Shape {
        var shape = Shape(["array"])
        shape.json["minItems"] = least.map { .number(String($0)) }
        shape.json["maxItems"] = most.map { .number(String($0)) }
        if isSet { shape.json["uniqueItems"] = true }
        shape.json["items"] = .object(element.json)
        return shape
    }

    /// One of the words that a key knows.
    static func words<Word: RawRepresentable<String>>(_ words: [Word]) -> Shape {
        Shape(JSONObject([("enum", .array(words.map { .string($0.rawValue) }))]))
    }

    /// One of the words that an editor offers, or another text.
    static func names(_ known: [String]) -> Shape {
        .any(of: [Shape(JSONObject([("enum", .array(known.map(JSON.string)))])), .text])
    }

    /// What fits one of several shapes.
    static func any(of shapes: [Shape]) -> Shape {
        Shape(JSONObject([("anyOf", .array(shapes.map { .object($0.json) }))]))
    }

    /// A text of a form that no number has.
    static func text(_ form: TextForm) -> Shape { Shape(["string"], form.keywords) }

    /// A text of a form that a number may have: an editor takes digits without quotes for one.
    static func textOrNumber(_ form: TextForm) -> Shape { Shape(["string", "number"], form.keywords) }

    /// A text of a form that a number and the words `true` and `false` have.
    static func anyScalar(_ form: TextForm) -> Shape { Shape(["string", "number", "boolean"], form.keywords) }

    /// A text that is not empty.
    static let text = textOrNumber(TextForm(least: 1))
    /// A name of the Platform Notation.
    static let slug = text(.slug)
    /// Twelve digits: an editor has dropped the leading zeros of a number without quotes, so it can't count them.
    static let accountID = Shape(
        ["string", "integer"], [("pattern", "^[0-9]{12}$"), ("minimum", 0), ("maximum", 999_999_999_999)])
    /// `true` or `false`, with or without quotes.
    static let truth = Shape(["boolean", "string"], [("pattern", "^(true|false)$")])
    /// 1 to 12 hours, with or without quotes.
    static let hours = Shape(
        ["integer", "string"], [("minimum", 1), ("maximum", 12), ("pattern", "^0*([1-9]|1[0-2])$")])
    /// A positive whole number, with or without quotes.
    static let positive = Shape(["integer", "string"], [("minimum", 1), ("pattern", "^0*[1-9][0-9]*$")])
    /// People, one e-mail address or user name each.
    static let individuals = list(of: textOrNumber(.individual)).orNull

    /// The same, and null, which means that the key is absent.
    var orNull: Shape {
        var shape = self
        switch json["type"] {
        case .array(let types)?: shape.json["type"] = .array(types + ["null"])
        case let type?: shape.json["type"] = .array([type, "null"])
        case nil: preconditionFailure("every shape that may be null has a type")
        }
        return shape
    }

    /// The same, with values that an editor shows.
    func examples(_ values: JSON...) -> Shape {
        var shape = self
        shape.json["examples"] = .array(values)
        return shape
    }

    /// The same, with what holds where the key is absent.
    func byDefault(_ value: JSON) -> Shape {
        var shape = self
        shape.json["default"] = value
        return shape
    }
}
