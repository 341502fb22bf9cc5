import Foundation
import Testing

/// A reader with its laws, its corpus, and words of its language.
struct FuzzSubject: Sendable, CustomTestStringConvertible {
    /// The name of the corpus.
    let name: String
    let check: @Sendable ([UInt8]) throws -> Void
    /// How many inputs to make: some seconds' worth in a debug build.
    let count: Int
    let words: [String]
    var testDescription: String { name }

    static let all = [
        FuzzSubject(
            name: "JSON", check: JSONLaws.check, count: 2_000,
            words: ["{", "}", "[", "]", "\"", "\\u", "\\ud834\\udd1e", "1e9", "-0", "null", ",", ":", "\u{FEFF}"]),
        FuzzSubject(
            name: "Policy", check: PolicyLaws.check, count: 1_000,
            words: ["*", "?", "${", "}", "\"Action\":", "\"NotAction\":", "\"Sid\":", "\"Deny\"", "[]", "{}", ":root"]),
        FuzzSubject(
            name: "Settings", check: SettingsLaws.check, count: 2_000,
            words: ["[", "]", "=", "\n", "\r\n", "\n  ", "#", ";", "profile ", "services ", "\u{85}", "\u{FEFF}"]),
        FuzzSubject(
            name: "URL", check: URLLaws.check, count: 2_000,
            words: ["%", "%2F", "%C3%A9", "/", "//", "/../", "?", "&", "=", "#", ":443", "\u{301}", "\r\n", "://"]),
        FuzzSubject(
            name: "XML", check: XMLLaws.check, count: 2_000,
            words: [
                "<", ">", "</", "/>", "&amp;", "&#x41;", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "<!DOCTYPE a>",
            ]),
        FuzzSubject(
            name: "YAML", check: YAMLLaws.check, count: 500,
            words: [
                "&a ", "*a", "!x ", "<<: ", "- ", ": ", "? ", "|\n", ">-\n", "{", "}", "[", "]", "---\n", "\t",
                "\u{85}",
            ]),
    ]
}

/// The short fuzz run of every build: the corpus, and changes of it that are the same each time.
@Suite struct FuzzTests {
    @Test(arguments: FuzzSubject.all) func everyFileOfTheCorpusKeepsTheLaws(_ subject: FuzzSubject) throws {
        for (name, bytes) in try Self.corpus(of: subject) { Self.check(bytes, subject, name) }
    }

    @Test(arguments: FuzzSubject.all) func changedFilesKeepTheLaws(_ subject: FuzzSubject) throws {
        var mutator = Mutator(try Self.corpus(of: subject).map(\.bytes), words: subject.words)

        for _ in 0..<subject.count {
            Self.check(mutator.next(), subject)
        }
    }

    private static func check(_ bytes: [UInt8], _ subject: FuzzSubject, _ name: String? = nil) {
        do {
            try subject.check(bytes)
        } catch {
            let input = name ?? String(decoding: bytes, as: UTF8.self).debugDescription
            Issue.record("\(error), but not for \(input)")
        }
    }

    /// The files of a corpus, sorted by name.
    private static func corpus(of subject: FuzzSubject) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Corpus/\(subject.name)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        try #require(names.count >= 10)
        return try names.map { ($0, try [UInt8](Data(contentsOf: folder.appending(path: $0)))) }
    }
}
