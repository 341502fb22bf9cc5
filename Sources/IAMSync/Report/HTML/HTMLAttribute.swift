/// An attribute of an element: its name comes from here, its value is escaped.
///
/// There is none that runs anything (`on…`), none that styles (`style`), and no address but a place of the same page.
struct HTMLAttribute: Sendable {
    /// The attribute as it is written, with a space before it.
    let markup: String

    private init(_ name: StaticString, _ value: String? = nil) {
        markup = value.map { " \(name)=\"\(HTML.escape($0))\"" } ?? " \(name)"
    }

    static func `class`(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }
    static func id(_ name: StaticString) -> HTMLAttribute { HTMLAttribute("id", "\(name)") }
    /// A link to a place of the same page.
    static func link(to place: StaticString) -> HTMLAttribute { HTMLAttribute("href", "#\(place)") }
    static func label(_ text: String) -> HTMLAttribute { HTMLAttribute("aria-label", text) }
    static func labelled(by place: StaticString) -> HTMLAttribute { HTMLAttribute("aria-labelledby", "\(place)") }
    static func role(_ name: StaticString) -> HTMLAttribute { HTMLAttribute("role", "\(name)") }
    static func scope(_ name: StaticString) -> HTMLAttribute { HTMLAttribute("scope", "\(name)") }
    static func colspan(_ count: Int) -> HTMLAttribute { HTMLAttribute("colspan", String(count)) }
    static func type(_ name: StaticString) -> HTMLAttribute { HTMLAttribute("type", "\(name)") }
    static func value(_ text: String) -> HTMLAttribute { HTMLAttribute("value", text) }
    static func name(_ name: StaticString) -> HTMLAttribute { HTMLAttribute("name", "\(name)") }
    static func content(_ text: String) -> HTMLAttribute { HTMLAttribute("content", text) }
    static func httpEquivalent(_ name: StaticString) -> HTMLAttribute { HTMLAttribute("http-equiv", "\(name)") }
    /// What scripts read: `data-…`.
    static func data(_ name: DataName, _ value: String) -> HTMLAttribute { HTMLAttribute(name.attribute, value) }

    static let charset = HTMLAttribute("charset", "utf-8")
    static let hidden = HTMLAttribute("hidden")
    static let hiddenFromReaders = HTMLAttribute("aria-hidden", "true")
    static let live = HTMLAttribute("aria-live", "polite")
    static let focusable = HTMLAttribute("tabindex", "0")
    static let noCompletion = HTMLAttribute("autocomplete", "off")
    static let noSpelling = HTMLAttribute("spellcheck", "false")
    /// Several attributes that were made one by one.
    static func all(_ attributes: [HTMLAttribute]) -> HTMLAttribute {
        HTMLAttribute(markup: attributes.map(\.markup).joined())
    }

    private init(markup: String) {
        self.markup = markup
    }

    /// The names of what scripts read.
    enum DataName {
        case row, scope, account, status, severity, live, filter

        fileprivate var attribute: StaticString {
            switch self {
            case .row: "data-row"
            case .scope: "data-scope"
            case .account: "data-account"
            case .status: "data-status"
            case .severity: "data-severity"
            case .live: "data-live"
            case .filter: "data-filter"
            }
        }
    }
}
