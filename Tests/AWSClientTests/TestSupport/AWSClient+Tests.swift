import AWSClient

extension AWSClient {
    /// A client whose every answer is scripted and whose waits are as long as they can be.
    init(
        _ transport: any HTTPTransport, endpoints: AWSEndpoints = AWSEndpoints(), clock: ManualClock = ManualClock(),
        retry: RetryPolicy = .standard,
        source: any CredentialsSource = StaticCredentials(
            Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret-word")),
        trace: (any RequestTrace)? = nil
    ) {
        self.init(
            credentials: source, region: "eu-central-1", account: "111122223333", endpoints: endpoints,
            transport: transport, clock: clock, retry: retry, random: { 1 }, trace: trace)
    }
}

extension AWSOperation<String> {
    static var caller: AWSOperation {
        AWSOperation(.sts, "GetCallerIdentity", [:], repeating: .safe) { (answer) throws(AWSAnswerError) in
            try answer.text("Account")
        }
    }

    static var making: AWSOperation {
        AWSOperation(.iam, "CreateRole", ["RoleName": "r"], repeating: .readBack) { (answer) throws(AWSAnswerError) in
            try answer.structure("Role").text("RoleName")
        }
    }
}

extension AWSOperation<[String]> {
    static var roles: AWSOperation {
        AWSOperation(.iam, "ListRoles", ["MaxItems": 2], paging: .marker) { (answer) throws(AWSAnswerError) in
            try answer.strings("Roles")
        }
    }

    static var sets: AWSOperation {
        AWSOperation(.ssoAdmin, "ListPermissionSets", [:], paging: .nextToken) { (answer) throws(AWSAnswerError) in
            try answer.strings("PermissionSets")
        }
    }
}

let callerAnswer = """
    <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
    <Arn>arn:aws:iam::111122223333:user/anna</Arn><Account>111122223333</Account></GetCallerIdentityResult>\
    <ResponseMetadata><RequestId>r-0</RequestId></ResponseMetadata></GetCallerIdentityResponse>
    """

func loan(_ id: String, until expiry: Timestamp) -> String {
    """
    <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>\(id)</AccessKeyId>\
    <SecretAccessKey>borrowed</SecretAccessKey><SessionToken>token</SessionToken>\
    <Expiration>\(expiry)</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
    """
}

/// The error of a call that must fail; `nil` where it went well.
func failure<Output>(_ body: () async throws(AWSError) -> Output) async -> AWSError? {
    do throws(AWSError) {
        _ = try await body()
        return nil
    } catch {
        return error
    }
}
