import AWSSimulator
import DefinitionFiles
import Foundation
import IAMModel

/// The smallest organization that has one of everything: a run of it is short enough to be broken at every call.
enum Hamlet {
    /// The definition, with texts replaced in any of its files, or without one of them.
    static func definition(replacing changes: [String: String] = [:], without file: String? = nil) throws -> Definition
    {
        let texts = files.filter { $0.key != file }.mapValues { text in
            changes.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        }
        let loaded = DefinitionFolder.load(from: MemoryFolder(texts))
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        guard let definition = loaded.definition, errors.isEmpty else {
            throw Mountainlab.InvalidExample(errors: errors)
        }
        return definition
    }

    static let platformLive = "033333333333"
    static let shared = "055555555555"
    static let paymentsLive = "066666666666"

    /// An AWS as it is before iamsync comes. Its work after an answer lasts long enough to be met by a second run.
    static var world: SimulatedWorld {
        SimulatedWorld(
            accounts: [platformLive, shared, paymentsLive].map { .init(id: $0, name: "account-\($0)") },
            users: ["ana", "eva", "finn"].map { "\($0)@hamlet.example" },
            issuers: [SimulatedIssuer(url: Mountainlab.github)])
    }

    /// The same with the groups that come from an identity provider.
    static var syncedWorld: SimulatedWorld {
        var world = world
        world.groups = [
            .init(name: "platform-live-contributors"), .init(name: "platform-live-readers", members: world.users),
            .init(name: "payments-sandbox-admins"), .init(name: "payments-sandbox-contributors"),
            .init(name: "payments-live-admins"), .init(name: "payments-live-contributors"),
            .init(name: "payments-readers", members: world.users),
        ]
        return world
    }

    private static let files = [
        "aws.yaml": """
        organization:
          access_role: OrganizationAccountAccessRole
        identity_center:
          region: eu-west-1
          groups: native
        accounts:
          - { sector: platform,  tier: live,    id: "\(platformLive)" }
          - { sector: ecommerce, tier: sandbox, id: "\(shared)" }
          - { sector: ecommerce, tier: live, tenant: payments, id: "\(paymentsLive)" }
        tags: { cost-center: platform }

        """,
        "core-iam.yaml": """
        identity_provider: entra-id
        jit_tool: aws-identity-center
        sectors:
          - name: platform
            tiers:
              - name: live
                groups:
                  operator:
                    name: platform-live-operator
                    type: non-human
                    owner: platform-team
                    workload_identity:
                      issuer: \(Mountainlab.github)
                      subject: repo:hamlet/platform:environment:live
                      audience: sts.amazonaws.com
                  contributors:
                    name: platform-live-contributors
                    type: human
                    owner: platform-team
                    jit:
                      eligible_from: platform-live-readers
                      approval: peer
                      max_duration_hours: 4
                      justification_required: true
                  readers:
                    name: platform-live-readers
                    type: human
                    owner: platform-team
                    standing: true
                    members: [ana@hamlet.example]

        """,
        "tenants/payments.yaml": """
        name: payments
        sectors: [ecommerce]
        members:
          admins: [eva@hamlet.example]
          contributors: [finn@hamlet.example]
        workload_identity:
          live:
            issuer: \(Mountainlab.github)
            subject: repo:hamlet/payments-service:environment:live
            audience: sts.amazonaws.com
        jit_overrides:
          live_admin:
            approval: two-party
            max_duration_hours: 1
            justification_required: true

        """,
    ]
}
