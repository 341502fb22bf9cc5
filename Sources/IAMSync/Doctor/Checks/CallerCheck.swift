import AWSClient
import IAMModel

/// Who calls, and whether the clock agrees with AWS's.
struct CallerCheck: Sendable {
    /// Who calls.
    struct Caller: Hashable, Sendable {
        let arn: ARN
        let account: AccountID
        let partition: Partition

        /// A root user may do nearly everything, but borrow no role.
        var isRoot: Bool { arn.resource == "root" }
    }

    let client: AWSClient

    /// From here on AWS refuses signatures. Source: IAM User Guide, “Signature Version 4”.
    private static let tolerance = Duration.seconds(300)

    /// What was found, and who calls; `nil` where nobody knows, so that nothing else can be asked.
    func run() async -> (checks: [Check], caller: Caller?) {
        do throws(AWSError) {
            let identity = try await client.send(.callerIdentity())
            guard let arn = ARN(identity.arn), let account = AccountID(identity.account),
                let partition = Partition(arn.partition)
            else { return (strange(identity.arn), nil) }
            let caller = Caller(arn: arn, account: account, partition: partition)
            return ([region, credentials(of: caller), clock], caller)
        } catch {
            let failed = Check.failed(.credentials, error.finding, remedy: error.remedy)
            return ([region, failed] + (client.clockDifference == .zero ? [] : [clock]), nil)
        }
    }

    private var region: Check { .ok(.region, "region \(client.region)") }

    private func strange(_ arn: String) -> [Check] {
        [
            .failed(
                .credentials, "GetCallerIdentity names “\(arn)”, with which iamsync doesn't know how to work",
                remedy: "Use a user or a role of an AWS account.")
        ]
    }

    private func credentials(of caller: Caller) -> Check {
        guard !caller.isRoot else {
            return .failed(
                .credentials, "the caller is the root user of \(caller.account), who can't borrow any role",
                remedy: "Use a role, or a permission set of Identity Center.")
        }
        return .ok(.credentials, "the caller is \(caller.arn), by \(client.credentialsOrigin)")
    }

    private var clock: Check {
        let difference = client.clockDifference
        let isBehind = difference > .zero
        let distance = isBehind ? difference : .zero - difference
        guard distance > .zero else { return .ok(.clock, "the clock agrees with AWS's") }
        let words = "the clock is \(Self.words(distance)) \(isBehind ? "behind" : "ahead of") AWS's"
        guard distance >= Self.tolerance else { return .ok(.clock, words + "; AWS bears up to 5 minutes") }
        return .failed(
            .clock, words + "; AWS bears up to 5 minutes. iamsync goes by AWS's clock, other tools don't",
            remedy: "Let NTP set the clock, such as by “timedatectl set-ntp true”.")
    }

    private static func words(_ distance: Duration) -> String {
        let minutes = distance.components.seconds / 60
        if minutes >= 120 { return "\(minutes / 60) hours" }
        return minutes >= 1 ? "\(minutes) min" : "\(distance.components.seconds) s"
    }
}
