@testable import AWSClient

/// What the samples ask about; the same as in Scripts/fixtures/operation_samples.py.
enum Sample {
    static let instance = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
    static let set = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1234567890abcdef"
    static let store = "d-1234567890"
    static let group = "11111111-2222-3333-4444-555555555555"
    static let user = "906746b7a1-11111111-2222-3333-4444-666666666666"
    static let account = "123456789012"
    static let request = "12345678-1234-1234-1234-123456789012"
    static let policy = "arn:aws:iam::123456789012:policy/team/limits"
    static let awsPolicy = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
    static let role = "payments-live+operator"
    static let roleARN = "arn:aws:iam::123456789012:role/payments-live+operator"
    static let provider = "arn:aws:iam::123456789012:oidc-provider/issuer.example/path"
    static let document = "{\"Id\": \"é + 100% & <>=\", \"Statement\": []}\n"
    static let tags: [AWSTag] = [AWSTag(key: "team", value: "Größe + 1/2 日本"), AWSTag(key: "empty", value: "")]
    static let keys: [String] = ["team", "cost center"]
    static let thumbprints: [String] = [
        "0123456789abcdef0123456789abcdef01234567", "89abcdef0123456789abcdef0123456789abcdef",
    ]
    static let assignment = AccountAssignmentRecord(
        account: account, permissionSet: set, principalType: "GROUP", principal: group)
}
