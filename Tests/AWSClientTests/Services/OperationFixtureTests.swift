import Foundation
import JSONTree
import Testing

@testable import AWSClient

/// Every operation against what AWS's own SDK sends and reads; Scripts/fixtures/operations.py writes the fixture.
@Suite struct OperationFixtureTests {
    private let fixtures: [String: JSON]

    init() throws {
        let entries = try fixture("operations.json").array ?? []
        fixtures = Dictionary(uniqueKeysWithValues: entries.map { ($0["function"]?.string ?? "", $0) })
    }

    @Test func everyFunctionHasItsSamples() throws {
        let functions = try Set(Self.functionsInTheSources())

        #expect(functions == Set(fixtures.keys))
        #expect(functions == Set(OperationSample.builders.keys))
        #expect(fixtures.values.allSatisfy { $0["requests"]?["full"] != nil })
    }

    @Test func everyOperationIsAskedAsTheSDKAsksIt() throws {
        for (function, entry) in fixtures {
            for (name, request) in (entry["requests"]?.object?.members ?? []).map({ ($0.key, $0.value) }) {
                let builder = try #require(OperationSample.builders[function])
                let sample = try builder(SampleValues(json: request["given"] ?? [:]))
                let place = Comment(rawValue: "\(function) \(name)")

                #expect(entry["service"]?.string == sample.service.rawValue, place)
                #expect(entry["operation"]?.string == sample.operation, place)
                #expect(entry["paging"]?.string == sample.paging, place)
                #expect(OperationCase(json: request).differences(function) == [], place)
            }
        }
    }

    @Test func everyAnswerIsReadAsTheSDKReadsIt() throws {
        for (function, entry) in fixtures {
            let given = entry["requests"]?["full"]?["given"] ?? [:]
            for answer in entry["answers"]?.array ?? [] {
                let sample: JSON = ["given": given, "body": answer["body"] ?? nil, "value": answer["value"] ?? nil]

                #expect(OperationCase(json: sample).differences(function) == [])
            }
        }
    }

    /// The names of all functions that give operations, as the sources have them.
    private static func functionsInTheSources() throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../")
        let folder = root.appending(path: "Sources/AWSClient/Services").standardizedFileURL
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .flatMap { file in
                let text = try String(contentsOf: file, encoding: .utf8)
                return text.matches(of: /static func (\w+)\(([^)]*)\)\s*-> AWSOperation/).map { match in
                    let parameters = match.2.split(separator: ",")
                    let labels = parameters.compactMap { $0.split(whereSeparator: { " :\n".contains($0) }).first }
                    return "\(match.1)(\(labels.map { "\($0):" }.joined()))"
                }
            }
    }
}
