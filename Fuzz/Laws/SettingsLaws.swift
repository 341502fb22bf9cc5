@testable import AWSClient

/// What holds for every text that is read as a shared config or credentials file.
package enum SettingsLaws {
    /// Throws where a law does not hold for an input.
    package static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        let result = read(text)
        switch result {
        case .success(let file): try checkSections(of: file, text)
        case .failure(let error): try checkSecrecy(of: error, text)
        }
        guard case (.success(let first), .success(let second)) = (result, read(text)) else { return }
        try BrokenLaw.unless(first.sections == second.sections, "reading twice gives the same")
    }

    private static func read(_ text: String) -> Result<SettingsFile, any Error> {
        Result { try SettingsFile(path: "config", text: text) }
    }

    /// Nothing is made up: every line of a value stands in the text.
    private static func checkSections(of file: SettingsFile, _ text: String) throws(BrokenLaw) {
        let written = Array(text.utf8)
        for (name, settings) in file.sections {
            try BrokenLaw.unless(!name.utf8.contains(0x0A), "a section's name is one line")
            for (key, value) in settings {
                try BrokenLaw.unless(!key.utf8.contains(0x0A), "a setting's name is one line")
                for line in value.utf8.split(separator: 0x0A) {
                    try BrokenLaw.unless(written.firstRange(of: line) != nil, "a value stands in the text")
                }
            }
        }
    }

    /// A line that can't be read may hold a secret key: an error never repeats a long word of the text.
    private static func checkSecrecy(of error: any Error, _ text: String) throws(BrokenLaw) {
        let shown = Array("\(error)".utf8)
        let isWord = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        for word in text.utf8.split(whereSeparator: { !isWord($0) }) where word.count >= 20 {
            try BrokenLaw.unless(shown.firstRange(of: word) == nil, "an error shows nothing of the text")
        }
    }
}
