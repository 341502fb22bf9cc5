import JSONTree

/// What holds for every text that is read as JSON.
package enum JSONLaws {
    /// Throws where a law does not hold for an input.
    package static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
        let result = Result { () throws(JSONError) in try JSON(parsing: bytes) }
        let text = String(validating: bytes, as: UTF8.self)
        switch result {
        case .success(let value):
            try BrokenLaw.unless(text != nil, "what is no UTF-8 is refused")
            try BrokenLaw.unless(depth(of: value) <= JSONLimits().depth, "nothing stands deeper than the limit")
            try checkText(of: value)
        case .failure(let error):
            try BrokenLaw.unless(isInside(error.position, bytes), "an error's place is in the text")
        }
        guard let text else { return }
        let positioned = Result { () throws(JSONError) in try JSON.positioned(parsing: text) }
        try BrokenLaw.unless(
            outcome(result) == outcome(positioned.map(\.value)), "with places and without, the same is read")
        if case .success((let value, let positions)) = positioned {
            try checkPlaces(of: value, at: "", positions, bytes)
        }
    }

    /// What is written is read again as what it was.
    private static func checkText(of value: JSON) throws(BrokenLaw) {
        for layout in [JSON.Layout.compact, .indented] {
            let again = Result { () throws(JSONError) in try JSON(parsing: value.text(layout)) }
            try BrokenLaw.unless(
                outcome(again) == outcome(.success(value)), "what was written (\(layout)) says the same")
        }
    }

    private static func checkPlaces(
        of value: JSON, at pointer: String, _ positions: JSONPositions, _ bytes: [UInt8]
    ) throws(BrokenLaw) {
        guard let place = positions[pointer] else { throw BrokenLaw("every value has its place") }
        try BrokenLaw.unless(isInside(place, bytes), "a value's place is in the text")
        try BrokenLaw.unless(
            bytes[place.offset...].first.map { isBeginning($0, of: value) } == true, "a value begins at its place")
        for (index, element) in (value.array ?? []).enumerated() {
            try checkPlaces(of: element, at: JSONPositions.pointer(pointer, String(index)), positions, bytes)
        }
        for member in value.object?.members ?? [] {
            try checkPlaces(of: member.value, at: JSONPositions.pointer(pointer, member.key), positions, bytes)
        }
    }

    private static func isInside(_ place: JSONPosition, _ bytes: [UInt8]) -> Bool {
        guard (0...bytes.count).contains(place.offset) else { return false }
        let before = bytes[..<place.offset]
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
        return place.line == line && place.column == column
    }

    private static func isBeginning(_ byte: UInt8, of value: JSON) -> Bool {
        switch value {
        case .null: byte == UInt8(ascii: "n")
        case .bool(let isTrue): byte == (isTrue ? UInt8(ascii: "t") : UInt8(ascii: "f"))
        case .number(let text): byte == text.utf8.first
        case .string: byte == UInt8(ascii: "\"")
        case .array: byte == UInt8(ascii: "[")
        case .object: byte == UInt8(ascii: "{")
        }
    }

    /// What came out, to the byte: texts that look alike are not the same.
    private static func outcome(_ result: Result<JSON, JSONError>) -> [UInt8] {
        switch result {
        case .success(let value): Array(value.text(.compact).utf8)
        case .failure(let error): Array("\(error)".utf8)
        }
    }

    private static func depth(of value: JSON) -> Int {
        switch value {
        case .null, .bool, .number, .string: 0
        case .array(let elements): 1 + (elements.map(depth).max() ?? 0)
        case .object(let object): 1 + (object.members.map { depth(of: $0.value) }.max() ?? 0)
        }
    }
}
