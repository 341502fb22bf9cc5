import Foundation

@testable import AWSClient

/// What is made of a case. Left out is what isn't set, and what is as if nothing were set.
struct SettingsOutcome: Decodable, Equatable {
    struct Keys: Decodable, Equatable {
        var id: String?
        var secret: String?
        var token: String?
    }

    enum Value: Decodable, Equatable {
        case text(String)
        case nested([String: String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .nested(try container.decode([String: String].self))
            }
        }

        init(_ value: SettingsFile.Value) {
            switch value {
            case .text(let text): self = .text(text)
            case .nested(let settings): self = .nested(settings)
            }
        }
    }

    var error: String?
    var profiles: [String: [String: Value]]?
    var sso_sessions: [String: [String: Value]]?
    var region: String?
    var ca_bundle: String?
    var retry_mode: String?
    var max_attempts: Int?
    var fips: Bool?
    var dualstack: Bool?
    var urls: [String: String]?
    var keys: Keys?

    /// What botocore made of all cases; Scripts/fixtures/settings.py writes it.
    static func recorded() throws -> [String: SettingsOutcome] {
        let data = try Data(contentsOf: SettingsCase.folder.appending(path: "expected.json"))
        return try JSONDecoder().decode([String: SettingsOutcome].self, from: data)
    }
}

extension SettingsOutcome {
    /// What we made of a case.
    init(_ configuration: SharedConfiguration) throws {
        let place = configuration.region ?? "eu-central-1"
        profiles = Self.profiles(configuration).filled
        sso_sessions = Self.sections("sso-session ", configuration.config).filled
        region = configuration.region
        ca_bundle = configuration.caBundle
        retry_mode = configuration.retryMode.flatMap { $0 == .standard ? nil : $0.rawValue }
        max_attempts = configuration.maxAttempts
        fips = configuration.endpoints.usesFIPS ? true : nil
        dualstack = configuration.endpoints.usesDualStack ? true : nil
        for service in AWSService.allCases {
            let url = try configuration.endpoints.endpoint(of: service, in: place).url
            guard try url != AWSEndpoints().endpoint(of: service, in: place).url else { continue }
            urls = (urls ?? [:]).merging([service.rawValue: url]) { $1 }
        }
        keys = Self.keys(configuration)
    }

    private static func profiles(_ configuration: SharedConfiguration) -> [String: [String: Value]] {
        let names = Set(sections("profile ", configuration.config).keys).union(configuration.secrets.values.keys)
        return Dictionary(
            uniqueKeysWithValues: names.map { name in
                let settings = ProfileSettings(
                    name, config: configuration.config, secrets: configuration.secrets,
                    environment: configuration.environment)
                return (name, settings.values.mapValues(Value.init))
            })
    }

    private static func sections(_ word: String, _ file: SettingsFile) -> [String: [String: Value]] {
        let sections = file.values.filter { $0.key.hasPrefix(word) }
        return Dictionary(
            uniqueKeysWithValues: sections.map { (String($0.dropFirst(word.count)), $1.mapValues(Value.init)) })
    }

    /// The keys of one file, never of both: what credentials are made of.
    private static func keys(_ configuration: SharedConfiguration) -> Keys? {
        let inSecrets = configuration.secrets.sections[configuration.profile]
        let inConfig = configuration.config.sections["profile \(configuration.profile)"]
        return [inSecrets, inConfig].compactMap { settings in
            settings?["aws_access_key_id"].map {
                Keys(id: $0, secret: settings?["aws_secret_access_key"], token: settings?["aws_session_token"])
            }
        }.first
    }
}

extension Dictionary {
    /// `nil` where there is nothing in it.
    fileprivate var filled: Self? { isEmpty ? nil : self }
}
