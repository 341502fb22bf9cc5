import AWSSimulator
import DefinitionFiles
import Foundation
import IAMModel

@testable import IAMSync

/// The example with more tenants: every second one has accounts of its own, the others share those of the sector.
struct Bank {
    /// How many tenants there are besides those of the example.
    let tenants: Int
    /// Where groups come from: `native` or `scim`.
    var groups = "native"

    private var names: [String] { (0..<tenants).map { "tenant-\($0)" } }

    func definition() throws -> Definition {
        let payments = try Mountainlab.text(of: "tenants/payments.yaml")
        var texts = [
            "core-iam.yaml": try Mountainlab.text(of: "core-iam.yaml"),
            "aws.yaml": try Mountainlab.text(of: "aws.yaml")
                .replacingOccurrences(of: "groups: native", with: "groups: \(groups)")
                .replacingOccurrences(of: "accounts:\n", with: "accounts:\n" + accountLines),
            "tenants/payments.yaml": payments,
            "tenants/search.yaml": try Mountainlab.text(of: "tenants/search.yaml"),
        ]
        for name in names {
            texts["tenants/\(name).yaml"] = payments.replacingOccurrences(of: "payments", with: name)
                .replacingOccurrences(of: "@mountainlab.example", with: ".\(name)@mountainlab.example")
        }
        return try Mountainlab.definition(of: texts)
    }

    var world: SimulatedWorld {
        var world = Mountainlab.world
        world.accounts += ownAccounts.map { SimulatedWorld.Account(id: $0.id, name: "\($0.tenant)-\($0.tier)") }
        world.accounts.append(SimulatedWorld.Account(id: Self.shared, name: "ecommerce-live"))
        for name in names {
            world.users += ["eva", "finn", "gus", "hana"].map { "\($0).\(name)@mountainlab.example" }
        }
        return world
    }

    /// A run on an AWS where everything has been applied.
    func applied(options: RunOptions = RunOptions()) async throws -> Run {
        let run = Run(try definition(), on: AWSSimulator(try syncedWorld()))
        try await run.apply()
        run.aws.forgetCalls()
        return Run(run.sync.definition, on: run.aws, options: options)
    }

    /// The world with the groups that an identity provider has synced.
    private func syncedWorld() throws -> SimulatedWorld {
        guard groups == "scim" else { return world }
        var world = world
        let desired = DesiredState(of: try definition(), facts: AWSFacts(managementAccount: nil))
        world.groups = desired.groups.map { SimulatedWorld.SyncedGroup(name: $0.name) }
        return world
    }

    private static let shared = "077777777777"

    private var ownAccounts: [(tenant: String, tier: String, id: String)] {
        names.enumerated().filter { $0.offset % 2 == 0 }.flatMap { index, name in
            [(name, "sandbox", "\(800_000_000_000 + index)"), (name, "live", "\(900_000_000_000 + index)")]
        }
    }

    private var accountLines: String {
        let own = ownAccounts.map { account in
            "  - { sector: ecommerce, tier: \(account.tier), tenant: \(account.tenant), id: \"\(account.id)\" }\n"
        }
        return "  - { sector: ecommerce, tier: live, id: \"\(Self.shared)\" }\n" + own.joined()
    }
}
