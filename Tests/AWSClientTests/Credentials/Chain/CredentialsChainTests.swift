import JSONTree
import Testing

@testable import AWSClient

/// The chain against what botocore chooses; Scripts/fixtures/credentials.py writes the fixture.
@Suite struct CredentialsChainTests {
    private static func origin(
        _ config: String, secrets: String = "", _ variables: [String: String] = [:], profile: String? = "p"
    ) throws -> CredentialsOrigin {
        let configuration = try SharedConfigurationTests.configuration(
            config, secrets: secrets, variables, profile: profile)
        return try CredentialsChain(configuration: configuration).origin()
    }

    private static func message(_ config: String, _ variables: [String: String] = [:], profile: String? = "p") -> String
    {
        do {
            return "\(try origin(config, variables, profile: profile))"
        } catch CredentialsError.missing(let message) {
            return message
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: try fixture("credentials.json")["chain"]?.array ?? [])
    func theSourceIsTheOneThatTheSDKChooses(scene: JSON) throws {
        let variables = (scene["environment"]?.object ?? JSONObject()).map { ($0.key, $0.value.string ?? "") }
        let find = {
            try Self.origin(
                scene["config"]?.string ?? "", secrets: scene["secrets"]?.string ?? "",
                Dictionary(uniqueKeysWithValues: variables), profile: scene["profile"]?.string)
        }

        guard let chosen = scene["chosen"]?.array?.compactMap(\.string) else {
            #expect(throws: CredentialsError.self) { try find() }
            return
        }
        let origin = try find()
        #expect(origin.methods == chosen)
        if let key = scene["key"]?.string {
            let credentials = Self.keys(origin)
            #expect(credentials?.accessKeyID == key)
            #expect(credentials?.sessionToken == scene["token"]?.string)
        }
    }

    private static func keys(_ origin: CredentialsOrigin) -> Credentials? {
        switch origin {
        case .keys(let keys): return keys.credentials
        case .role(_, let base): return keys(base)
        case .environment(let keys): return keys
        default: return nil
        }
    }

    @Test func aRoleIsBorrowedAsItsProfileSays() throws {
        let config = """
            [profile p]
            role_arn = arn:aws:iam::111122223333:role/outer
            source_profile = inner
            external_id = word
            role_session_name = anna
            duration_seconds = 900
            [profile inner]
            role_arn = arn:aws:iam::444455556666:role/inner
            source_profile = work
            [profile work]
            aws_access_key_id = AKWORK
            aws_secret_access_key = w
            """

        guard case .role(let outer, .role(let inner, _)) = try Self.origin(config) else {
            Issue.record("no role through a role")
            return
        }

        #expect(outer.externalID == "word")
        #expect(outer.sessionName == "anna")
        #expect(outer.seconds == 900)
        #expect(outer.account == "111122223333")
        #expect(
            inner
                == BorrowedRole(
                    arn: "arn:aws:iam::444455556666:role/inner", externalID: nil, sessionName: "iamsync", seconds: 3_600
                ))
    }

