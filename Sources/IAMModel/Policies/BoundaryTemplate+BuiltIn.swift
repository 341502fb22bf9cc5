import JSONTree

extension BoundaryTemplate {
    /// The template that is used when aws.yaml names none.
    ///
    /// It allows what carries the coordinate's prefix in its name or in its tag `scope`, and the reads that a deploy tool
    /// needs. It fits ``limit`` for a prefix of up to 30 characters in every partition.
    public static let builtIn: BoundaryTemplate = {
        let own = PrefixStatements(prefixes: ["${prefix}"], account: "${account}", resourceAccount: "${account}")
        let allowed: [JSON] = [own.named(withIAM: true), own.tagged, own.made, own.shared, own.map, own.linked]
        let bound = own.bound(unless: ["StringNotEquals": ["iam:PermissionsBoundary": "${boundary_arn}"]])
        let denied: [JSON] = [own.tagKept, own.noClaim, own.allTags, bound, own.ours, own.never, own.ownRoles]
        let look = own.statement("Look", "Allow", actions: looks, resources: ["*"])
        return BoundaryTemplate(["Version": "2012-10-17", "Statement": .array(allowed + [look] + denied)])
    }()

    /// Describing and listing, as far as it shows neither data nor configuration with secrets in it.
    ///
    /// `ec2:Describe*s` leaves out DescribeInstanceAttribute, which shows user data. Launch templates and task definitions
    /// can't be told apart from the rest: no secret belongs in them.
    private static let looks: [String] = [
        "cloudformation:GetTemplateS*", "cloudformation:ListStacks", "cloudformation:Validate*",
        "cloudwatch:DescribeAlarms", "dynamodb:ListTables", "ec2:Describe*s", "ec2:DescribeVpcA*",
        "ecr:GetAuthorizationToken", "ecs:Describe*", "ecs:List*", "eks:ListClusters", "elasticache:Describe*",
        "elasticloadbalancing:Describe*", "iam:Get*", "iam:List*", "kms:DescribeKey", "kms:List*", "lambda:ListE*",
        "logs:DescribeLogGroups", "rds:Describe*", "s3:ListAllMyBuckets", "secretsmanager:GetRandom*",
        "secretsmanager:ListSecrets", "ssm:DescribeParameters",
    ]
}
