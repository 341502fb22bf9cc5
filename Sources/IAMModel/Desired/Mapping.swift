/// What the mapping of every kind reads: the definition, put into places, accounts and tables.
struct Mapping {
    let definition: Definition
    let facts: AWSFacts
    let accounts: AccountMap
    let places: [Place]
    let table: StandardTable
    let policies: PolicyTexts
    /// Every runner with an account that may hold its role, by account and name.
    let operators: [Operator]
    let operatorPolicies: ManagedPolicies
    let github: GitHubSubject
    private let userTags: [Tag]

    /// A definition with what is known about AWS.
    init(of definition: Definition, facts: AWSFacts, policies: PolicyTexts) {
        self.definition = definition
        self.facts = facts
        self.policies = policies
        accounts = AccountMap(of: definition, discovered: facts.discoveredAccounts)
        places = Place.all(of: definition, accounts: accounts)
        table = StandardTable(of: definition)
        operators = Self.operators(at: places, facts: facts)
        operatorPolicies = ManagedPolicies(
            definition.aws.operator.managedPolicies?.map(\.value) ?? ["PowerUserAccess"], partition: facts.partition)
        github = GitHubSubject(definition.aws.operator)
        userTags = definition.aws.tags.map { Tag(key: $0.key.value, value: $0.value.value) }
    }

    /// The tags of what belongs to a place, or to none.
    func tags(at coordinate: Coordinate? = nil) -> [Tag] {
        Tag.ours(at: coordinate, installation: definition.aws.installation?.value, besides: userTags)
    }
}
