import AWSClient
import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

@Suite struct SavedPlanTests {
    @Test func aPlanComesBackFromItsFileAsItWas() async throws {
        let run = try await Run.applied()
        for drift in Drift.all { drift.cause(run.aws.console) }
        run.aws.inject(.denied("GetRole", account: "033333333333"))

        let saved = try await run.savedPlan()
        let read = try SavedPlan(reading: saved.json.text(.indented))

        // Not the values themselves: a failure would print both.
        let isSame = read == saved && read.json.text() == saved.json.text()
        #expect(isSame)
        #expect(Set(saved.items.map(\.action)).isSuperset(of: [.create, .update, .keep, .unknown]))
    }

    @Test func theSameStateGivesTheSameItems() async throws {
        let run = try await Run.applied()

        let first = try await run.savedPlan()
        let second = try await run.savedPlan()

        let isSame = first.items == second.items
        #expect(isSame)
        #expect(PlanStaleness(of: first, against: second) == nil)
    }

    @Test func everyItemSaysWhatWasObservedUnderItsName() async throws {
        let run = try await Run.applied()

        let saved = try await run.savedPlan()

        #expect(saved.items.allSatisfy { $0.action == .keep && $0.observed != nil })
        let group = try #require(saved.items.first { $0.name == "payments-readers" })
        #expect(group.observed?["id"]?.string?.isEmpty == false)
        let set = try #require(saved.items.first { $0.name == "TenantReader" })
        #expect(set.observed?["arn"]?.string?.hasPrefix("arn:aws:sso:::permissionSet/") == true)
        let role = try #require(saved.items.first { $0.name == "payments-live-operator" })
        #expect(
            role.observed?["trust"]?.string?.hasPrefix(#"{"Statement":[{"Action":["sts:assumerolewithwebidentity"]"#)
                == true)
    }

    @Test func optionsAndOriginAreSaved() async throws {
        let options = RunOptions(
            selection: ScopeSelection([.core, .tenant(try Slug("search"))]), adopts: false, rotatesThumbprints: true)
        let run = Run(try Mountainlab.definition(), options: options)

        let json = try await run.savedPlan().json

        #expect(
            json["options"]?.text() == #"{"scope":["core","search"],"adopt":false,"rotateThumbprints":true,"#
                + #""prune":false,"maxDeletions":10,"allowVanished":false}"#)
        #expect(json["origin"]?["account"] == "111111111111")
        #expect(json["origin"]?["managementAccount"] == "111111111111")
        #expect(json["definitionSHA256"] == .string(run.sync.definition.digest))
    }

    @Test func whatIsRemovedIsSavedWithWhatWasSeenOfIt() async throws {
        let before = try await Run.applied()
        before.aws.console.assign(group: "payments-readers", set: "PlatformReader", in: "066666666666")
        let run = Run(before.sync.definition, on: before.aws, options: RunOptions(prunes: true))

        let saved = try await run.savedPlan()
        let fresh = try await run.fresh(for: SavedPlan(reading: saved.json))

        let item = try #require(saved.items.first { $0.action == .remove })
        #expect(item.name == "payments-readers → PlatformReader")
        #expect(item.observed?.array?.count == 2)
        #expect(PlanStaleness(of: saved, against: fresh.record) == nil)
        _ = await fresh.run.sync.apply(fresh.plan, observed: fresh.observed)
        #expect(run.aws.writes == ["DeleteAccountAssignment"])
    }

    @Test func aPlanOfOtherFilesOrAnotherVersionIsRefused() async throws {
        let saved = try await Run(try Mountainlab.definition()).savedPlan()
        let other = try Mountainlab.definition(replacing: ["hours: 8": "hours: 7", "cleo@": "zoe@"])

        try saved.requireFit(definition: try Mountainlab.definition(), version: "1.0.0")
        #expect(throws: SavedPlanError.unfit("the definition files are not those that it was made from")) {
            try saved.requireFit(definition: other, version: "1.0.0")
        }
        #expect(throws: SavedPlanError.unfit("it was made by iamsync 1.0.0, and this is 1.0.1")) {
            try saved.requireFit(definition: try Mountainlab.definition(), version: "1.0.1")
        }
    }

    @Test(arguments: [
        ("", "it is no saved plan: the text ends where a value is needed (line 1, column 1)"),
        ("{", "it is no saved plan: a key is missing (line 1, column 2)"),
        ("[]", "it is no saved plan: it has no version"),
        (#"{"version":"1"}"#, "it is no saved plan: it has no version"),
        (#"{"version":2}"#, "it is a saved plan of version 2, and this iamsync knows version 1 only"),
        (#"{"version":1.0}"#, "it is a saved plan of version 1.0, and this iamsync knows version 1 only"),
        (#"{"version":1}"#, "it is no saved plan: the plan has no “iamsync”"),
        (#"{"version":1,"version":1}"#, "it is no saved plan: the key occurs twice in its object (line 1, column 14)"),
        (#"{"version":1,"iamsync":1}"#, "it is no saved plan: “iamsync” of the plan is not a text"),
        (
            #"{"version":1,"iamsync":"1","made":"now"}"#,
            "it is no saved plan: “made” of the plan is not a moment in ISO 8601"
        ),
        (String(repeating: "[", count: 17), "it is no saved plan: values stand in each other more than 16 deep"),
    ])
    func whatIsNoSavedPlanIsRefused(text: String, reason: String) {
        do {
            _ = try SavedPlan(reading: text)
            Issue.record("it was read")
        } catch {
            #expect(error.reason.hasPrefix(reason))
        }
    }
}
