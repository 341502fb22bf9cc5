import Testing

@testable import AWSClient

@Suite struct SharedConfigurationTests {
    static func configuration(
        _ config: String = "", secrets: String = "", _ variables: [String: String] = [:], profile: String? = nil
    ) throws(CredentialsError) -> SharedConfiguration {
        let files = ["/home/anna/.aws/config": config, "/home/anna/.aws/credentials": secrets]
        let environment = AWSEnvironment(variables: variables, home: "/home/anna") { files[$0].map { Array($0.utf8) } }
        return try SharedConfiguration(environment, profile: profile)
    }

    static let keys = ["AWS_ACCESS_KEY_ID": "AKENV", "AWS_SECRET_ACCESS_KEY": "s", "AWS_SESSION_TOKEN": ""]
    static let secrets = """
        # comment
        [default]
        aws_access_key_id = AKDEFAULT
        aws_secret_access_key = a=b/c

        [work]
        aws_access_key_id=AKWORK
        aws_secret_access_key=w
        aws_session_token = t
        """

    @Test func theEnvironmentsKeysGoFirst() throws {
        let login = try Self.configuration(secrets: Self.secrets, Self.keys.merging(["AWS_PROFILE": "work"]) { $1 })
            .login()

        #expect(login.keys == Credentials(accessKeyID: "AKENV", secretAccessKey: "s"))
    }

    @Test func aProfileThatTheCallerNamesGoesBeforeTheEnvironment() throws {
        let login = try Self.configuration(secrets: Self.secrets, Self.keys, profile: "work").login()

        #expect(login.keys == Credentials(accessKeyID: "AKWORK", secretAccessKey: "w", sessionToken: "t"))
    }

    @Test func theDefaultProfileIsTheLastResort() throws {
        let login = try Self.configuration(secrets: Self.secrets).login()

        #expect(login.keys == Credentials(accessKeyID: "AKDEFAULT", secretAccessKey: "a=b/c"))
    }

    @Test func rolesAreBorrowedOneThroughTheOther() throws {
        let config = """
            [profile outer]
            role_arn = arn:aws:iam::111122223333:role/outer
            source_profile = inner
            external_id = word
            role_session_name = anna
            duration_seconds = 900
            [profile inner]
            role_arn = arn:aws:iam::444455556666:role/inner
            source_profile = work
            """

        let login = try Self.configuration(config, secrets: Self.secrets, profile: "outer").login()

        #expect(login.keys.accessKeyID == "AKWORK")
        #expect(
            login.roles == [
                BorrowedCredentials.Role(
                    arn: "arn:aws:iam::444455556666:role/inner", externalID: nil, sessionName: "iamsync", seconds: 3_600
                ),
                BorrowedCredentials.Role(
                    arn: "arn:aws:iam::111122223333:role/outer", externalID: "word", sessionName: "anna", seconds: 900),
            ])
    }

    @Test func aRoleMayBeBorrowedWithTheEnvironmentsKeysOrTheProfilesOwn() throws {
        let config = """
            [profile env]
            role_arn = r
            credential_source = Environment
            [profile own]
            role_arn = r
            source_profile = own
            aws_access_key_id = AKOWN
            aws_secret_access_key = o
            """

        #expect(try Self.configuration(config, Self.keys, profile: "env").login().keys.accessKeyID == "AKENV")
        let own = try Self.configuration(config, profile: "own").login()
        #expect(own.keys.accessKeyID == "AKOWN")
        #expect(own.roles.count == 1)
    }

    @Test(arguments: [
        (
            "", "There is no profile “p” in /home/anna/.aws/config or /home/anna/.aws/credentials."
        ),
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
            "[profile p]\naws_access_key_id = AK",
            "Profile “p” in /home/anna/.aws/credentials or /home/anna/.aws/config has no aws_secret_access_key."
        ),
        (
            "[profile p]\ncredential_process = x",
            "Profile “p” has no keys in /home/anna/.aws/credentials or /home/anna/.aws/config. "
                + "Its credential_process is not supported; put what it gives into the environment."
        ),
    ])
    func whatIsMissingIsNamedWithFileAndProfile(config: String, message: String) {
        #expect(throws: CredentialsError.missing(message)) {
            try Self.configuration(config, profile: "p").login()
        }
    }

    @Test func endpointsAndRegionComeFromVariablesBeforeFiles() throws {
        let config = """
            [default]
            region = eu-north-1
            endpoint_url = http://all.file
            services = local
            [services local]
            iam =
              endpoint_url = http://iam.file
            sso_admin =
              endpoint_url = http://sso.file
            """
        let url = { (service: AWSService, variables: [String: String]) throws in
            try Self.configuration(config, variables).endpoints.endpoint(of: service, in: "eu-north-1").url
        }

        #expect(try url(.iam, [:]) == "http://iam.file")
        #expect(try url(.ssoAdmin, [:]) == "http://sso.file")
        #expect(try url(.sts, [:]) == "http://all.file")
        #expect(try url(.iam, ["AWS_ENDPOINT_URL": "http://all.env"]) == "http://all.env")
        #expect(try url(.ssoAdmin, ["AWS_ENDPOINT_URL_SSO_ADMIN": "http://sso.env"]) == "http://sso.env")
        #expect(try url(.iam, ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"]) == "https://iam.amazonaws.com")
        #expect(try Self.configuration(config).region == "eu-north-1")
        #expect(try Self.configuration(config, ["AWS_DEFAULT_REGION": "a", "AWS_REGION": "b"]).region == "b")
    }
}
