import AWSClient
import IAMModel
public import JSONTree

extension SavedPlan {
    /// The plan as data: the same plan gives the same bytes.
    public var json: JSON {
        [
            "version": .number(String(Self.formatVersion)),
            "iamsync": .string(iamsync),
            "made": .string(made.description),
            "definitionSHA256": .string(definitionDigest),
            "options": options.json,
            "origin": origin.json,
            "items": .array(items.map(\.json)),
        ]
    }
}

extension SavedPlanOptions {
    /// The options as data; `null` for the scope of a plan for everything.
    var json: JSON {
        let scopes = selection.scopes.map { JSON.array($0.sorted().map { .string($0.description) }) }
        return [
            "scope": scopes ?? .null, "adopt": .bool(adopts), "rotateThumbprints": .bool(rotatesThumbprints),
            "prune": .bool(prunes), "maxDeletions": .number(String(maxDeletions)),
            "allowVanished": .bool(allowsVanished),
        ]
    }
}

extension PlanOrigin {
    /// The origin as data.
    var json: JSON {
        [
            "caller": .string(caller), "account": .string(account.text), "partition": .string(partition),
            "managementAccount": .text(managementAccount?.text), "identityCenter": .text(identityCenter),
            "identityStore": .text(identityStore), "discoveredAccounts": .array(discoveredAccounts.map(JSON.string)),
        ]
    }
}

extension PlanRecord {
    /// The item as data.
    var json: JSON {
        [
            "kind": .string(kindName), "name": .string(name), "account": .text(account?.text),
            "action": .string(action.rawValue), "reason": .text(reason), "changes": .array(changes.map(\.json)),
            "observed": observed ?? .null,
        ]
    }
}

extension FieldChange {
    /// The change as data.
    var json: JSON {
        [
            "field": .string(field), "old": .text(old), "new": .text(new),
            "details": .array(details.map(JSON.string)),
        ]
    }
}

extension JSON {
    /// A text, or `null` for none.
    static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
