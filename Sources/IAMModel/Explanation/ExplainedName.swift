/// A name as somebody asks for it, also as AWS's pages and logs show it.
///
/// Source: IAM User Guide, “IAM ARNs” (`role/NAME`, `assumed-role/NAME/SESSION`); IAM Identity Center User Guide,
/// “Referencing permission sets” (roles named `AWSReservedSSO_{set}_{16 hexadecimal digits}`).
struct ExplainedName {
    /// The name itself.
    let text: String
    /// The account that the name holds; `nil` where it holds none.
    let account: AccountID?

    /// Takes a name apart; what is no ARN stays as it is.
    init(_ written: String) {
        guard let arn = ARN(written) else {
            text = Self.plain(written)
            account = nil
            return
        }
        account = AccountID(arn.account)
        let parts = arn.resource.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch parts[0] {
        case "oidc-provider": text = "https://" + parts.dropFirst().joined(separator: "/")
        case "assumed-role" where parts.count > 1: text = Self.plain(parts[1])
        case "root": text = arn.account
        default: text = Self.plain(arn.name)
        }
    }

    /// The two sides of an assignment; `nil` for any other name.
    var assignment: (group: String, set: String)? {
        for arrow in ["→", "->", ":"] where !text.hasPrefix("https:") {
            let sides = Self.split(text, at: arrow)
            if sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty { return (sides[0], Self.plain(sides[1])) }
        }
        return nil
    }

    private static func plain(_ name: String) -> String {
        let reserved = "AWSReservedSSO_"
        guard name.hasPrefix(reserved) else { return dropping("-boundary", of: name) }
        let set = name.dropFirst(reserved.count)
        guard let end = set.lastIndex(of: "_") else { return String(set) }
        return String(set[..<end])
    }

    /// A boundary is explained with its role.
    private static func dropping(_ suffix: String, of name: String) -> String {
        name.hasSuffix("-operator" + suffix) ? String(name.dropLast(suffix.count)) : name
    }

    private static func split(_ text: String, at separator: Character) -> [String] {
        text.split(separator: separator, omittingEmptySubsequences: false).map(trimmed)
    }

    private static func split(_ text: String, at separator: String) -> [String] {
        guard separator.count > 1 else { return separator.first.map { split(text, at: $0) } ?? [] }
        var rest = text[...]
        while !rest.isEmpty {
            if rest.hasPrefix(separator) {
                return [trimmed(text[..<rest.startIndex]), trimmed(rest.dropFirst(separator.count))]
            }
            rest = rest.dropFirst()
        }
        return [text]
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
