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
            return ["\(function): \(error) in \(json.text().prefix(300))…"]
        }
    }

    private func requestDifferences(_ sample: OperationSample) throws -> [String] {
        let request = sample.request(token: json["token"]?.string)
        var found: [String] = []
        func expect(_ what: String, _ mine: JSON, _ expected: JSON?) {
            found += Self.difference(mine, expected).map { ["\(what) is \($0)"] } ?? []
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
        let answer = try sample.answer(body)
        var found = Self.difference(try sample.value(answer), expected).map { ["an answer is read as \($0)"] } ?? []
        if let next = json["next"] {
            let token = try sample.nextToken(answer).map(JSON.string) ?? .null
            found += Self.difference(token, next).map { ["the next page's token is \($0)"] } ?? []
        }
        return found
    }

    /// Where two values part, with a little of what stands before and behind.
    private static func difference(_ mine: JSON, _ expected: JSON?) -> String? {
        let (left, right) = (mine.sortedBytes, expected?.sortedBytes ?? [])
        guard left != right else { return nil }
        let place = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
        let texts = [left, right].map { bytes in
            String(decoding: bytes[max(0, place - 80)..<min(bytes.count, place + 80)], as: UTF8.self)
        }
        return "…\(texts[0])…, not …\(texts[1])…"
    }

    /// A form's pairs, decoded.
    private static func form(_ body: [UInt8]) throws -> JSON {
        let pairs = try String(decoding: body, as: UTF8.self).split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, let name = decoded(parts[0]), let value = decoded(parts[1])
            else { throw SampleError(problem: "\(pair) is no pair of a form") }
            return (name, JSON.string(value))
        }
        guard Set(pairs.map(\.0)).count == pairs.count else { throw SampleError(problem: "a name occurs twice") }
        return .object(JSONObject(pairs))
    }

    /// By hand, so that the client isn't held against itself; Foundation drops a byte order mark.
    private static func decoded(_ text: Substring) -> String? {
        let parts = text.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
        var bytes = Array(parts[0])
        for part in parts.dropFirst() {
            guard part.count >= 2, let byte = UInt8(String(decoding: part.prefix(2), as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
            bytes += part.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
