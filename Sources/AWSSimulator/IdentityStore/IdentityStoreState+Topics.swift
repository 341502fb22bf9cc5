extension IdentityStoreState.User {
    /// What a person is found by. Names and addresses compare without case.
    enum Topic: Hashable, Sendable {
        case id(String)
        case name(lowercased: String)
        case displayName(lowercased: String)
        case email(lowercased: String)
        case external(issuer: String, id: String)

        /// A user name, in any case.
        static func named(_ name: String) -> Topic { .name(lowercased: name.lowercased()) }

        /// The value of an attribute that lists and ids ask for; `nil` for any other.
        init?(path: String, value: String) {
            let value = value.lowercased()
            switch path.lowercased() {
            case "username": self = .name(lowercased: value)
            case "displayname": self = .displayName(lowercased: value)
            case "emails.value": self = .email(lowercased: value)
            default: return nil
            }
        }
    }

    var topics: [Topic] {
        var topics: [Topic] = [.id(id), .named(name), .displayName(lowercased: displayName.lowercased())]
        if let email = emails.first { topics.append(.email(lowercased: email.lowercased())) }
        return topics + externalIDs.map { .external(issuer: $0.key, id: $0.value) }
    }
}

extension IdentityStoreState.Group {
    /// What a group is found by. Names compare without case.
    enum Topic: Hashable, Sendable {
        case id(String)
        case name(lowercased: String)
        case external(issuer: String, id: String)

        /// A display name, in any case.
        static func named(_ name: String) -> Topic { .name(lowercased: name.lowercased()) }
    }

    var topics: [Topic] {
        [.id(id), .named(name)] + externalIDs.map { .external(issuer: $0.key, id: $0.value) }
    }
}

extension IdentityStoreState.Membership {
    /// What a membership is found by.
    enum Topic: Hashable, Sendable {
        case id(String)
        case group(String)
        case user(String)
        case pair(group: String, user: String)
    }

    var topics: [Topic] { [.id(id), .group(group), .user(user), .pair(group: group, user: user)] }
}
