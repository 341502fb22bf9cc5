import AWSClient
import IAMModel

/// Whether an account can be entered, and whoever acts there may do what it has to.
struct AccountCheck: Sendable {
    /// Acts in the account: as the caller in its own, else by the access role.
    let client: AWSClient
    let account: AccountID
    /// What Organizations calls it, where that is known.
    let name: String?
    /// Whether a run enters it: one where no operator works is entered by `audit` and `--prune` alone.
    let isEntered: Bool
    /// The user or role that is asked about; `nil` for the access role.
    let caller: String?
    let places: PermissionPlaces
    let purpose: PermissionPurpose

    /// What was found.
    func run() async -> [Check] {
        do throws(AWSError) {
            let proof = try await prover.prove()
            let found = proof.checks(.accessRolePermissions, in: place, of: who, for: words)
            return found.allSatisfy { $0.status == .ok } || caller != nil ? found : [entered] + found
        } catch {
            return [refused(error)]
        }
    }

    private var prover: PermissionProver {
        let policies = wanted.map { LeastPolicy(of: .accessRole, for: $0, in: places) }
        return PermissionProver(
            client: client, principal: caller ?? places.accessRoles[0],
            statements: policies.flatMap(\.statements),
            reads: { [places, client] in ReadProof.operators(in: places, through: client) })
    }

    /// An account that only audits enter needs no more than reading.
    private var wanted: [PermissionPurpose] { isEntered ? purpose.whole : [.plan] }

    private var words: String { isEntered ? purpose.rawValue : "audit" }

    private var place: Check.Place { Check.Place(account: account.text, name: name) }

    private var who: String { caller == nil ? "the access role \(places.accessRole)" : "the caller" }

    private var entered: Check { .ok(.accessRole, in: place, "\(who) can be borrowed") }

    /// AWS doesn't say whether the role is missing or doesn't trust us.
    private func refused(_ error: AWSError) -> Check {
        guard error.isDenied else {
            return .failed(
                .accessRole, in: place, "\(who) can't be borrowed: \(error.finding)", remedy: error.remedy)
        }
        let finding = "\(who) can't be borrowed; it is missing, or doesn't trust the caller: \(error.finding)"
        guard isEntered else {
            return .unproved(
                .accessRole, in: place, finding,
                remedy:
                    "Only audit and --prune enter this account; for them, make the role as Docs/permissions.md says.")
        }
        return .failed(
            .accessRole, in: place, finding,
            remedy: "Make the role, trusting the caller's account (and external_id, where aws.yaml has one), or name "
                + "another as organization.access_role; the caller needs sts:AssumeRole.")
    }
}
