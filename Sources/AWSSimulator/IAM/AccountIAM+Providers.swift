import AWSClient
import JSONTree

extension AccountIAM {
    mutating func answerProviders(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        switch call.operation {
        case "ListOpenIDConnectProviders":
            return ["OpenIDConnectProviderList": .array(providers.map { ["Arn": .string($0.arn)] })]
        case "GetOpenIDConnectProvider": return json(providers[try index(call)])
        case "CreateOpenIDConnectProvider": return try createProvider(call)
        case "DeleteOpenIDConnectProvider":
            providers.remove(at: try index(call))
            return .null
        case "UpdateOpenIDConnectProviderThumbprint":
            let thumbprints = call.strings("ThumbprintList")
            try Self.check(thumbprints)
            providers[try index(call)].thumbprints = thumbprints
            return .null
        case "AddClientIDToOpenIDConnectProvider":
            let place = try index(call)
            let client = try call.text("ClientID", in: 1...255)
            guard !providers[place].clients.contains(client) else { return .null }
            guard providers[place].clients.count < 100 else {
                throw .limitExceeded("Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100")
            }
            providers[place].clients.append(client)
            return .null
        case "RemoveClientIDFromOpenIDConnectProvider":
            let client = try call.text("ClientID", in: 1...255)
            providers[try index(call)].clients.removeAll { $0 == client }
            return .null
        case "TagOpenIDConnectProvider":
            let place = try index(call)
            providers[place].tags = try providers[place].tags.setting(try call.tags())
            return .null
        case "UntagOpenIDConnectProvider":
            let keys = call.strings("TagKeys")
            providers[try index(call)].tags.removeAll { keys.contains($0.key) }
            return .null
        case "ListOpenIDConnectProviderTags":
            return try call.markedPage("Tags", providers[try index(call)].tags.map(\.json))
        default: return nil
        }
    }

    private func index(_ call: SimulatedCall) throws(ServiceFailure) -> Int {
        try providerIndex(try call.text("OpenIDConnectProviderArn", in: 20...2_048))
    }

    private mutating func createProvider(_ call: SimulatedCall) throws(ServiceFailure) -> JSON {
        let url = try call.text("Url", in: 1...255)
        guard url.hasPrefix("https://"), url.utf8.count > 8, !url.contains("?"), !url.contains("#") else {
            throw ServiceFailure("ValidationError", "Invalid Open ID Connect Provider URL")
        }
        let stored = String(url.dropFirst(8))
        let clients = call.strings("ClientIDList")
        let thumbprints = call.strings("ThumbprintList")
        try Self.check(thumbprints)
        guard clients.count <= 100 else {
            throw .limitExceeded("Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100")
        }
        let arn = arn("oidc-provider/\(stored)")
        guard !providers.contains(where: { $0.arn == arn }) else {
            throw .alreadyExists("Provider with url \(url) already exists.")
        }
        guard providers.count < 100 else {
            throw .limitExceeded("Cannot exceed quota for OpenIdConnectProvidersPerAccount: 100")
        }
        var provider = Provider(
            arn: arn, url: stored, clients: clients, thumbprints: thumbprints, created: call.now.milliseconds)
        provider.tags = try [SimulatedTag]().setting(try call.tags())
        providers.append(provider)
        hide(arn, call)
        return ["OpenIDConnectProviderArn": .string(arn), "Tags": provider.tags.json]
    }

    private static func check(_ thumbprints: [String]) throws(ServiceFailure) {
        guard thumbprints.count <= 5 else { throw .invalidInput("Thumbprint list must contain fewer than 5 entries.") }
        for thumbprint in thumbprints {
            guard thumbprint.utf8.count == 40, thumbprint.utf8.allSatisfy(isHex) else {
                throw .invalidInput("Thumbprint must be 40 hexadecimal digits: \(thumbprint)")
            }
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }

    private func json(_ provider: Provider) -> JSON {
        [
            "Url": .string(provider.url), "ClientIDList": .array(provider.clients.map { .string($0) }),
            "ThumbprintList": .array(provider.thumbprints.map { .string($0) }),
            "CreateDate": Timestamp(milliseconds: provider.created).iso, "Tags": provider.tags.json,
        ]
    }
}
