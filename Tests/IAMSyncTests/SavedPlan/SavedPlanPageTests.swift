import AWSClient
import Foundation
import IAMModel
import IAMSync
import JSONTree
import Testing

/// What `Docs/saved-plans.md` shows in Swift, compiled and run.
@Suite struct SavedPlanPageTests {
    func apply(_ text: String, of definition: Definition, with sync: Synchronization) async throws -> PlanStaleness? {
        let saved = try SavedPlan(reading: text)
        try saved.requireFit(definition: definition, version: "1.0.0")
        let observed = try await sync.observe()
        let plan = sync.plan(from: observed)
        let fresh = SavedPlan(
            of: plan, observed: observed, definition: definition, options: sync.options, version: "1.0.0")
        if let staleness = PlanStaleness(of: saved, against: fresh) { return staleness }
        _ = await sync.apply(plan, observed: observed)
        return nil
    }

    @Test func itIsAppliedOnce() async throws {
        let run = Run(try Mountainlab.definition())
        let text = try await run.savedPlan().json.text()

        let first = try await apply(text, of: run.sync.definition, with: run.sync)
        let second = try await apply(text, of: run.sync.definition, with: run.sync)

        #expect(first == nil)
        #expect(second?.moves.isEmpty == false)
    }

    @Test func thePageShowsWhatStandsHere() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../")
        let page = try String(contentsOf: root.appending(path: "Docs/saved-plans.md"), encoding: .utf8)
        let here = try Self.lines(String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
        let block = try #require(page.firstMatch(of: /```swift\n(.*?)```/.dotMatchesNewlines()))

        let shown = Self.lines(String(block.1)).filter { !$0.hasPrefix("import ") }

        #expect(shown.count > 10)
        #expect(here.joined(separator: "\n").contains(shown.joined(separator: "\n")))
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
