import AWSClient
import AWSSimulator
import IAMModel

@testable import IAMSync

extension RunOptions {
    /// A run that removes what is not asked for.
    static func pruning(
        _ most: Int = 100, _ selection: ScopeSelection = .everything, allowsVanished: Bool = false
    )
        -> RunOptions
    {
        RunOptions(selection: selection, prunes: true, maxDeletions: most, allowsVanished: allowsVanished)
    }
}

extension Run {
    /// A run of another definition on an AWS where the example has been applied.
    static func applied(
        then changes: [String: String] = [:], without files: Set<String> = [], options: RunOptions = .pruning()
    ) async throws -> Run {
        let before = try await Run.applied()
        before.aws.forgetCalls()
        return Run(try Mountainlab.definition(replacing: changes, without: files), on: before.aws, options: options)
    }

    /// Operations that delete, detach or remove something in an account's IAM, and that AWS carried out, in order.
    var deletionsInIAM: [String] { deletions { $0 == .iam } }

    /// The same in Identity Center and its identity store.
    var deletionsInIdentityCenter: [String] { deletions { $0 != .iam } }

    private func deletions(of isMeant: (AWSService) -> Bool) -> [String] {
        aws.calls.filter { $0.isDeletion && $0.code == nil && isMeant($0.service) }.map(\.operation)
    }
}

extension Removals {
    /// What would be removed: `operator role search-sandbox-operator in 055555555555`.
    var going: [String] { entries.filter(\.removes).map(\.key.description) }

    /// What is named, and stays, with its reason.
    var staying: [String: String] {
        var reasons: [String: String] = [:]
        for entry in RemovalOutcomes(planned: self).entries where entry.status != .removed {
            reasons[entry.key.description] = entry.status.reason ?? "orphaned"
        }
        return reasons
    }
}

extension RemovalOutcomes {
    /// How each came out, by what names it.
    var byKey: [String: OutcomeStatus] {
        Dictionary(entries.map { ($0.key.description, $0.status) }) { first, _ in first }
    }
}

extension RecordedCall {
    /// Whether the operation takes something away.
    var isDeletion: Bool { ["Delete", "Detach", "Remove"].contains { operation.hasPrefix($0) } }
}
