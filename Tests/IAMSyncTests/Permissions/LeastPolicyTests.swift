import AWSClient
import AWSSimulator
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

/// The least policies against the calls of whole runs: nothing is missing in them, and nothing is too much.
@Suite struct LeastPolicyTests {
    @Test(arguments: PermissionPurpose.allCases)
    func everyCallIsAllowed(for purpose: PermissionPurpose) async throws {
        let runs = try await WholeRuns.all.value
        let calls = runs.calls(for: purpose)
        let places = try Self.places(calls)
        let evaluators = try Dictionary(
            uniqueKeysWithValues: PermissionHolder.allCases.map { holder in
                let policies = purpose.whole.map { LeastPolicy(of: holder, for: $0, in: places) }
                return (holder, try PolicyEvaluator(policies.map { PolicyDocument($0.json) }))
            })

        var refused: Set<String> = []
        for (holder, asked) in Dictionary(grouping: calls, by: \.holder) {
            for request in Set(asked.flatMap(\.authorizations)) {
                guard case .allowed = try evaluators[holder]?.decision(for: request) else {
                    refused.insert("\(request.action) on \(request.resource)")
                    continue
                }
            }
        }

        #expect(!calls.isEmpty)
        #expect(refused.sorted() == [])
    }

    @Test(arguments: PermissionPurpose.allCases, PermissionHolder.allCases)
    func everyActionIsNeeded(for purpose: PermissionPurpose, by holder: PermissionHolder) async throws {
        let runs = try await WholeRuns.all.value
        let called = Set(
            (runs.calls(for: purpose).filter { $0.holder == holder } + (holder == .caller ? runs.callsOfARole : []))
                .flatMap { IAMAction.needed(for: $0.operation, of: $0.service) })

        let unneeded = LeastPolicy(of: holder, for: purpose, in: PermissionPlaces()).actions.filter {
            !called.contains($0)
        }

        #expect(unneeded.map(\.description) == [])
    }

    @Test func noActionStandsInTwoPolicies() {
        for holder in PermissionHolder.allCases {
            let actions = PermissionPurpose.allCases.filter { $0 != .doctor }
                .flatMap { LeastPolicy(of: holder, for: $0, in: PermissionPlaces()).actions }

            #expect(Set(actions).count == actions.count)
        }
    }

    /// AWS counts no white space. Source: IAM User Guide, “IAM and STS quotas”.
    @Test func everyPolicyFitsIntoAManagedOne() {
        for holder in PermissionHolder.allCases {
            for purpose in PermissionPurpose.allCases {
                #expect(LeastPolicy(of: holder, for: purpose, in: PermissionPlaces()).json.text().utf8.count <= 6_144)
            }
        }
    }

    /// The places of the simulated organization: its instance and store have ids of their own.
    private static func places(_ calls: [RecordedCall]) throws -> PermissionPlaces {
        let instances = calls.compactMap { $0.parameters["InstanceArn"]?.string }
        let stores = calls.compactMap { $0.parameters["IdentityStoreId"]?.string }
        let instance = try #require(instances.first)
        let store = try #require(stores.first)
        return PermissionPlaces(
            instanceID: String(instance.split(separator: "/")[1]), identityStore: store,
            caller: "arn:aws:iam::111111111111:user/administrator")
    }
}
