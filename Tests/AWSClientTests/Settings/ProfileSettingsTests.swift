import Testing

@testable import AWSClient

@Suite struct ProfileSettingsTests {
    @Test func whatCredentialsAreMadeOfIsToldByName() throws {
        let config = """
            [default]
            sso_session = my login
            services = local
            s3 =
              a = b
            [sso-session 'my login']
            sso_region = eu-north-1
            [services local]
            sso_oidc =
              endpoint_url = http://oidc.file
            """
        let configuration = try SharedConfigurationTests.configuration(
            config, ["AWS_ENDPOINT_URL_SSO": "http://sso.env"])

        #expect(configuration.session("my login") == ["sso_region": "eu-north-1"])
        #expect(configuration.settings(of: "default")?["s3.a"] == "b")
        #expect(configuration.settings(of: "other") == nil)
        #expect(try configuration.url(ofService: "sso") == "http://sso.env")
        #expect(try configuration.url(ofService: "sso_oidc") == "http://oidc.file")
        #expect(try configuration.url(ofService: "ec2") == nil)
    }

    @Test func aSettingWithOthersUnderItIsNoText() {
        let message =
            "“region” of profile “default” in /home/anna/.aws/config has other settings under it: "
            + "write its value in its own line."

        #expect(throws: CredentialsError.missing(message)) {
            try SharedConfigurationTests.configuration("[default]\nregion =\n  very-secret = x")
        }
    }
}
