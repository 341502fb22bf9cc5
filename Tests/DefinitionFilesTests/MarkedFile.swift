import DefinitionFiles
import IAMModel
import Testing

/// A file with a `‸` before each place that has an error, and the names of the errors in that order.
struct MarkedFile: Sendable, CustomTestStringConvertible {
    let file: String
    /// The file without its marks.
    let text: String
    /// `file:line:column name` of each error.
    let expected: [String]
    var testDescription: String { "\(expected) \(text.prefix(80))" }

    init(_ file: String, _ marked: String, _ names: [String]) {
        var (text, line, column) = ("", 1, 1)
        var places: [String] = []
        for scalar in marked.unicodeScalars {
            if scalar == "‸" {
                places.append("\(file):\(line):\(column)")
                continue
            }
            text.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        precondition(places.count == names.count, "\(marked) has \(places.count) marks")
        self.file = file
        self.text = text
        expected = zip(places, names).map { "\($0) \($1)" }
    }

    /// Holds the errors of the whole folder against the marks.
    func check() throws {
        let page = try DiagnosticsPage.shared.get()

        let errors = page.load([DiagnosticsPage.Block(file: file, text: text + "\n")]).filter { $0.severity == .error }

        #expect(errors.map { "\($0.location) \($0.code.name)" } == expected)
    }
}
