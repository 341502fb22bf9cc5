/// Policies that AWS itself keeps, as far as the simulator knows them.
enum AWSManagedPolicies {
    private static let names: Set<String> = [
        "AdministratorAccess", "PowerUserAccess", "ReadOnlyAccess", "SecurityAudit", "ViewOnlyAccess", "IAMFullAccess",
        "IAMReadOnlyAccess", "AmazonS3FullAccess", "AmazonS3ReadOnlyAccess", "AmazonEC2FullAccess",
        "AmazonEC2ReadOnlyAccess", "AmazonDynamoDBFullAccess", "AmazonDynamoDBReadOnlyAccess", "CloudWatchFullAccess",
        "CloudWatchReadOnlyAccess", "AWSCloudTrail_ReadOnlyAccess", "AWSBillingReadOnlyAccess", "AWSSupportAccess",
        "AmazonRDSReadOnlyAccess", "AmazonECS_FullAccess", "AWSLambda_FullAccess", "AWSLambda_ReadOnlyAccess",
    ]

    static func contains(_ arn: String, partition: String) -> Bool {
        let prefix = "arn:\(partition):iam::aws:policy/"
        guard arn.hasPrefix(prefix) else { return false }
        let name = String(arn.dropFirst(prefix.count))
        return names.contains(name) || jobs.contains(name)
    }

    private static let jobs: Set<String> = [
        "job-function/Billing", "job-function/DatabaseAdministrator", "job-function/DataScientist",
        "job-function/NetworkAdministrator", "job-function/SupportUser", "job-function/SystemAdministrator",
        "job-function/ViewOnlyAccess",
    ]

    static func name(_ arn: String) -> String { String(arn.split(separator: "/").last ?? "") }
}
