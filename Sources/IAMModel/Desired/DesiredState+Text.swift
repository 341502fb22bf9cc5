extension DesiredState {
    /// The state for people, as `show` prints it: a heading for each kind, an indented line for each item.
    ///
    /// Control and bidirectional characters of names stand as `\u{…}`, and every line begins with our own text.
    public var text: String {
        let sections: [(String, [String])] = [
            (
                "OIDC providers",
                providers.map { "\($0.account) \($0.issuer) for \($0.clientIDs.joined(separator: ", "))" }
            ),
            ("Operator roles", roles.map(Self.line)),
            ("Permission sets", permissionSets.map(Self.line)),
            ("Groups", groups.map(Self.line)),
            ("Memberships", memberships.map { "\($0.group): \($0.member)" }),
            ("Kept without members", withheldMemberships.map { "\($0.group): \($0.member) is eligible" }),
            ("Assignments", assignments.map { "\($0.account) \($0.group): \($0.permissionSet)" }),
            ("Skipped", skipped.map(Self.line)),
        ]
        return sections.map { Self.section($0.0, $0.1) }.joined(separator: "\n")
    }

    private static func section(_ heading: String, _ lines: [String]) -> String {
        let shown = lines.isEmpty ? ["none"] : lines.map(\.withVisibleControls)
        return "\(heading) (\(lines.count))\n" + shown.map { "  \($0)\n" }.joined()
    }

    private static func line(_ role: OperatorRole) -> String {
        let policies = role.managedPolicies.map(\.name).joined(separator: ", ")
        let subjects = role.trusted.subjects.joined(separator: " or ")
        return
            "\(role.account) \(role.name) (\(policies), \(role.maxSession), within \(role.boundary.name)) trusts \(subjects)"
    }

    private static func line(_ set: PermissionSet) -> String {
        let policies = set.managedPolicies.map(\.name).joined(separator: ", ")
        let whole = set.name.whole == set.name.text ? "" : " (\(set.name.whole))"
        return
            "\(set.name)\(whole): \(policies)\(set.inlinePolicy == nil ? "" : " and an inline policy"), \(set.session)"
    }

    private static func line(_ group: Group) -> String {
        switch group.source {
        case .scim(let id?): "\(group.name), synced, id \(id)"
        case .scim(nil): "\(group.name), synced"
        case .native(let id?): "\(group.name), made here, id \(id)"
        case .native(nil): "\(group.name), made here"
        }
    }

    private static func line(_ item: SkippedItem) -> String {
        let place = item.account.map { " in \($0)" } ?? ""
        let set = item.permissionSet.map { " to \($0)" } ?? ""
        return "\(item.kind.rawValue) \(item.name)\(set)\(place): \(item.reason)"
    }
}

extension String {
    /// This text with control, format and line-separating characters (bidirectional ones too) as `\u{…}`.
    fileprivate var withVisibleControls: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
