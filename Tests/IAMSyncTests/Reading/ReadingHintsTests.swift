import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

@Suite struct ReadingHintsTests {
    private let hints = ReadingHints(
        permissionSets: ["TenantAdmin": "arn:aws:sso:::permissionSet/ssoins-1/ps-1"], groups: ["a": "b"])

    // MARK: The file

    @Test func whatIsWrittenIsRead() throws {
        #expect(try ReadingHints(reading: hints.json.text(.indented)) == hints)
        #expect(try ReadingHints(reading: ReadingHints().json.text()) == ReadingHints())
    }

    @Test(arguments: [
        "", "hints", "[]", "{}", #"{"version":2,"permission_sets":{},"groups":{}}"#,
        #"{"version":"1","permission_sets":{},"groups":{}}"#, #"{"version":1,"permission_sets":[],"groups":{}}"#,
        #"{"version":1,"permission_sets":{}}"#, #"{"version":1,"permission_sets":{},"groups":{"a":1}}"#,
        #"{"version":1,"permission_sets":{},"groups":{"a":""}}"#,
        #"{"version":1,"permission_sets":{},"groups":{"":"a"}}"#,
        #"{"version":1,"permission_sets":{},"groups":{"a":"b","a":"c"}}"#,
        #"{"version":1.5,"permission_sets":{},"groups":{}}"#,
        #"{"version":1,"permission_sets":{},"groups":{},"users":{}}"#,
        #"{"version":1,"permission_sets":{},"groups":{"a":{"b":{"c":"d"}}}}"#,
    ])
    func anythingElseIsNoFileOfHints(text: String) {
        #expect(throws: HintsError.self) { try ReadingHints(reading: text) }
    }

    @Test func aNameThatIsTooLongForAWSIsNoHint() {
        let long = String(repeating: "a", count: 1_225)
        #expect(throws: HintsError.self) {
            try ReadingHints(reading: ReadingHints(groups: ["a": long]).json.text())
        }
    }

    // MARK: What is remembered

    private let payments = RunOptions(selection: ScopeSelection([.tenant("payments")]))

    @Test func aRunRemembersWhatItReadAndMade() async throws {
        let run = Run(try Mountainlab.definition())
        let before = try await run.sync.observe()
        let outcomes = await run.sync.apply(run.sync.plan(from: before), observed: before)
        let after = try await run.sync.observe()

        let made = ReadingHints(observed: before, outcomes: outcomes, options: run.sync.options)
        let read = ReadingHints(observed: after, options: run.sync.options)

        #expect(made == read)
        #expect(read.permissionSets.count == 11)
        #expect(read.groups.count == 16)
    }

    @Test func aRunOfAPartForgetsNothingAndAWholeRunWhatIsNoLongerThere() async throws {
        let whole = try await Run.applied(options: RunOptions(hints: hints))
        let part = try await Run.applied(options: RunOptions(selection: payments.selection, hints: hints))

        let kept = ReadingHints(observed: try await part.sync.observe(), options: part.sync.options)
        let replaced = ReadingHints(observed: try await whole.sync.observe(), options: whole.sync.options)

        #expect(kept.groups["a"] == "b")
        #expect(kept.groups["payments-live-admins"] != nil)
        #expect(kept.groups["search-live-admins"] == nil)
        #expect(replaced.groups["a"] == nil)
    }

    // MARK: What they save

    @Test func aSetThatNoGroupHasYetIsFoundWithoutAList() async throws {
        let known = ReadingHints(
            observed: try await Run.applied().sync.observe(), options: RunOptions())
        var counts: [[String: Int]] = []
        for hints in [ReadingHints(), known] {
            let run = try await Run.applied(options: RunOptions(selection: payments.selection, hints: hints))
            run.aws.console.unassign(group: "payments-readers", set: "TenantReader", in: "066666666666")
            run.aws.console.unassign(group: "payments-readers", set: "TenantReader", in: "055555555555")

            let plan = try await run.plan()

            #expect(plan.reasons.count == 2)
            counts.append(run.aws.callCounts)
        }
        #expect(counts[0]["ListPermissionSets"] == 1)
        #expect(counts[1]["ListPermissionSets"] == nil)
        #expect(counts[0]["GetGroupId"] == 5)
        #expect(counts[1]["GetGroupId"] == nil)
        #expect(counts[1]["DescribeGroup"] == 5)
        #expect(counts[1].values.reduce(0, +) < counts[0].values.reduce(0, +))
    }
}

