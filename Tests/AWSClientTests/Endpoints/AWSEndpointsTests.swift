import AWSClient
import Testing

@Suite struct AWSEndpointsTests {
    /// Source: `endpoints.json` that AWS's SDKs ship.
    @Test(arguments: [
        (AWSService.iam, "eu-central-1", "https://iam.amazonaws.com", "us-east-1", "iam"),
        (.iam, "cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn", "cn-north-1", "iam"),
        (.iam, "us-gov-east-1", "https://iam.us-gov.amazonaws.com", "us-gov-west-1", "iam"),
        (.iam, "us-iso-west-1", "https://iam.us-iso-east-1.c2s.ic.gov", "us-iso-east-1", "iam"),
        (.sts, "eu-central-1", "https://sts.eu-central-1.amazonaws.com", "eu-central-1", "sts"),
        (.sts, "eusc-de-east-1", "https://sts.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1", "sts"),
        (.ssoAdmin, "eu-west-1", "https://sso.eu-west-1.amazonaws.com", "eu-west-1", "sso"),
        (
            .identityStore, "us-isob-east-1", "https://identitystore.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1",
            "identitystore"
        ),
        (.organizations, "eu-west-1", "https://organizations.us-east-1.amazonaws.com", "us-east-1", "organizations"),
        (
            .organizations, "cn-north-1", "https://organizations.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1",
            "organizations"
        ),
    ])
    func everyServiceHasItsPlace(
        _ service: AWSService, _ region: String, _ url: String, _ signs: String, _ name: String
    ) {
        let endpoint = AWSEndpoints().endpoint(of: service, in: region)

        #expect(endpoint.url == url)
        #expect(endpoint.signingRegion == signs)
        #expect(endpoint.signingName == name)
    }

    @Test func aServicesOwnURLGoesBeforeTheCommonOne() {
        let endpoints = AWSEndpoints(all: "http://localhost:5000/", single: [.iam: "http://iam.test"])

        #expect(endpoints.endpoint(of: .iam, in: "eu-west-1").url == "http://iam.test")
        #expect(endpoints.endpoint(of: .sts, in: "eu-west-1").url == "http://localhost:5000")
        #expect(endpoints.endpoint(of: .iam, in: "eu-west-1").signingRegion == "us-east-1")
    }
}
