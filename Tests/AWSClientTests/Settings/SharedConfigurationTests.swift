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
