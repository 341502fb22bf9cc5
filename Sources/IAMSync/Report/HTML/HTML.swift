import IAMModel

/// A piece of a page. Text gets into it only escaped: no name from a file or from AWS can become markup.
///
/// Names of elements and attributes come from closed lists, links lead only to places of the same page, and styles and
/// scripts come only from literals of the source.
struct HTML: Sendable {
    /// The piece as it is written.
    private(set) var markup: String

    private init(markup: String) {
        self.markup = markup
    }

    /// Nothing.
    init() {
        markup = ""
    }

    /// Text as it is read: what would be markup, and what shows nothing of itself, is escaped.
    init(_ text: String) {
        markup = Self.escape(text)
    }

    /// An element with what stands in it.
    init(_ tag: HTMLTag, _ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTML = { HTML() }) {
        markup = "<\(tag.rawValue)"
        for attribute in attributes { markup += attribute.markup }
        markup += ">"
        guard !tag.isVoid else { return }
        markup += content().markup
        markup += "</\(tag.rawValue)>"
        if tag.endsLine { markup += "\n" }
    }

    /// The styles of the page.
    init(style: LiteralText) {
        markup = "<style>\(style.text)</style>\n"
    }

    /// The script of the page.
    init(script: LiteralText) {
        markup = "<script>\(script.text)</script>\n"
    }

    /// A whole document, with what stands between `<html>` and its end.
    init(document content: HTML) {
        markup = "<!DOCTYPE html>\n<html lang=\"en\">\n\(content.markup)</html>\n"
    }

    /// Puts a piece after this one.
    mutating func append(_ other: HTML) {
        markup += other.markup
    }

    /// Text for an element or a quoted attribute. Control, bidirectional and unassigned characters are shown by number.
    static func escape(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain) else { return text }
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 16)
        for scalar in VisibleText.escape(text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// What names are made of: it needs no escape anywhere.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
        default: (0x20...0x7E).contains(byte)
        }
    }
}

/// Puts pieces of a page after each other; a text among them is escaped.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ text: String) -> HTML { HTML(text) }
    static func buildExpression(_ piece: HTML) -> HTML { piece }
    static func buildExpression(_ pieces: [HTML]) -> HTML { buildArray(pieces) }
    static func buildBlock(_ pieces: HTML...) -> HTML { buildArray(pieces) }
    static func buildOptional(_ piece: HTML?) -> HTML { piece ?? HTML() }
    static func buildEither(first piece: HTML) -> HTML { piece }
    static func buildEither(second piece: HTML) -> HTML { piece }

    static func buildArray(_ pieces: [HTML]) -> HTML {
        var whole = HTML()
        for piece in pieces { whole.append(piece) }
        return whole
    }
}
