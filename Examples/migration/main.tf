# What a platform team had in Terraform; aws.json is the simulated AWS that it left behind.

resource "aws_iam_openid_connect_provider" "github" {
  url             = "https://token.actions.githubusercontent.com"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
}

resource "aws_iam_role" "platform_live_operator" {
  name = "platform-live-operator"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Condition = { StringLike = {
        "token.actions.githubusercontent.com:sub" = "repo:mountainlab/platform:*"
      } }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "platform_live_operator" {
  role       = aws_iam_role.platform_live_operator.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

data "aws_ssoadmin_instances" "this" {}

locals {
  instance = tolist(data.aws_ssoadmin_instances.this.arns)[0]
  store    = tolist(data.aws_ssoadmin_instances.this.identity_store_ids)[0]
  sets = {
    PlatformAdmin  = { policy = "AdministratorAccess", session = "PT8H", group = "platform-live-admins" }
    PlatformReader = { policy = "ReadOnlyAccess", session = "PT8H", group = "platform-live-readers" }
  }
}

resource "aws_ssoadmin_permission_set" "this" {
  for_each         = local.sets
  instance_arn     = local.instance
  name             = each.key
  description      = "Made by Terraform"
  session_duration = each.value.session
}

resource "aws_ssoadmin_managed_policy_attachment" "this" {
  for_each           = local.sets
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.this[each.key].arn
  managed_policy_arn = "arn:aws:iam::aws:policy/${each.value.policy}"
}

data "aws_identitystore_group" "this" {
  for_each          = local.sets
  identity_store_id = local.store
  alternate_identifier {
    unique_attribute {
      attribute_path  = "DisplayName"
      attribute_value = each.value.group
    }
  }
}

resource "aws_ssoadmin_account_assignment" "this" {
  for_each           = local.sets
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.this[each.key].arn
  principal_type     = "GROUP"
  principal_id       = data.aws_identitystore_group.this[each.key].group_id
  target_type        = "AWS_ACCOUNT"
  target_id          = "033333333333"
}
