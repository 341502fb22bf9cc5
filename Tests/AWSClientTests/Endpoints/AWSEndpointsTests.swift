import Foundation
import Testing

@testable import AWSClient

@Suite struct AWSEndpointsTests {
    /// By service and region: as it is, with FIPS, with dual-stack, with both. Scripts/fixtures/endpoints.py writes it.
    private static let recorded = Result {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/endpoints.json")
        return try JSONDecoder().decode([String: [String: [String]]].self, from: Data(contentsOf: url))
    }

    @Test(arguments: AWSService.allCases)
    func everyRegionHasTheEndpointsThatBotocoreGivesIt(_ service: AWSService) throws {
        let regions = try #require(Self.recorded.get()[service.rawValue])

        #expect(regions.count > 50)
        for (region, four) in regions {
            let ours = (0..<4).map { kind in
                Self.text(AWSEndpoints(usesFIPS: kind & 1 != 0, usesDualStack: kind & 2 != 0), service, region)
            }
            let refused = ["EndpointVariantError", "EndpointVariantError"]
            let dualStack = Self.leftOut.contains(region) ? refused : four.suffix(2)
            #expect(ours == four.prefix(2) + dualStack, Comment(rawValue: region))
        }
    }

    /// These stand for partitions without dual-stack endpoints, which botocore notices for some services only.
    private static let leftOut = ["aws-iso-e-global", "aws-iso-f-global"]

    private static func text(_ endpoints: AWSEndpoints, _ service: AWSService, _ region: String) -> String {
        do throws(EndpointError) {
            let endpoint = try endpoints.endpoint(of: service, in: region)
            return "\(endpoint.url.dropFirst("https://".count)) \(endpoint.signingRegion) \(endpoint.signingName)"
        } catch {
            switch error {
            case .malformedRegion: return "InvalidRegionError"
            case .noDualStack: return "EndpointVariantError"
            }
        }
    }

    @Test func aServicesOwnURLGoesBeforeTheCommonOne() throws {
        let endpoints = AWSEndpoints(all: "http://localhost:5000/", single: [.iam: "http://iam.test"], usesFIPS: true)

        #expect(try endpoints.endpoint(of: .iam, in: "eu-west-1").url == "http://iam.test")
        #expect(try endpoints.endpoint(of: .sts, in: "eu-west-1").url == "http://localhost:5000")
        #expect(try endpoints.endpoint(of: .iam, in: "eu-west-1").signingRegion == "us-east-1")
    }

    @Test func theOneSTSOfOldIsForRegionsThatHadIt() throws {
        let endpoints = AWSEndpoints(usesGlobalSTS: true)

        let old = try endpoints.endpoint(of: .sts, in: "eu-west-1")
        #expect(old.url == "https://sts.amazonaws.com")
        #expect(old.signingRegion == "us-east-1")
        #expect(try endpoints.endpoint(of: .sts, in: "eu-south-1").url == "https://sts.eu-south-1.amazonaws.com")
    }

    @Test(arguments: ["", "fips-fips", "fips-1", "eu-west-1\n", "eu west-1"])
    func whatIsNoLabelOfAHostIsNoRegion(_ region: String) {
        #expect(throws: EndpointError.malformedRegion(region)) {
            try AWSEndpoints(all: "http://localhost").endpoint(of: .iam, in: region)
        }
    }

    @Test func aCallWithoutAnEndpointIsNotSent() async {
        let aws = ScriptedTransport([.xml(callerAnswer)])
        let client = AWSClient(
            credentials: StaticCredentials(Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret-word")),
            region: "eu-central-1.example.org/", transport: aws, clock: ManualClock(), random: { 1 })

        let error = await failure { () throws(AWSError) in try await client.send(.caller) }

        #expect(error?.kind == .noEndpoint)
        #expect(aws.requests.isEmpty)
    }

    @Test func whatIsWrongIsSaidAndHowToMendIt() {
        #expect(
            EndpointError.malformedRegion("eu_west").sentence
                == "“eu_west” is no region: write its name as AWS does, such as eu-central-1.")
        #expect(
            EndpointError.noDualStack(region: "eu-isoe-west-1").sentence
                == "AWS has no dual-stack endpoints in the partition of region “eu-isoe-west-1”: "
                + "set use_dualstack_endpoint to false.")
    }
}
