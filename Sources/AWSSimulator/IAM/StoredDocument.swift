/// A policy document as an account keeps it: without the words that name its owner, so that documents that differ in
/// nothing else share their memory. In a saved state it is its text.
struct StoredDocument: Sendable {
    /// Marks where a word is left out; no JSON text holds this byte. The number of the word follows.
    static let mark: UInt8 = 0x01

    private let template: String
    private let words: [String]

    /// A document that shares nothing.
    init(_ text: String) {
        template = text
        words = []
    }

    /// A document made of a template, in which each mark is followed by the number of a word, from 1.
    init(template: String, words: [String]) {
        self.template = template
        self.words = words
    }

    /// The document.
    var text: String {
        guard !words.isEmpty else { return template }
        var bytes: [UInt8] = []
        var isMarked = false
        for byte in template.utf8 {
            if isMarked {
                bytes.append(contentsOf: words[Int(byte) - 1].utf8)
                isMarked = false
            } else if byte == Self.mark {
                isMarked = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension StoredDocument: Codable {
    init(from decoder: any Decoder) throws {
        self.init(try String(from: decoder))
    }

    func encode(to encoder: any Encoder) throws {
        try text.encode(to: encoder)
    }
}
