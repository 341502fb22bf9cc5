import DefinitionFiles
import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct SchemaCommandTests {
    @Test(arguments: DefinitionSchema.allCases) func theSchemaOfAFileIsPrinted(schema: DefinitionSchema) async throws {
        let run = CommandRun()

        let code = await run.run(["schema", schema.rawValue])

        #expect(code == .done)
        #expect(run.errors.isEmpty)
        #expect(try run.json == schema.json)
    }

    @Test func anUnknownFileIsRefused() async {
        let run = CommandRun()

        let code = await run.run(["schema", "tenants"])

        #expect(code == .usage)
        #expect(run.output.isEmpty)
        let sentence = "iamsync: FILE is one of core, tenant, aws, not “tenants”. Did you mean “tenant”?"
        #expect(run.errors.hasPrefix(sentence))
    }
}
