import Foundation
import JSONTree
import Testing

@testable import AWSClient

/// Every operation against what AWS's own SDK sends and reads; Scripts/fixtures/operations.py writes the fixture.
@Suite struct OperationFixtureTests {
    private static let samples: [OperationSample] = [
        OperationSample.roles, OperationSample.providers, OperationSample.policies, OperationSample.accounts,
        OperationSample.sets, OperationSample.setPolicies, OperationSample.provisioning,
        OperationSample.assignments, OperationSample.groups, OperationSample.people,
    ].flatMap { $0 }

    private let fixtures: [String: JSON]

    init() throws {
        let entries = try fixture("operations.json").array ?? []
        fixtures = Dictionary(uniqueKeysWithValues: entries.map { ($0["function"]?.string ?? "", $0) })
    }

    @Test func everyFunctionHasItsSamples() throws {
        let sampled = Set(Self.samples.map { "\($0.function) \($0.requestName)" })
        let written = fixtures.flatMap { function, entry in
            (entry["requests"]?.object?.keys ?? []).map { "\(function) \($0)" }
        }

        #expect(try Set(Self.functionsInTheSources()).subtracting(fixtures.keys) == [])
        #expect(try Set(fixtures.keys).subtracting(Self.functionsInTheSources()) == [])
        #expect(sampled == Set(written))
    }

    @Test func everyRequestIsWhatTheSDKSends() throws {
        for sample in Self.samples {
            let entry = try #require(fixtures[sample.function])
            let expected = try #require(entry["requests"]?[sample.requestName])
            let request = sample.service.wire.request(sample.operation, sample.parameters, to: "https://aws.example/")
            let name = Comment(rawValue: "\(sample.function) \(sample.requestName)")

            #expect(entry["service"]?.string == sample.service.rawValue, name)
            #expect(entry["operation"]?.string == sample.operation, name)
            #expect(entry["paging"]?.string == sample.paging, name)
            if let form = expected["form"] {
                #expect(Self.form(request.body) == form.sorted, name)
            } else {
                #expect(request.headers["X-Amz-Target"] == expected["target"]?.string, name)
                #expect(try JSON(parsing: request.body).sorted == expected["json"]?.sorted, name)
            }
        }
    }

    @Test func everyAnswerIsReadAsTheSDKReadsIt() throws {
        for sample in Self.samples where sample.requestName == "full" {
            for answer in fixtures[sample.function]?["answers"]?.array ?? [] {
                let body = try #require(answer["body"]?.string)
                let response = HTTPResponse(status: 200, body: Array(body.utf8))
                guard case .answer(let read) = sample.service.wire.outcome(of: response, operation: sample.operation)
                else {
                    Issue.record("\(sample.function): no answer in \(body)")
                    continue
                }

                #expect(try sample.value(read).sorted == answer["value"]?.sorted, Comment(rawValue: sample.function))
            }
        }
    }

    /// A form's pairs, decoded.
    private static func form(_ body: [UInt8]) -> JSON {
        let pairs = String(decoding: body, as: UTF8.self).split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(parts.first), JSON.string(decoded(parts.dropFirst().first)))
        }
        return JSON.object(JSONObject(pairs)).sorted
    }

    private static func decoded(_ text: Substring?) -> String {
        text.flatMap { String($0).removingPercentEncoding } ?? "not percent-encoded"
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
