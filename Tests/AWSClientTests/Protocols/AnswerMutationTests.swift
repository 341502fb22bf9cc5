import Testing

@testable import AWSClient

/// Answers with something wrong in them, read to the last value: they give values or an error, and end no process.
@Suite struct AnswerMutationTests {
    private static let details = """
        <GetAccountAuthorizationDetailsResponse><GetAccountAuthorizationDetailsResult><RoleDetailList><member>\
        <RoleName>r</RoleName><Path>/</Path><RoleId>A</RoleId><Arn>a</Arn><AssumeRolePolicyDocument>%7B%22\
        %C3%A9</AssumeRolePolicyDocument><Tags><member><Key>k</Key><Value/></member></Tags><MaxSessionDuration>3600\
        </MaxSessionDuration><RoleLastUsed><LastUsedDate>2026-01-31T12:00:00.5+01:00</LastUsedDate></RoleLastUsed>\
        </member></RoleDetailList><Policies/></GetAccountAuthorizationDetailsResult>\
        </GetAccountAuthorizationDetailsResponse>
        """
    private static let users = """
        {"Users":[{"UserId":"u","UserName":null,"Emails":[{"Value":"\\u00e9"},{}]}],"NextToken":"","At":1.7e9}
        """

    @Test func anAnswerInXMLWithOneWrongByteIsReadOrRefused() {
        let read = Self.readings(of: Self.details, step: 23) { body throws(AWSAnswerError) in
            guard case .answer(let answer) = Self.outcome(body, .iam, "GetAccountAuthorizationDetails") else { return }
            _ = try AccountAuthorizationDetails(answer: answer)
        }

        #expect(read > Self.details.utf8.count)
    }

    @Test func anAnswerInJSONWithOneWrongByteIsReadOrRefused() {
        let read = Self.readings(of: Self.users, step: 5) { body throws(AWSAnswerError) in
            guard case .answer(let answer) = Self.outcome(body, .identityStore, "ListUsers") else { return }
            _ = try answer.list("Users").map(IdentityStoreUser.init(answer:))
            _ = try answer.optionalTimestamp("At")
        }

        #expect(read > Self.users.utf8.count)
    }

    private static func outcome(_ body: [UInt8], _ service: AWSService, _ operation: String) -> AWSService.Wire.Outcome
    {
        service.wire.outcome(of: HTTPResponse(status: 200, body: body), operation: operation)
    }

    /// How many of the texts with one other byte were read without an error, or not taken for an answer at all.
    private static func readings(of text: String, step: Int, _ read: ([UInt8]) throws(AWSAnswerError) -> Void) -> Int {
        let bytes = Array(text.utf8)
        var count = 0
        for place in bytes.indices {
            for byte in stride(from: place % step, through: 255, by: step) {
                var changed = bytes
                changed[place] = UInt8(byte)
                do throws(AWSAnswerError) {
                    try read(changed)
                    count += 1
                } catch {
                    continue
                }
            }
        }
        return count
    }
}
