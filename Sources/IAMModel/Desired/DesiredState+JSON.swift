public import JSONTree

extension DesiredState {
    /// The version of the JSON form: it grows when a member changes its meaning or goes away, not when one is added.
    public static let schemaVersion = 1

    /// The whole state as JSON: what `show --json` prints. Lists keep their order.
    public var json: JSON {
        [
            "version": .number(String(Self.schemaVersion)),
            "oidc_providers": .list(providers) {
                [
                    "account": .text($0.account), "issuer": .text($0.issuer),
                    "arn": .text($0.arn), "client_ids": .texts($0.clientIDs), "tags": .tags($0.tags),
                    "scopes": .texts($0.scopes.sorted()),
                ]
            },
            "boundary_policies": .list(boundaries) {
                [
                    "account": .text($0.account), "name": .text($0.name),
                    "arn": .text($0.arn), "tags": .tags($0.tags), "document": $0.document.json,
                ]
            },
            "operator_roles": .list(roles, Self.role),
            "permission_sets": .list(permissionSets, Self.set),
            "groups": .list(groups, Self.group),
            "memberships": .list(memberships) { ["group": .text($0.group), "member": .text($0.member)] },
            "withheld_memberships": .list(withheldMemberships) {
                ["group": .text($0.group), "member": .text($0.member)]
            },
            "assignments": .list(assignments) {
                [
                    "account": .text($0.account), "group": .text($0.group),
                    "permission_set": .text($0.permissionSet), "tier": .text($0.tier), "scope": .text($0.scope),
                ]
            },
            "jit": .list(gatedGroups, Self.gated),
            "skipped": .list(skipped) {
                [
                    "kind": .text($0.kind.rawValue), "name": .text($0.name),
                    "account": .text($0.account), "permission_set": .text($0.permissionSet), "reason": .text($0.reason),
                    "scope": .text($0.scope),
                ]
            },
        ]
    }

    private static func role(_ role: OperatorRole) -> JSON {
        [
            "account": .text(role.account), "name": .text(role.name), "arn": .text(role.arn),
            "boundary": .text(role.boundary), "managed_policies": .texts(role.managedPolicies),
            "max_session": .text(role.maxSession.iso8601), "tags": .tags(role.tags),
            "scope": .text(role.coordinate.scope), "trust_policy": role.trustPolicy.json,
        ]
    }

    private static func set(_ set: PermissionSet) -> JSON {
        [
            "name": .text(set.name), "whole_name": .text(set.name.whole), "family": .text(set.family.rawValue),
            "managed_policies": .texts(set.managedPolicies), "inline_policy": set.inlinePolicy?.json ?? .null,
            "session": .text(set.session.iso8601), "tags": .tags(set.tags), "scopes": .texts(set.scopes.sorted()),
            "tenant": .text(set.tenant),
        ]
    }

    private static func group(_ group: Group) -> JSON {
        let (source, id) =
            switch group.source {
            case .scim(let id): ("scim", id)
            case .native(let id): ("native", id)
            }
        return [
            "name": .text(group.name), "role": .text(group.role.rawValue), "source": .text(source), "id": .text(id),
            "scope": .text(group.scope),
        ]
    }

    private static func gated(_ group: GatedGroup) -> JSON {
        [
            "group": .text(group.group), "role": .text(group.role.rawValue),
            "approval": .text(group.approval?.rawValue), "window": .text(group.window?.iso8601),
            "eligible_from": .text(group.eligibleFrom), "listed_members": .texts(group.listedMembers),
        ]
    }
}

extension JSON {
    fileprivate static func list<Element>(_ elements: [Element], _ form: (Element) -> JSON) -> JSON {
        .array(elements.map(form))
    }

    fileprivate static func text<Value: CustomStringConvertible>(_ value: Value) -> JSON {
        .string(value.description)
    }

    fileprivate static func text<Value: CustomStringConvertible>(_ value: Value?) -> JSON {
        value.map { .string($0.description) } ?? .null
    }

    fileprivate static func texts<Value: CustomStringConvertible>(_ values: [Value]) -> JSON {
        .array(values.map { .string($0.description) })
    }

    fileprivate static func tags(_ tags: [Tag]) -> JSON {
        .object(JSONObject(tags.map { ($0.key, .string($0.value)) }))
    }
}
