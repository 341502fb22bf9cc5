/// The styles of the page. The browser takes them by their hash alone.
enum Stylesheet {
    /// All of them, in the order that decides between them.
    static let whole = LiteralText(colours, text, banner, bar, summary, matrix, cards, tables, phone, paper)
}
