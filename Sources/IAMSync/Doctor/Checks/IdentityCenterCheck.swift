import AWSClient
import IAMModel

/// Whether Identity Center's instance is where it is looked for, and else where it is.
struct IdentityCenterCheck: Sendable {
    /// A client that acts in Identity Center's region.
    let client: AWSClient
    let partition: Partition
    let caller: AccountID
    let managementAccount: AccountID?
    /// `identity_center.instance_arn`, when written.
    let written: String?
    let parallel: Int

    /// What was found, and the instance.
    func run() async -> (check: Check, instance: IdentityCenterInstance?) {
        let all: [IdentityCenterInstance]
        do throws(AWSError) {
            all = try await client.send(.identityCenterInstances())
        } catch {
            return (.failed(.identityCenter, error.finding, remedy: error.remedy), nil)
        }
        guard !all.isEmpty else { return (await missing(), nil) }
        do throws(SyncError) {
            return check(try IdentityCenterInstance.choose(written, among: all))
        } catch {
            return (
                .failed(
                    .identityCenter, error.reason,
                    remedy: "Correct identity_center in aws.yaml: instance_arn and region."),
                nil
            )
        }
    }

    private func check(_ instance: IdentityCenterInstance) -> (check: Check, instance: IdentityCenterInstance?) {
        if instance.owner == caller.text, managementAccount != nil, caller != managementAccount {
            return (
                .failed(
                    .identityCenter,
                    "\(instance.arn) is an instance of account \(caller) alone, which gives access to no account",
                    remedy: "Use credentials of the management account, or of a delegated administrator."), nil
            )
        }
        guard instance.status == nil || instance.status == "ACTIVE" else {
            return (
                .failed(
                    .identityCenter, "\(instance.arn) is \(instance.status ?? "")",
                    remedy: "Wait until it is ACTIVE, or look at it in the console of Identity Center."), nil
            )
        }
        return (.ok(.identityCenter, "instance \(instance.arn) in \(client.region)"), instance)
    }

    /// None is here: the caller's account may see none anywhere, or it is in another region.
    private func missing() async -> Check {
        let regions = IdentityCenterRegions.all(of: partition).filter { $0 != client.region }
        let found = await inParallel(regions, width: parallel) { region in
            (try? await client.inRegion(region).send(.identityCenterInstances()))?.isEmpty == false
        }
        let elsewhere = zip(regions, found).filter(\.1).map(\.0)
        guard elsewhere.isEmpty else {
            return .failed(
                .identityCenter,
                "there is no Identity Center in \(client.region), but in \(elsewhere.joined(separator: ", "))",
                remedy: "Set identity_center.region in aws.yaml to \(elsewhere[0]).")
        }
        return .failed(
            .identityCenter,
            "there is no Identity Center in \(client.region) that the caller sees, nor in any other "
                + "region that it could ask",
            remedy: "Enable IAM Identity Center for the organization, or set identity_center.region in aws.yaml.")
    }
}
