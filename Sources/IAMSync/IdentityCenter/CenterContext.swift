public import AWSClient

/// A session in Identity Center, for its sets, groups, memberships, assignments and provisionings.
public struct CenterContext: ResourceContext {
    /// A client that acts in Identity Center's region.
    public let client: AWSClient
    /// The ARN of the instance.
    public let instance: String
    /// The id of the instance's identity store.
    public let identityStore: String
    /// Time.
    public let clock: any AWSClock
    /// Which definition folder this is, where several share an organization.
    public let installation: String?
    /// Names that are resolved already.
    public let directory: CenterDirectory
    /// What goes on after AWS's answer; shared by every copy of the context.
    let operations: AsynchronousOperations

    /// A session in Identity Center.
    ///
    /// - Parameters:
    ///   - client: A client that acts in Identity Center's region. Its clock is the session's.
    ///   - instance: The instance.
    ///   - installation: Which definition folder this is.
    ///   - directory: Names that are resolved already.
    ///   - deadline: How long one assignment or provisioning may go on after AWS's answer.
    public init(
        client: AWSClient, instance: IdentityCenterInstance, installation: String? = nil,
        directory: CenterDirectory = CenterDirectory(), deadline: Duration = .seconds(900)
    ) {
        self.init(
            client: client, instance: instance, clock: client.clock, installation: installation, directory: directory,
            deadline: deadline)
    }

    /// A session in Identity Center that waits by another clock than its client.
    package init(
        client: AWSClient, instance: IdentityCenterInstance, clock: any AWSClock, installation: String? = nil,
        directory: CenterDirectory = CenterDirectory(), deadline: Duration = .seconds(900)
    ) {
        self.client = client
        self.instance = instance.arn
        identityStore = instance.identityStore
        self.clock = clock
        self.installation = installation
        self.directory = directory
        operations = AsynchronousOperations(
            service: ClientAsynchronousService(client: client, instance: instance.arn), clock: clock,
            deadline: deadline)
    }

    private init(_ other: CenterContext, directory: CenterDirectory) {
        client = other.client
        instance = other.instance
        identityStore = other.identityStore
        clock = other.clock
        installation = other.installation
        operations = other.operations
        self.directory = directory
    }

    /// The same session with more names resolved.
    public func with(directory: CenterDirectory) -> CenterContext {
        CenterContext(self, directory: directory)
    }
}

extension CenterContext {
    /// A group's id.
    ///
    /// - Throws: ``SyncError/missing(_:)`` where the identity store has no such group.
    func resolvedGroupID(named name: String) async throws(SyncError) -> String {
        if let id = directory.id(ofGroup: name) { return id }
        guard let id = try await groupID(named: name) else { throw .missing("group \(name) is not there") }
        return id
    }

    /// A person's id, by user name or e-mail address; `nil` where the identity store knows nobody of that name.
    func resolvedUserID(called name: String) async throws(SyncError) -> String? {
        if let id = directory.id(ofUser: name) { return id }
        return try await userID(called: name)
    }

    /// A set's ARN.
    ///
    /// - Throws: ``SyncError/missing(_:)`` where the set is not there.
    func resolvedARN(ofSet name: String) throws(SyncError) -> String {
        guard let arn = directory.arn(ofSet: name) else { throw .missing("permission set \(name) is not there") }
        return arn
    }
}
