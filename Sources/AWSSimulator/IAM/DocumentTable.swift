/// The documents of all accounts, each template once.
struct DocumentTable: Sendable {
    private var templates: Set<String> = []

    /// How many templates there are.
    var count: Int { templates.count }

    /// Keeps a document.
    ///
    /// - Parameters:
    ///   - text: The document.
    ///   - account: The account that it is in.
    ///   - name: The name of the role or policy that it belongs to. It and what is before a dash in it are likely to
    ///     be in the document.
    /// - Returns: The document as it is kept.
    mutating func stored(_ text: String, account: String, name: String) -> StoredDocument {
        guard !text.utf8.contains(StoredDocument.mark) else { return StoredDocument(text) }
        let words = Self.words(account, name)
        let template = Self.template(of: text, without: words)
        return StoredDocument(template: templates.insert(template).memberAfterInsert, words: words)
    }

    /// The account's number, then the name and its starts, longest first.
    private static func words(_ account: String, _ name: String) -> [String] {
        let dashes = name.utf8.indices.reversed().filter { name.utf8[$0] == UInt8(ascii: "-") }
        return ([account, name] + dashes.map { String(name[..<$0]) }).filter { $0.utf8.count > 2 }
    }

    private static func template(of text: String, without words: [String]) -> String {
        let bytes = Array(text.utf8)
        let words = words.map { Array($0.utf8) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            let rest = bytes[place...]
            if let word = words.indices.first(where: { words[$0][0] == bytes[place] && rest.starts(with: words[$0]) }) {
                result += [StoredDocument.mark, UInt8(word + 1)]
                place += words[word].count
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
