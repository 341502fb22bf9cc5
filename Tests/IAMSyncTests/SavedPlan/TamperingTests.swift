import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

/// Whatever somebody changes in the file of a saved plan, apply does what a fresh plan would, or nothing.
@Suite struct TamperingTests {
    /// A plan with work of every sort, small enough to change each of its values.
    private func plannedRun() async throws -> Run {
        let selection = ScopeSelection([.tenant(try Slug("search"))])
        let run = try await Run.applied(options: RunOptions(selection: selection))
        let console = run.aws.console
        console.setBoundary(ofRole: "search-sandbox-operator", in: "055555555555", to: nil)
        console.setInlinePolicy(ofSet: "TenantAdmin-search", to: "")
        console.unassign(group: "search-readers", set: "TenantReader", in: "055555555555")
        console.setThumbprints(
            ofProvider: Mountainlab.github, in: "055555555555", to: [String(repeating: "0", count: 40)])
        console.assign(group: "search-readers", set: "PlatformReader", in: "055555555555")
        return run
    }

    /// The values that are told to people and decide nothing; a part that is named twice is chosen once; leave to adopt
    /// changes nothing where there is nothing to adopt, and guards of pruning nothing where nothing is pruned.
    private static let harmless = [
        "/made", "/options/scope", "/options/adopt", "/options/maxDeletions", "/options/allowVanished",
        "/origin/caller",
    ]

    @Test func eachValueIsComparedOrDecidesNothing() async throws {
        let run = try await plannedRun()
        let file = try await run.savedPlan().json
        let fresh = try await run.fresh(for: SavedPlan(reading: file)).record
        var accepted: [String] = []
        var count = 0

        for (pointer, tampered) in file.tamperings {
            count += 1
            guard let saved = try? SavedPlan(reading: tampered) else { continue }
            guard (try? saved.requireFit(definition: run.sync.definition, version: "1.0.0")) != nil else { continue }
            let present = saved.options == fresh.options ? fresh : try await run.fresh(for: saved).record
            if PlanStaleness(of: saved, against: present) == nil { accepted.append(pointer) }
        }

        #expect(count > 250)
        #expect(accepted == Self.harmless)
    }

    @Test func whatDecidesNothingChangesNothing() async throws {
        let untouched = try await plannedRun()
        let plain = try await apply(try await untouched.savedPlan().json, with: untouched)
        for pointer in Self.harmless {
            let run = try await plannedRun()
            let tampered = try #require(
                try await run.savedPlan().json.tamperings.first { $0.pointer == pointer }?.json)

            let writes = try await apply(tampered, with: run)

            #expect(writes == plain)
        }
        #expect(
            plain == [
                "CreateAccountAssignment", "ProvisionPermissionSet", "PutInlinePolicyToPermissionSet",
                "PutRolePermissionsBoundary", "UpdateOpenIDConnectProviderThumbprint",
            ])
    }

    @Test func leaveToAdoptThatNobodyGaveMakesThePlanStale() async throws {
        let trust = #"{"Version":"2012-10-17","Statement":[]}"#
        let run = Run(try Mountainlab.definition(), options: RunOptions(adopts: false))
        run.aws.console.createRole("payments-live-operator", in: "066666666666", trust: trust)
        let file = try await run.savedPlan().json
        let tampered = try #require(file.tamperings.first { $0.pointer == "/options/adopt" }?.json)

        let staleness = try #require(try await run.staleness(of: SavedPlan(reading: tampered)))

        #expect(staleness.moves.map(\.title) == ["operator role payments-live-operator in 066666666666"])
    }

    @Test func leaveToPruneThatNobodyGaveMakesThePlanStale() async throws {
        let run = try await Run.applied()
        run.aws.console.assign(group: "payments-readers", set: "PlatformReader", in: "066666666666")
        let file = try await run.savedPlan().json
        let tampered = try #require(file.tamperings.first { $0.pointer == "/options/prune" }?.json)

        let staleness = try #require(try await run.staleness(of: SavedPlan(reading: tampered)))

        #expect(staleness.text.contains("      action: orphan → remove\n"))
        #expect(try await run.staleness(of: SavedPlan(reading: file)) == nil)
    }

    /// An item that is left out of the file, doubled or moved is told of, or makes no difference.
    @Test func itemsThatAreTakenOutOrDoubledMakeThePlanStale() async throws {
        let run = try await plannedRun()
        let saved = try await run.savedPlan()

        for (index, item) in saved.items.enumerated() {
            var items = saved.items
            items.remove(at: index)
            let staleness = PlanStaleness(of: saved.with(items: items), against: saved)
            #expect(staleness?.moves.map(\.way) == [.added(item.action)])
            #expect(PlanStaleness(of: saved.with(items: saved.items + [item]), against: saved) != nil)
        }
        #expect(PlanStaleness(of: saved.with(items: saved.items.reversed()), against: saved) == nil)
    }

    private func apply(_ file: JSON, with run: Run) async throws -> [String] {
        let saved = try SavedPlan(reading: file)
        let fresh = try await run.fresh(for: saved)
        #expect(PlanStaleness(of: saved, against: fresh.record) == nil)
        _ = await fresh.run.sync.apply(fresh.plan, observed: fresh.observed)
        return run.aws.writes.sorted()
    }
}

extension SavedPlan {
    fileprivate func with(items: [PlanRecord]) -> SavedPlan {
        SavedPlan(
            iamsync: iamsync, made: made, definitionDigest: definitionDigest, options: options, origin: origin,
            items: items)
    }
}

extension JSON {
    /// The value with one leaf changed, for each leaf, with the leaf's pointer; a list counts as a leaf too, and gets one
    /// element more.
    fileprivate var tamperings: [(pointer: String, json: JSON)] { tamperings(at: "") }

    private func tamperings(at pointer: String) -> [(pointer: String, json: JSON)] {
        switch self {
        case .null: return [(pointer, "x")]
        case .bool(let isTrue): return [(pointer, .bool(!isTrue))]
        case .number(let text): return [(pointer, .number(text + "1"))]
        case .string(let text):
            // A moment stays one.
            let other = text.hasSuffix("Z") ? text.replacing("T0", with: "T1") : text + "x"
            return [(pointer, .string(other))]
        case .array(let elements):
            let more = [(pointer: pointer, json: JSON.array(elements + [elements.last ?? "x"]))]
            return more
                + elements.enumerated().flatMap { index, element in
                    element.tamperings(at: "\(pointer)/\(index)").map { place, changed in
                        var other = elements
                        other[index] = changed
                        return (place, .array(other))
                    }
                }
        case .object(let object):
            return object.flatMap { member in
                member.value.tamperings(at: "\(pointer)/\(member.key)").map { place, changed in
                    var other = object
                    other[member.key] = changed
                    return (place, .object(other))
                }
            }
        }
    }
}