/// Whatever a file of hints says, the plan is the one that is made without.
@Suite struct HostileHintsTests {
    /// How AWS is found.
    enum Scene: String, CaseIterable {
        case new, applied, drifted, delegated
    }

    private func prepare(_ scene: Scene, _ options: RunOptions, groups: String) async throws -> Run {
        let definition = try Mountainlab.definition(replacing: ["groups: native": "groups: \(groups)"])
        guard scene != .new else { return Run(definition, options: options) }
        let applied = try await Run.applied()
        let aws = applied.aws
        if scene == .drifted {
            aws.console.unassign(group: "payments-readers", set: "TenantReader", in: "066666666666")
            aws.console.assign(group: "payments-live-admins", set: "TenantAdmin", in: "066666666666")
            aws.console.assign(group: "search-live-admins", set: "TenantReader", in: "066666666666")
            aws.console.setSession(ofSet: "TenantReader", to: "PT1H")
            aws.console.deleteGroup("payments-sandbox-admins")
        }
        if scene == .delegated { aws.inject(.denied("ListAccountAssignmentsForPrincipal")) }
        return Run(definition, on: aws, options: options)
    }

    @Test(arguments: Scene.allCases, ["native", "scim"])
    func aHintCostsCallsNeverCorrectness(scene: Scene, groups: String) async throws {
        var random = Numbers(state: UInt64(scene.rawValue.utf8.reduce(0) { $0 * 31 + Int($1) } + groups.utf8.count))
        let truth = ReadingHints(observed: try await Run.applied().sync.observe(), options: RunOptions())
        for selection in [ScopeSelection.everything, ScopeSelection([.tenant("payments")])] {
            let plain = try await prepare(scene, RunOptions(selection: selection), groups: groups)
            let expected = Fingerprint(try await plain.plan())
            for _ in 0..<4 {
                let options = RunOptions(selection: selection, hints: random.hints(near: truth))
                let run = try await prepare(scene, options, groups: groups)

                let plan = try await run.plan()

                #expect(Fingerprint(plan) == expected)
            }
        }
    }

    /// All that a plan says.
    private struct Fingerprint: Equatable {
        let reasons: [String]
        let statuses: [OutcomeStatus]
        let leftovers: [ResourceKey]
        let skipped: [SkippedItem]

        init(_ plan: Plan) {
            reasons = plan.reasons
            statuses = Outcomes(planned: plan).statuses
            leftovers = plan.removals.entries.map(\.key)
            skipped = plan.skipped
        }
    }

    /// The same numbers in every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }

        /// Hints that are right, exchanged, of another kind, or nonsense.
        mutating func hints(near truth: ReadingHints) -> ReadingHints {
            let arns = truth.permissionSets.values.sorted()
            let ids = truth.groups.values.sorted()
            let nonsense = [
                "", " ", "\u{0}", "a\u{202E}b", "../../x", "arn:aws:sso:::permissionSet/ssoins-0000000000000000/ps-0",
                String(repeating: "9", count: 2_000), "00000000-0000-0000-0000-000000000000",
            ]
            let pool = arns + ids + nonsense
            return ReadingHints(
                permissionSets: truth.permissionSets.mapValues { right in
                    Bool.random(using: &self) ? right : pool.randomElement(using: &self) ?? right
                },
                groups: truth.groups.mapValues { right in
                    Bool.random(using: &self) ? right : pool.randomElement(using: &self) ?? right
                })
        }
    }
}

extension Scope {
    /// A tenant's part.
    fileprivate static func tenant(_ name: String) -> Scope {
        guard let slug = try? Slug(name) else { preconditionFailure("\(name) is no slug") }
        return .tenant(slug)
    }
}