    @Test func variablesOfARunnerGoBeforeTheProfile() throws {
        let origin = try Self.origin(
            "[default]\nrole_session_name = file",
            [
                "AWS_WEB_IDENTITY_TOKEN_FILE": "/run/token", "AWS_ROLE_ARN": "arn:aws:iam::111122223333:role/ci",
                "AWS_ROLE_SESSION_NAME": "build-7",
            ], profile: nil)

        #expect(
            origin
                == .webIdentity(
                    WebIdentityLogin(
                        role: "arn:aws:iam::111122223333:role/ci", tokenFile: "/run/token", sessionName: "build-7")))
        #expect(origin.account == "111122223333")
    }

    @Test(arguments: [
        ("", "There is no profile “p” in /home/anna/.aws/config or /home/anna/.aws/credentials."),
        (
            "[profile p]\nrole_arn = r\nsource_profile = q\n[profile q]\nrole_arn = r\nsource_profile = p",
            "The profiles in /home/anna/.aws/config use each other in a loop: “p” → “q” → “p”."
        ),
        (
            "[profile p]\nrole_arn = r\nsource_profile = q",
            "There is no profile “q”, which profile “p” uses as its source_profile in /home/anna/.aws/config "
                + "or /home/anna/.aws/credentials."
        ),
        (
            "[profile p]\nrole_arn = r",
            "Profile “p” in /home/anna/.aws/config has a role_arn and needs either source_profile or credential_source."
        ),
        (
            "[profile p]\nrole_arn = r\ncredential_source = Moon",
            "Profile “p” in /home/anna/.aws/config: credential_source “Moon” is none of Environment, "
                + "Ec2InstanceMetadata and EcsContainer."
        ),
        (
            "[profile p]\nrole_arn = r\nsource_profile = p\naws_access_key_id = a\naws_secret_access_key = s\n"
                + "duration_seconds = 60",
            "Profile “p” in /home/anna/.aws/config: duration_seconds is no number from 900 to 43200."
        ),
        (
            "[profile p]\naws_access_key_id = AK",
            "Profile “p” in /home/anna/.aws/config has no aws_secret_access_key."
        ),
        (
            "[profile p]\nsso_account_id = 1\nsso_session = s\n[sso-session s]\nsso_region = eu-west-1",
            "Profile “p” in /home/anna/.aws/config: its login by IAM Identity Center needs sso_start_url."
        ),
        (
            "[profile p]\nsso_account_id = 1\nsso_region = a.example/",
            "Profile “p” in /home/anna/.aws/config: sso_region is no region."
        ),
        (
            "[profile p]\ncredential_process = a 'b",
            "Profile “p” in /home/anna/.aws/config: credential_process is no command, or a quotation in it isn't closed."
        ),
        (
            "[profile p]\nlogin_session = arn:aws:iam::1:user/a",
            "Profile “p” in /home/anna/.aws/config: the login of “aws login” can't be used directly; set "
                + "credential_process = aws configure export-credentials --profile p --format process in a profile of "
                + "its own, and use that."
        ),
    ])
    func whatIsWrongIsNamedWithFileAndProfile(config: String, message: String) {
        #expect(Self.message(config) == message)
    }

    @Test(arguments: [
        ["AWS_ACCESS_KEY_ID": "AK\n", "AWS_SECRET_ACCESS_KEY": "s"],
        ["AWS_ACCESS_KEY_ID": "AK", "AWS_SECRET_ACCESS_KEY": "secret word"],
        ["AWS_ACCESS_KEY_ID": "AK", "AWS_SECRET_ACCESS_KEY": "s", "AWS_SESSION_TOKEN": "secret\r\nX: y"],
    ])
    func aKeyThatCannotBeSentIsRefusedWithoutBeingShown(variables: [String: String]) {
        let message = Self.message("", variables, profile: nil)

        #expect(message.contains("holds a space, a line break or another character that none has"))
        #expect(!message.contains("secret"))
    }

    @Test func aCodeOfADeviceIsNotAskedFor() {
        let message = Self.message(
            "[profile p]\nrole_arn = r\nsource_profile = p\naws_access_key_id = a\naws_secret_access_key = s\n"
                + "mfa_serial = arn:aws:iam::1:mfa/a")

        #expect(
            message.hasPrefix("Profile “p” in /home/anna/.aws/config asks for a code of an MFA device (mfa_serial)"))
    }

    @Test func whereNothingIsSetUpItIsSaidWhatWasLookedAt() {
        #expect(
            Self.message("", ["AWS_EC2_METADATA_DISABLED": "true"], profile: nil)
                == "There are no credentials: looked for AWS_ACCESS_KEY_ID or AWS_WEB_IDENTITY_TOKEN_FILE in the "
                + "environment, profile “default” in /home/anna/.aws/config or /home/anna/.aws/credentials, a "
                + "container's role and an EC2 instance's role. Log in (aws configure sso, then aws sso login) and "
                + "name the profile with AWS_PROFILE.")
    }
}

extension CredentialsOrigin {
    /// Botocore's names of the sources, from the outermost in.
    fileprivate var methods: [String] {
        switch self {
        case .environment: ["env"]
        case .keys(let keys): [keys.file.hasSuffix("config") ? "config-file" : "shared-credentials-file"]
        case .role(_, let base): ["assume-role"] + base.methods
        case .webIdentity: ["assume-role-with-web-identity"]
        case .identityCenter: ["sso"]
        case .process: ["custom-process"]
        case .container: ["container-role"]
        case .instance: ["iam-role"]
        }
    }
}
