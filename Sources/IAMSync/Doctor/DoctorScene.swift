import AWSClient
import IAMModel

/// What the doctor knows by the time it looks at permissions and accounts.
struct DoctorScene: Sendable {
    let caller: CallerCheck.Caller
    /// The ARN by which IAM's policy simulator knows the caller; `nil` where it doesn't.
    let principal: String?
    let instance: IdentityCenterInstance?
    let facts: OrganizationFacts
    /// What was found when accounts were looked for.
    let listing: [Check]
    /// The accounts of the definition, sorted.
    let listed: [AccountID]
    /// What must be, of the chosen parts.
    let desired: DesiredState
    let accessRole: String

    /// Where the caller has to have permissions, without patterns.
    var centerPlaces: PermissionPlaces {
        var places = PermissionPlaces(
            partition: caller.partition, managementAccount: instance?.owner ?? caller.account.text,
            accessRole: accessRole)
        if let instance {
            places.instanceID = String(instance.arn.split(separator: "/").last ?? "")
            places.identityStore = instance.identityStore
        }
        places.account = (desired.assignments.first?.account ?? listed.first ?? caller.account).text
        places.permissionSet = "ps-1234567890abcdef"
        places.member = "11111111-2222-3333-4444-555555555555"
        return places
    }

    /// Where whoever acts in an account has to have permissions, without patterns.
    func places(in account: AccountID) -> PermissionPlaces {
        var places = PermissionPlaces(partition: caller.partition, accessRole: accessRole)
        places.account = account.text
        places.role = desired.roles.first { $0.account == account }?.name ?? "iamsync-doctor-operator"
        places.issuer = desired.providers.first { $0.account == account }?.issuer.hostAndPath ?? "issuer.example"
        places.user = places.role
        return places
    }
}
