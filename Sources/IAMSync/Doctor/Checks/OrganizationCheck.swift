import AWSClient
import IAMModel

/// Whether there is an organization, and which account manages it.
struct OrganizationCheck: Sendable {
    let client: AWSClient
    /// What aws.yaml says, when it is written.
    let written: AccountID?

    /// What was found, and the management account where it is known.
    func run() async -> (check: Check, managementAccount: AccountID?) {
        do throws(AWSError) {
            let organization = try await client.send(.organization())
            guard let account = AccountID(organization.managementAccount) else {
                return (.failed(.organization, "AWS names no management account", remedy: Self.mend), written)
            }
            guard written == nil || written == account else { return (contradiction(organization), account) }
            return (.ok(.organization, "organization \(organization.id), managed by \(account)"), account)
        } catch {
            return (check(error), written)
        }
    }

    private func contradiction(_ organization: OrganizationDescription) -> Check {
        .failed(
            .organization,
            "aws.yaml calls \(written?.text ?? "") the management account, but the caller's organization "
                + "\(organization.id) is managed by \(organization.managementAccount)",
            remedy: "Correct organization.management_account, or use credentials of the organization that is meant.")
    }

    private func check(_ error: AWSError) -> Check {
        if error.code == "AWSOrganizationsNotInUseException" {
            return .failed(
                .organization, "the caller's account belongs to no organization",
                remedy: "Use credentials of the management account; Identity Center gives access to the accounts of an "
                    + "organization only.")
        }
        guard error.isDenied, written != nil else {
            return .failed(.organization, error.finding, remedy: error.remedy)
        }
        return .unproved(
            .organization, "the organization can't be read; aws.yaml names its management account: \(error.finding)",
            remedy: error.remedy)
    }

    private static let mend = "Use credentials of an account of the organization."
}
