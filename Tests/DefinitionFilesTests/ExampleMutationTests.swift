import DefinitionFiles
import Foundation
import IAMModel
import Testing

/// Every line of the example, spoiled in every way that is known to be an error.
@Suite struct ExampleMutationTests {
    private static let files = ["aws.yaml", "core-iam.yaml", "tenants/payments.yaml", "tenants/search.yaml"]

    private static func example() throws -> [String: [String]] {
        let root = URL(filePath: DefinitionFolderTests.mountainlab)
        return try files.reduce(into: [:]) { texts, file in
            let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
            texts[file] = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }

    private static func folder(_ example: [String: [String]]) -> MemoryFolder {
        MemoryFolder(example.mapValues { $0.joined(separator: "\n") + "\n" }, path: "example")
    }

    private static func errors(in folder: MemoryFolder) -> [Diagnostic] {
        let loaded = DefinitionFolder.load(from: folder)
        let rules = loaded.definition.map { Validator.diagnostics(for: $0) } ?? []
        return (loaded.diagnostics + loaded.attachingExcerpts(to: rules)).filter { $0.severity == .error }
    }

    @Test(arguments: Mutation.allCases) func aSpoiledLineIsNamedAtItsPlace(_ mutation: Mutation) throws {
        let example = try Self.example()
        var count = 0
        for (file, lines) in example.sorted(by: { $0.key < $1.key }) {
            for index in lines.indices {
                guard let spoiled = mutation.spoil(lines, at: index) else { continue }
                var folder = Self.folder(example)
                folder.files[file] = spoiled.bytes
                count += 1

                let errors = Self.errors(in: folder)

                let expected = errors.first { error in
                    error.code.name == spoiled.name && error.location.file == file
                        && (spoiled.line == 0
                            || (error.location.line, error.location.column) == (spoiled.line, spoiled.column))
                }
                #expect(expected != nil, "\(file):\(index + 1) \(errors.map { "\($0.location) \($0.code.name)" })")
                // What is wrong in one file is no error of another, other than a group that is not there any more.
                let others = errors.filter { $0.location.file != file }.map(\.code)
                #expect(others.isEmpty, "\(file):\(index + 1) \(others)")
            }
        }
        #expect(count >= 4)
    }

    @Test func theMutationsAreSeveralHundred() throws {
        let example = try Self.example()

        let count = Mutation.allCases.reduce(0) { count, mutation in
            example.values.reduce(count) { sum, lines in
                sum + lines.indices.count { mutation.spoil(lines, at: $0) != nil }
            }
        }

        #expect(count > 600)
    }

    @Test func errorsOfAllFilesComeInOneRun() throws {
        var example = try Self.example()
        var expected: [String] = []
        for (number, file) in Self.files.enumerated() {
            let line = try #require(example[file])
            let index = try #require(line.indices.dropFirst(number).first { KeyLine(line[$0])?.isKnown == true })
            let key = try #require(KeyLine(line[index]))
            example[file]?[index] = key.before + key.key + "zz:" + key.afterKey
            expected.append("\(file):\(index + 1):\(key.keyColumn) unknown-key")
        }

        let found = Self.errors(in: Self.folder(example)).map { "\($0.location) \($0.code.name)" }

        #expect(Set(expected).isSubset(of: found))
    }

    /// Bytes thrown at random, with a fixed seed: nothing crashes, nothing is found outside of the file.
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func randomBytesNeverCrash(_ seed: UInt64) throws {
        let example = try Self.example()
        var random = SplitMix(state: seed)
        for file in Self.files {
            var bytes = Array((try #require(example[file]).joined(separator: "\n")).utf8)
            for _ in 0..<25 {
                let place = Int(random.next() % UInt64(bytes.count))
                bytes[place] = UInt8(truncatingIfNeeded: random.next())
                var folder = Self.folder(example)
                folder.files[file] = bytes

                let loaded = DefinitionFolder.load(from: folder)

                let rules = loaded.definition.map { Validator.diagnostics(for: $0) } ?? []
                for diagnostic in loaded.diagnostics + loaded.attachingExcerpts(to: rules) {
                    #expect(diagnostic.location.line >= 1 && diagnostic.location.column >= 1)
                    #expect(!DiagnosticText().render(diagnostic).isEmpty)
                }
            }
        }
    }
}

/// A generator whose sequence depends on its seed alone. Source: Steele, Lea, Flood, “Fast splittable pseudorandom number
/// generators”, 2014.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
