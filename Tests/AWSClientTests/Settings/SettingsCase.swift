import Foundation
import Testing

@testable import AWSClient

/// A case of the folder `Fixtures/settings`: a sentence, and files after a line `--- path` each.
struct SettingsCase: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: [UInt8]]
    let variables: [String: String]
    var testDescription: String { name }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/settings")
    static let all: [SettingsCase] = {
        let urls = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (urls ?? []).filter { $0.pathExtension == "case" }.compactMap(SettingsCase.init)
            .sorted { $0.name < $1.name }
    }()

    private init?(_ url: URL) {
        guard let data = try? Data(contentsOf: url) else { return nil }
        var parts: [String: [UInt8]] = [:]
        var path: String?
        for line in [UInt8](data).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            if line.starts(with: "--- ".utf8) {
                let written = String(decoding: line.dropFirst(4), as: UTF8.self)
                path = written.hasPrefix("~") ? "/home/anna" + written.dropFirst() : written
                path.map { parts[$0] = [] }
            } else if let path {
                parts[path, default: []] += line + [0x0A]
            }
        }
        let environment = String(decoding: parts.removeValue(forKey: "environment") ?? [], as: UTF8.self)
        let pairs = environment.split(separator: "\n").map {
            $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        }
        name = url.deletingPathExtension().lastPathComponent
        files = parts
        variables = Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) } + [("HOME", "/home/anna")])
    }

    /// What we make of it.
    func outcome() throws -> SettingsOutcome {
        let files = files
        return try SettingsOutcome(
            SharedConfiguration(AWSEnvironment(variables: variables, home: "/home/anna") { files[$0] }))
    }
}
