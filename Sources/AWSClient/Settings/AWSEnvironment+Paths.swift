extension AWSEnvironment {
    /// The path of a file in `~/.aws`, or what a variable says instead: an empty one says that there is no file.
    ///
    /// In the variable, `~` at the beginning is the home folder, and `$NAME` and `${NAME}` are variables. What isn't
    /// known stays as it is.
    func path(_ variable: String, _ file: String) -> String? {
        guard let written = variables[variable] else { return home.map { "\($0)/.aws/\(file)" } }
        guard !written.isEmpty else { return nil }
        let path = withVariables(written)
        guard let home, path == "~" || path.utf8.starts(with: "~/".utf8) else { return path }
        return home + path.dropFirst(1)
    }

    private func withVariables(_ path: String) -> String {
        var result = ""
        var rest = path.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "$" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            let reference = Self.reference(at: rest)
            result += variables[reference.name] ?? "$\(String(reference.text))"
            rest = rest[reference.text.endIndex...]
        }
        return result
    }

    /// The name that a dollar sign refers to, and the text that says so.
    private static func reference(
        at text: Substring.UnicodeScalarView
    ) -> (name: String, text: Substring.UnicodeScalarView) {
        if text.first == "{", let end = text.firstIndex(of: "}") {
            return (String(text[..<end].dropFirst()), text[...end])
        }
        let name = text.prefix { $0.isASCII && ($0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)) }
        return (String(name), name)
    }
}
