public import AWSClient
public import IAMModel

/// Finds out whether everything is there that a run needs, and says what to do for what isn't. Nothing is written.
///
/// ```swift
/// let diagnosis = await Doctor(of: definition, through: client).examine()
/// print(diagnosis.text)
/// ```
public struct Doctor: Sendable {
    let definition: Definition
    let client: AWSClient
    let options: DoctorOptions

    /// A doctor for one definition; an empty one has no accounts and no groups to look at.
    ///
    /// - Parameters:
    ///   - definition: Names accounts, groups and Identity Center's region.
    ///   - client: Acts as the caller. `RetryPolicy.standard` is patient enough: the doctor's patient is in a hurry.
    ///   - options: How to go about it.
    public init(
        of definition: Definition, through client: AWSClient, options: DoctorOptions = DoctorOptions()
    ) {
        self.definition = definition
        self.client = client
        self.options = options
    }

    /// What is found, in an order that is always the same. What can't be asked because of what failed before is left out.
    public func examine() async -> Diagnosis {
        let (credentials, known) = await CallerCheck(client: client).run()
        guard let caller = known else { return Diagnosis(credentials) }
        let written = definition.aws.organization.managementAccount?.value
        let (organization, managementAccount) = await OrganizationCheck(client: client, written: written).run()
        let (center, instance) = await IdentityCenterCheck(
            client: regional, partition: caller.partition, caller: caller.account,
            managementAccount: managementAccount, written: definition.aws.identityCenter.instanceARN?.value.text,
            parallel: options.parallel
        ).run()
        let administrator = await AdministratorCheck(
            client: client, caller: caller.account, managementAccount: managementAccount, instance: instance
        ).run()
        let principal = await CallerPrincipal(caller: caller, client: client).arn
        let scene = await scene(caller, principal, managementAccount, instance)
        async let groups = groups(scene)
        async let permissions = permissions(scene)
        let accounts = await AccountChecks(doctor: self, scene: scene).run()
        return Diagnosis(
            credentials + [organization] + [administrator].compactMap(\.self) + [center]
                + [await groups].compactMap(\.self) + (await permissions) + accounts)
    }

    /// A client that acts in Identity Center's region.
    var regional: AWSClient { definition.aws.identityCenter.region.map { client.inRegion($0.value) } ?? client }

    // MARK: Parts

    private func scene(
        _ caller: CallerCheck.Caller, _ principal: String?, _ managementAccount: AccountID?,
        _ instance: IdentityCenterInstance?
    ) async -> DoctorScene {
        let listing = await AccountListingCheck(definition: definition, client: client, caller: caller).run(
            managementAccount: managementAccount)
        let desired = DesiredState(
            of: definition,
            facts: AWSFacts(
                partition: caller.partition, managementAccount: managementAccount,
                discoveredAccounts: listing.discovered))
        return DoctorScene(
            caller: caller, principal: principal, instance: instance, facts: listing.facts, listing: listing.checks,
            listed: Set((definition.aws.accounts + listing.discovered).map(\.id.value)).sorted(),
            desired: desired.selecting(options.selection), accessRole: definition.aws.organization.accessRoleName)
    }

    private func groups(_ scene: DoctorScene) async -> Check? {
        guard let instance = scene.instance else { return nil }
        return await GroupsCheck(
            wanted: scene.desired.groups.filter { !$0.isNative },
            context: CenterContext(client: regional, instance: instance), parallel: options.parallel,
            readsSelection: options.selection.scopes != nil
        ).run()
    }

    /// What the caller may do outside of accounts. A root user may do all of it.
    private func permissions(_ scene: DoctorScene) async -> [Check] {
        guard !scene.caller.isRoot else { return [] }
        let places = scene.centerPlaces
        var statements = options.purpose.whole.flatMap { LeastPolicy(of: .caller, for: $0, in: places).statements }
        if scene.instance == nil {
            statements.removeAll { $0.resources == places.identityCenter || $0.resources == places.people }
        }
        let prover = PermissionProver(client: client, principal: scene.principal, statements: statements) {
            [regional, client] in
            let account = places.account
            let own = ReadProof.organization(account: account, through: client)
            guard let instance = scene.instance else { return own }
            return own + (await ReadProof.center(instance, account: account, through: regional))
        }
        do throws(AWSError) {
            return try await prover.prove()
                .checks(.callerPermissions, in: nil, of: "the caller", for: options.purpose.rawValue)
        } catch {
            return [.failed(.callerPermissions, error.finding, remedy: error.remedy)]
        }
    }
}
