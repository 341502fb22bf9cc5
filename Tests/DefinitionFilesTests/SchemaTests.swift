import Foundation
import IAMModel
import JSONTree
import Testing

@testable import DefinitionFiles

@Suite struct SchemaTests {
    @Test(arguments: DefinitionSchema.allCases) func everyKeyHasADescriptionThatIsASentence(schema: DefinitionSchema) {
        let descriptions = Self.keys(of: schema.json).map { $0.value["description"]?.string ?? "" }

        #expect(descriptions.count > 5)
        #expect(descriptions.allSatisfy { $0.hasSuffix(".") && $0.count > 10 && !$0.contains("`") })
    }

    @Test func theReaderRefusesAListUnderEveryKeyThatTakesNone() {
        let files: [(DefinitionSchema, file: String)] = [
            (.core, "core-iam.yaml"), (.tenant, "tenants/payments.yaml"), (.aws, "aws.yaml"),
        ]
        for (schema, file) in files {
            for key in Self.keys(of: schema.json, deep: false) where key.value["type"] != ["array", "null"] {
                let text = "\(key.key): [[x]]\n"

                let lines = TestFolder.load([file: text]).lines

                #expect(lines.contains { $0.hasPrefix("\(file):1:") && !$0.hasSuffix(" missing-key") }, "\(key.key)")
            }
        }
    }

    @Test func theToolsThatTheSchemaOffersAreThoseThatIamsyncKnows() {
        let offered = DefinitionSchema.core.json["properties"]?["jit_tool"]?["anyOf"]?.array?.first?["enum"]?.array

        let tools = offered?.compactMap { $0.string.map(JITTool.init) }
        #expect(tools == [.azurePIM, .awsIdentityCenter, .teleport, .none])
    }

    private static func keys(of schema: JSON, deep: Bool = true) -> [JSONObject.Member] {
        let own = schema["properties"]?.object?.members ?? []
        guard deep else { return own }
        let below = own.map(\.value) + [schema["items"], schema["additionalProperties"]].compactMap(\.self)
        return own + below.flatMap { keys(of: $0) }
    }
}

/// iamsync held against the schemas, on files that Tests/Schema/check.py makes of a good one by changing one place, and that a
/// validator which nobody here wrote refuses. Tests/Schema/run names the cases' file.
@Suite struct SchemaAgreementTests {
    private static let path = ProcessInfo.processInfo.environment["IAMSYNC_SCHEMA_CASES"]

    @Test(.enabled(if: path != nil, "Tests/Schema/run makes the cases"))
    func whatASchemaRefusesIamsyncRefusesTooAtThatFile() async throws {
        let lines = try String(contentsOfFile: #require(Self.path), encoding: .utf8).split(separator: "\n")
        let cases = try lines.map { try JSON(parsing: Array($0.utf8)) }
        let folder = try #require(cases.first?["folder"]?.object).reduce(into: [:]) { files, member in
            files[member.key] = member.value.string
        }

        #expect(Self.errors(in: folder) == [])
        let accepted = await withTaskGroup(of: [String].self) { group in
            for start in stride(from: 1, to: cases.count, by: 200) {
                group.addTask {
                    cases[start..<min(start + 200, cases.count)].compactMap { Self.accepted($0, in: folder) }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(accepted.sorted().prefix(40) == [])
        #expect(cases.count > 1_000)
    }

    /// What was changed in a file that is refused by its schema, where iamsync accepts it.
    private static func accepted(_ example: JSON, in folder: [String: String]) -> String? {
        guard let file = example["file"]?.string, let text = example["text"]?.string else { return "no case" }
        guard isReadable(text, of: file) else { return nil }
        let isRefused = errors(in: folder.merging([file: text]) { $1 }).contains { $0.hasPrefix(file + ":") }
        return isRefused ? nil : "\(file), \(example["change"]?.string ?? "")"
    }

    /// Whether the file's own reader finds nothing: it says so of most, and in a fraction of the time that rules need.
    private static func isReadable(_ text: String, of file: String) -> Bool {
        let (root, diagnostics) = YAMLParser.parse(Array(text.utf8), file: file)
        guard let root, diagnostics.isEmpty, let name = try? Slug("payments") else { return false }
        let log = ReadingLog()
        switch file {
        case "core-iam.yaml": _ = CoreFile(log: log).read(root)
        case "aws.yaml": _ = AWSFile(log: log).read(root)
        default: _ = TenantFile(log: log, fileName: name).read(root)
        }
        return log.diagnostics.isEmpty
    }

    private static func errors(in files: [String: String]) -> [String] {
        let loaded = DefinitionFolder.load(from: MemoryFolder(files))
        let found = loaded.diagnostics + (loaded.definition.map { Validator.diagnostics(for: $0) } ?? [])
        return found.filter { $0.severity == .error }.map { "\($0.location) \($0.code)" }
    }
}
