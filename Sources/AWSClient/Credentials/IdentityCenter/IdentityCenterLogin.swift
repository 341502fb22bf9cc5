/// A profile's login by IAM Identity Center.
struct IdentityCenterLogin: Hashable, Sendable {
    let profile: String
    /// The `sso-session` that the profile names; `nil` for the older form, with the start URL in the profile.
    let session: String?
    let startURL: String
    /// The region of Identity Center.
    let region: String
    /// The account to work in, 12 digits.
    let account: String
    /// The name of the permission set that is assigned there.
    let role: String

    /// What is logged in, for errors.
    var subject: String {
        session.map { "sso-session “\($0)”" } ?? "profile “\(profile)”"
    }

    /// What a person runs to log in.
    var command: String {
        session.map { "aws sso login --sso-session \(Self.quoted($0))" }
            ?? "aws sso login --profile \(Self.quoted(profile))"
    }

    /// Where the CLI keeps the login's token.
    ///
    /// Source: botocore, `SSOTokenLoader`: the SHA-1 of the session's name, or of the start URL.
    func tokenFile(home: String) -> String {
        let hash = Digest.hexadecimal(Digest.sha1(Array((session ?? startURL).utf8)))
        return "\(home)/.aws/sso/cache/\(hash).json"
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-_.@/".utf8.contains(byte)
        }
        return isPlain
            ? word : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))'"
    }
}
