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
    ///
    /// Ours stand against a tag of the user's with the same key, whatever its case: IAM compares keys so.
    func tags(at coordinate: Coordinate? = nil) -> [Tag] {
        let place = [
            ("sector", coordinate?.sector), ("tier", coordinate?.tier), ("tenant", coordinate?.tenant),
        ]
        var ours = place.compactMap { key, name in name.map { Tag(key: key, value: $0.text) } }
        ours.append(.managedBy)
        if let installation = definition.aws.installation {
            ours.append(Tag(key: Tag.installationKey, value: installation.value))
        }
        let users = userTags.filter { tag in
            let key = tag.key.lowercased()
            return !ours.contains { $0.key.lowercased() == key }
        }
        return (ours + users).sorted()
    }
}
