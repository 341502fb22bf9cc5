import Foundation
import JSONTree

@testable import AWSClient

/// One case of AWS's own SDK: the values of a request's members and what it sends for them, or an answer and what it
/// reads from it. Scripts/fixtures/operations.py and Tests/Conformance/generate.py write them.
struct OperationCase: Sendable {
    let json: JSON

    /// What the client sends and reads differently; empty where nothing is.
    func differences(_ function: String) -> [String] {
        do {
            guard let builder = OperationSample.builders[function] else { return ["\(function): no sample of it"] }
            let sample = try builder(SampleValues(json: json["given"] ?? [:]))
            return (try requestDifferences(sample) + answerDifferences(sample)).map { "\(function): \($0)" }
        } catch {
            return ["\(function): \(error) in \(json.text())"]
        }
    }

    private func requestDifferences(_ sample: OperationSample) throws -> [String] {
        let request = sample.request
        var found: [String] = []
        func expect(_ what: String, _ mine: JSON, _ expected: JSON?) {
            guard mine.sortedBytes != expected?.sortedBytes else { return }
            found.append("\(what) is \(mine.text()), not \(expected?.text() ?? "there")")
        }
        if let form = json["form"] {
            expect("form", try Self.form(request.body), form)
            expect("type", .string(request.headers["Content-Type"] ?? ""), json["type"])
        } else if let body = json["json"] {
            expect("body", try JSON(parsing: request.body), body)
            expect("type", .string(request.headers["Content-Type"] ?? ""), json["type"])
            expect("target", .string(request.headers["X-Amz-Target"] ?? ""), json["target"])
        }
        if json["method"] != nil { expect("method", .string(request.method), json["method"]) }
        return found
    }

    private func answerDifferences(_ sample: OperationSample) throws -> [String] {
        guard let body = json["body"]?.string, let expected = json["value"] else { return [] }
        let value = try sample.read(body)
        guard value.sortedBytes != expected.sortedBytes else { return [] }
        return ["\(body) is read as \(value.text()), not \(expected.text())"]
    }

    /// A form's pairs, decoded by Foundation.
    private static func form(_ body: [UInt8]) throws -> JSON {
        let pairs = try String(decoding: body, as: UTF8.self).split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, let name = String(parts[0]).removingPercentEncoding,
                let value = String(parts[1]).removingPercentEncoding
            else { throw SampleError(problem: "\(pair) is no pair of a form") }
            return (name, JSON.string(value))
        }
        guard Set(pairs.map(\.0)).count == pairs.count else { throw SampleError(problem: "a name occurs twice") }
        return .object(JSONObject(pairs))
    }
}
