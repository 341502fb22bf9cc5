/// The elements that a page is made of. `style` and `script` are not among them: they hold literals only.
enum HTMLTag: String, Sendable {
    case a, b, bdi, body, button, code, dd, details, div, dl, dt, footer, h1, h2, h3, head, header, input, label, li
    case main, meta, nav, option, p, section, select, small, span, summary, table, tbody, td, th, thead, title, tr, ul

    /// Whether nothing stands in it, and it has no end.
    var isVoid: Bool {
        switch self {
        case .input, .meta: true
        default: false
        }
    }

    /// Whether its end is followed by a line break, where that means nothing: a page is read in an editor too.
    var endsLine: Bool {
        switch self {
        case .body, .div, .footer, .head, .header, .li, .main, .nav, .option, .section, .select, .table, .tbody, .thead,
            .tr, .ul:
            true
        default: false
        }
    }
}
