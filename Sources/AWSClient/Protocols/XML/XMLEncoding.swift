import CLibXML2

/// In what encoding an XML text is written.
enum XMLEncoding {
    /// Whether the first bytes and the declaration, where there is one, leave UTF-8 possible.
    ///
    /// libxml2 would convert from whatever is declared, and load tables for that from the disk.
    /// Source: Extensible Markup Language 1.0, appendix F.
    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        let found = bytes.withUnsafeBufferPointer { xmlDetectCharEncoding($0.baseAddress, Int32(min($0.count, 4))) }
        guard found == XML_CHAR_ENCODING_NONE || found == XML_CHAR_ENCODING_UTF8 else { return false }
        return declared(in: bytes).map { ["utf-8", "us-ascii"].contains($0.lowercased()) } ?? true
    }

    /// The declared encoding; `nil` where there is no declaration, or none that libxml2 will take for one.
    private static func declared(in bytes: [UInt8]) -> String? {
        let text = bytes.prefix(200).drop { [0xEF, 0xBB, 0xBF].contains($0) }
        guard text.starts(with: "<?xml".utf8), let end = text.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let parts = text[..<end].split { [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "="), 0x22, 0x27].contains($0) }
        guard let name = parts.firstIndex(where: { $0.elementsEqual("encoding".utf8) }), name + 1 < parts.count else {
            return nil
        }
        return String(decoding: parts[name + 1], as: UTF8.self)
    }
}
