import Foundation
import JSONTree
import Testing

@testable import AWSClient

/// Every operation against what AWS's own SDK makes of generated values. Tests/Conformance/generate.py writes the cases;
/// Tests/Conformance/run names their file in `IAMSYNC_CASES`.
@Suite struct OperationConformanceTests {
    private static let path = ProcessInfo.processInfo.environment["IAMSYNC_CASES"]

    @Test(.enabled(if: path != nil, "Tests/Conformance/run generates the cases"))
    func everyOperationIsBuiltAndReadAsTheSDKDoesItOverGeneratedValues() async throws {
        let path = try #require(Self.path)
        let lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: UInt8(ascii: "\n"))
        let results = await withTaskGroup(of: Result.self) { group in
            let width = 500
            for start in stride(from: 0, to: lines.count, by: width) {
                group.addTask { Self.result(of: lines[start..<min(start + width, lines.count)]) }
            }
            return await group.reduce(into: Result()) { $0.add($1) }
        }

        #expect(results.differences.prefix(20) == [])
        #expect(Set(results.counts.keys) == Set(OperationSample.builders.keys))
        #expect(results.counts.values.allSatisfy { $0 >= 100 })
        #expect(results.counts.values.reduce(0, +) == lines.count)
    }

    private struct Result: Sendable {
        var counts: [String: Int] = [:]
        var differences: [String] = []

        mutating func add(_ other: Result) {
            counts.merge(other.counts, uniquingKeysWith: +)
            differences += other.differences
        }
    }

    private static func result(of lines: ArraySlice<Substring.UTF8View>) -> Result {
        var result = Result()
        for line in lines {
            do {
                let json = try JSON(parsing: Array(line))
                let function = json["function"]?.string ?? ""
                result.counts[function, default: 0] += 1
                result.differences += OperationCase(json: json).differences(function)
            } catch {
                result.differences.append("\(error) in \(line.count) bytes")
            }
        }
        return result
    }
}
