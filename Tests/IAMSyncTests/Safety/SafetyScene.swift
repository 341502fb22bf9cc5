import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// A run to be disturbed: what must be, and the AWS that it begins with.
struct SafetyScene: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let definition: Definition
    /// The state of the simulator before the run.
    let state: String
    var options = RunOptions()

    /// A run of this scene from its beginning, which nothing disturbs.
    func run() throws -> Run { Run(definition, on: try AWSSimulator(savedState: state), options: options) }

    /// What AWS has after an undisturbed run, and how everything came out.
    func undisturbed() async throws -> (state: AWSContents, outcomes: Outcomes) {
        let run = try run()
        let outcomes = try await run.apply()
        return (AWSContents(of: run.aws), outcomes)
    }
}

extension SafetyScene {
    /// Everything is made, native groups and memberships among it.
    static func firstApply() throws -> SafetyScene {
        SafetyScene(
            testDescription: "first apply", definition: try Hamlet.definition(),
            state: AWSSimulator(Hamlet.world).savedState)
    }

    /// Everything is made but groups, which come from an identity provider.
    static func firstApplyOfSyncedGroups() throws -> SafetyScene {
        SafetyScene(
            testDescription: "first apply, groups by SCIM",
            definition: try Hamlet.definition(replacing: ["groups: native": "groups: scim"]),
            state: AWSSimulator(Hamlet.syncedWorld).savedState)
    }

    /// Everything has drifted.
    static func update() async throws -> SafetyScene {
        let run = Run(try Hamlet.definition(), on: AWSSimulator(Hamlet.world))
        try await run.apply()
        Disorder.cause(in: run.aws.console)
        return SafetyScene(
            testDescription: "everything has drifted", definition: run.sync.definition, state: run.aws.savedState)
    }

    /// A set of a group gives way to another one, for a shorter session.
    static func replacement() async throws -> SafetyScene {
        let before = try Hamlet.definition(replacing: ["max_duration_hours: 1": "max_duration_hours: 2"])
        let run = Run(before, on: AWSSimulator(Hamlet.world))
        try await run.apply()
        return SafetyScene(
            testDescription: "a set is replaced", definition: try Hamlet.definition(), state: run.aws.savedState)
    }

    /// A tenant has left, and everything of it is removed.
    static func removal() async throws -> SafetyScene {
        let run = Run(try Hamlet.definition(), on: AWSSimulator(Hamlet.world))
        try await run.apply()
        return SafetyScene(
            testDescription: "a tenant is removed", definition: try Hamlet.definition(without: "tenants/payments.yaml"),
            state: run.aws.savedState, options: RunOptions(prunes: true, maxDeletions: 100, allowsVanished: true))
    }

    /// Every scene.
    static func all() async throws -> [SafetyScene] {
        [
            try firstApply(), try firstApplyOfSyncedGroups(), try await update(), try await replacement(),
            try await removal(),
        ]
    }
}
