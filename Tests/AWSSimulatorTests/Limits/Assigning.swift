import AWSClient
import JSONTree

@testable import AWSSimulator

/// An organization in which sets are assigned to groups.
struct Assigning {
    let aws: AWSSimulator
    let accounts: [String]

    /// - Parameters:
    ///   - limits: How AWS holds back.
    ///   - accounts: How many accounts there are.
    init(_ limits: SimulatedLimits, accounts: Int = 20) {
        self.accounts = (1...accounts).map { "\(222_222_222_000 + $0)" }
        aws = AWSSimulator(
            SimulatedWorld(accounts: self.accounts.map { SimulatedWorld.Account(id: $0, name: $0) }, limits: limits))
    }

    private var instance: AWSValue { .string(aws.withState { $0.center.arn }) }

    func group(_ name: String) -> String {
        aws.console.createGroup(name)
        return aws.withState { $0.store.groups.first(of: .named(name))?.id ?? "" }
    }

    func set(_ name: String) async throws -> String {
        let made = try await ask("CreatePermissionSet", ["Name": .string(name)])
        return made["PermissionSet"]?["PermissionSetArn"]?.string ?? ""
    }

    /// Starts a request.
    ///
    /// - Returns: How many seconds it goes on.
    func seconds(_ operation: String, _ set: String, _ group: String, in account: String) async throws -> Double {
        try await begin(operation, assignment(set, group, in: account))
    }

    func provision(_ set: String, in account: String? = nil) async throws -> Double {
        try await begin("ProvisionPermissionSet", provisioning(set, in: account))
    }

    func code(_ operation: String, _ set: String, _ group: String, in account: String) async -> String? {
        await code(operation, assignment(set, group, in: account))
    }

    func code(_ operation: String, _ parameters: AWSParameters) async -> String? {
        do {
            _ = try await ask(operation, parameters)
            return nil
        } catch {
            return error.code
        }
    }

    func assignment(_ set: String, _ group: String, in account: String) -> AWSParameters {
        [
            "PermissionSetArn": .string(set), "TargetId": .string(account), "TargetType": "AWS_ACCOUNT",
            "PrincipalType": "GROUP", "PrincipalId": .string(group),
        ]
    }

    func provisioning(_ set: String, in account: String? = nil) -> AWSParameters {
        [
            "PermissionSetArn": .string(set), "TargetId": .optional(account),
            "TargetType": account == nil ? "ALL_PROVISIONED_ACCOUNTS" : "AWS_ACCOUNT",
        ]
    }

    /// Lets a request that was begun end.
    func pass(_ seconds: Double = 86_400) {
        aws.clock.advance(by: .milliseconds(Int64(seconds * 1_000)))
    }

    private func begin(_ operation: String, _ parameters: AWSParameters) async throws -> Double {
        _ = try await ask(operation, parameters)
        let end = aws.withState { state in
            state.center.requests.numbers(of: .underWay(set: parameters["PermissionSetArn"]?.text ?? ""))
                .map { state.center.requests[$0].completes }.max() ?? 0
        }
        return Double(end - aws.clock.now.milliseconds) / 1_000
    }

    func ask(_ operation: String, _ parameters: AWSParameters) async throws(AWSError) -> JSON {
        var parameters = parameters
        parameters["InstanceArn"] = instance
        return try await aws.ask(.ssoAdmin, operation, parameters)
    }
}

extension AWSValue {
    fileprivate var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }
}
