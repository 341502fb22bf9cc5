import JSONTree

/// Writes a value as a JSON tree, with keys in the order of their bytes: the same state always gives the same text.
struct StateEncoder: Encoder {
    let node: StateNode
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    static func json(of value: some Encodable) throws -> JSON {
        let node = StateNode()
        try value.encode(to: StateEncoder(node: node))
        return node.json
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.content = .members([])
        return KeyedEncodingContainer(KeyedStateWriter(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.content = .elements([])
        return StateListWriter(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { StateValueWriter(node: node) }
}

/// A value while it is being written.
final class StateNode {
    enum Content {
        case leaf(JSON)
        case members([(key: String, node: StateNode)])
        case elements([StateNode])
    }

    var content = Content.leaf(.null)

    var json: JSON {
        switch content {
        case .leaf(let json): json
        case .elements(let nodes): .array(nodes.map(\.json))
        case .members(let members):
            .object(
                JSONObject(
                    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.node.json) }
                ))
        }
    }

    func member(_ key: any CodingKey) -> StateNode {
        let node = StateNode()
        if case .members(let members) = content { content = .members(members + [(key.stringValue, node)]) }
        return node
    }

    func element() -> StateNode {
        let node = StateNode()
        if case .elements(var nodes) = content {
            content = .leaf(.null)
            nodes.append(node)
            content = .elements(nodes)
        }
        return node
    }
}

private struct KeyedStateWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: StateNode
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { _ = node.member(key) }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        try value.encode(to: StateEncoder(node: node.member(key)))
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        StateEncoder(node: node.member(key)).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        StateEncoder(node: node.member(key)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { StateEncoder(node: node) }
    mutating func superEncoder(forKey key: Key) -> any Encoder { StateEncoder(node: node.member(key)) }
}

private struct StateListWriter: UnkeyedEncodingContainer {
    let node: StateNode
    var codingPath: [any CodingKey] { [] }
    var count = 0

    init(node: StateNode) { self.node = node }

    mutating func encodeNil() { _ = node.element() }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        count += 1
        try value.encode(to: StateEncoder(node: node.element()))
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> {
        StateEncoder(node: node.element()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        StateEncoder(node: node.element()).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { StateEncoder(node: node.element()) }
}

private struct StateValueWriter: SingleValueEncodingContainer {
    let node: StateNode
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { node.content = .leaf(.null) }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        switch value {
        case let text as String: node.content = .leaf(.string(text))
        case let flag as Bool: node.content = .leaf(.bool(flag))
        case let number as any FixedWidthInteger: node.content = .leaf(.number("\(number)"))
        default: try value.encode(to: StateEncoder(node: node))
        }
    }
}
