/// Where credentials come from, as environment and files say. To know it, nobody has to be asked.
indirect enum CredentialsOrigin: Hashable, Sendable {
    case environment(Credentials)
    case keys(StoredKeys)
    case role(BorrowedRole, with: CredentialsOrigin)
    case webIdentity(WebIdentityLogin)
    case identityCenter(IdentityCenterLogin)
    case process(ProcessLogin)
    case container(ContainerEndpoint)
    /// The instance's metadata service; with what to say where there is none, unless a profile demands it.
    case instance(InstanceMetadata, otherwise: String?)
}

extension CredentialsOrigin {
    /// The account that the credentials belong to, where it is known without asking.
    var account: String? {
        switch self {
        case .role(let role, _): role.account
        case .webIdentity(let login): BorrowedRole.account(ofRole: login.role)
        case .identityCenter(let login): login.account
        case .environment, .keys, .process, .container, .instance: nil
        }
    }
}
