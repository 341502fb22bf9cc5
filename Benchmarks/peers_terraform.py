"""Writes a desired state as Terraform's configuration, the way it is written by hand: a provider for each account, and
a resource for each thing.

usage: peers_terraform.py DESIRED ENDPOINT FOLDER
DESIRED is what `iamsync show --json` prints; ENDPOINT is where AWS answers.
"""

import json
import re
import sys
from pathlib import Path

HEAD = """terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

data "aws_ssoadmin_instances" "this" {}

locals {
  instance = tolist(data.aws_ssoadmin_instances.this.arns)[0]
  store    = tolist(data.aws_ssoadmin_instances.this.identity_store_ids)[0]
}
"""
SERVICES = ("iam", "identitystore", "ssoadmin", "sts")


class Raw(str):
    """An expression of HCL, not a text."""


def label(*parts):
    """A name that is one in HCL: letters, digits, lines."""
    text = re.sub(r"[^A-Za-z0-9]+", "_", "_".join(parts)).strip("_")
    return text if text[:1].isalpha() else f"r_{text}"


def text(value):
    """A quoted text; `${` and `%{` would begin a template."""
    return json.dumps(value, ensure_ascii=False).replace("${", "$${").replace("%{", "%%{")


def expression(value, indent):
    """A value of JSON, or an expression, in HCL."""
    deeper = indent + "  "
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, str):
        return text(value)
    if isinstance(value, dict):
        rows = "".join(f"{deeper}{text(key)} = {expression(item, deeper)}\n" for key, item in value.items())
        return f"{{\n{rows}{indent}}}" if value else "{}"
    if isinstance(value, list):
        return "[" + ", ".join(expression(item, indent) for item in value) + "]"
    return json.dumps(value)


def block(kind, labels, values, nested=""):
    """A block with its arguments; those that are None are left out."""
    rows = "".join(f"  {key} = {expression(value, '  ')}\n" for key, value in values.items() if value is not None)
    heads = "".join(f" {text(one)}" for one in labels)
    return f"\n{kind}{heads} {{\n{rows}{nested}}}\n"


def document(value):
    """A policy, as an expression that is compared by its content."""
    return Raw(f"jsonencode({expression(value, '  ')})")


def reference(kind, name, attribute="arn"):
    return Raw(f"{kind}.{name}.{attribute}")


def providers(accounts, endpoint):
    """The caller's own account, and each account by its access role."""
    ends = "  endpoints {\n" + "".join(f"    {name} = {text(endpoint)}\n" for name in SERVICES) + "  }\n"
    common = {"region": "eu-west-1", "skip_requesting_account_id": True, "skip_credentials_validation": True}
    result = block("provider", ["aws"], common, ends)
    for account in accounts:
        role = f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole"
        assume = f"  assume_role {{\n    role_arn = {text(role)}\n  }}\n"
        result += block("provider", ["aws"], {"alias": f"a{account}"} | common, assume + ends)
    return result


def account_blocks(desired):
    """Providers, boundaries and roles of all accounts."""
    result, boundaries, issuers = "", {}, {}
    for one in desired["oidc_providers"]:
        issuers[one["arn"]] = name = label(one["account"], one["issuer"])
        result += block("resource", ["aws_iam_openid_connect_provider", name], {
            "provider": Raw(f"aws.a{one['account']}"), "url": one["issuer"], "client_id_list": one["client_ids"],
            "thumbprint_list": ["0" * 40], "tags": one["tags"]})
    for one in desired["boundary_policies"]:
        boundaries[one["arn"]] = name = label(one["account"], one["name"])
        result += block("resource", ["aws_iam_policy", name], {
            "provider": Raw(f"aws.a{one['account']}"), "name": one["name"], "policy": document(one["document"]),
            "tags": one["tags"]})
    for one in desired["operator_roles"]:
        name = label(one["account"], one["name"])
        trust, provider = one["trust_policy"], Raw(f"aws.a{one['account']}")
        needed = [Raw(f"aws_iam_openid_connect_provider.{issuer}") for arn, issuer in issuers.items()
                  if arn in json.dumps(trust)]
        result += block("resource", ["aws_iam_role", name], {
            "provider": provider, "name": one["name"], "assume_role_policy": document(trust),
            "permissions_boundary": reference("aws_iam_policy", boundaries[one["boundary"]]), "tags": one["tags"],
            "depends_on": needed})
        for policy in one["managed_policies"]:
            result += block("resource", ["aws_iam_role_policy_attachment", label(name, policy.rpartition("/")[2])], {
                "provider": provider, "role": reference("aws_iam_role", name, "name"), "policy_arn": policy})
    return result


def set_blocks(desired):
    """Permission sets with their policies."""
    result, instance = "", Raw("local.instance")
    for one in desired["permission_sets"]:
        name = label(one["whole_name"])
        arn = reference("aws_ssoadmin_permission_set", name)
        result += block("resource", ["aws_ssoadmin_permission_set", name], {
            "name": one["whole_name"], "instance_arn": instance, "session_duration": one["session"],
            "tags": one["tags"]})
        for policy in one["managed_policies"]:
            policy_name = label(name, policy.rpartition("/")[2])
            result += block("resource", ["aws_ssoadmin_managed_policy_attachment", policy_name], {
                "instance_arn": instance, "managed_policy_arn": policy, "permission_set_arn": arn})
        if one["inline_policy"]:
            result += block("resource", ["aws_ssoadmin_permission_set_inline_policy", name], {
                "instance_arn": instance, "permission_set_arn": arn, "inline_policy": document(one["inline_policy"])})
    return result


def group_blocks(desired):
    """Groups, people, memberships and assignments."""
    result, store = "", Raw("local.store")
    for one in desired["groups"]:
        result += block("resource", ["aws_identitystore_group", label(one["name"])], {
            "display_name": one["name"], "identity_store_id": store})
    for person in sorted({one["member"] for one in desired["memberships"]}):
        path = 'unique_attribute {\n      attribute_path  = "UserName"\n'
        nested = f"  alternate_identifier {{\n    {path}      attribute_value = {text(person)}\n    }}\n  }}\n"
        result += block("data", ["aws_identitystore_user", label(person)], {"identity_store_id": store}, nested)
    for one in desired["memberships"]:
        result += block("resource", ["aws_identitystore_group_membership", label(one["group"], one["member"])], {
            "identity_store_id": store,
            "group_id": reference("aws_identitystore_group", label(one["group"]), "group_id"),
            "member_id": reference("data.aws_identitystore_user", label(one["member"]), "user_id")})
    for one in desired["assignments"]:
        name = label(one["group"], one["permission_set"], one["account"])
        result += block("resource", ["aws_ssoadmin_account_assignment", name], {
            "instance_arn": Raw("local.instance"),
            "permission_set_arn": reference("aws_ssoadmin_permission_set", label(one["permission_set"])),
            "principal_id": reference("aws_identitystore_group", label(one["group"]), "group_id"),
            "principal_type": "GROUP", "target_id": one["account"], "target_type": "AWS_ACCOUNT"})
    return result


def configuration(desired, endpoint):
    """The whole configuration."""
    accounts = sorted({role["account"] for role in desired["operator_roles"]})
    return (HEAD + providers(accounts, endpoint) + account_blocks(desired) + set_blocks(desired)
            + group_blocks(desired))


if __name__ == "__main__":
    root = Path(sys.argv[3])
    root.mkdir(parents=True, exist_ok=True)
    (root / "main.tf").write_text(configuration(json.loads(Path(sys.argv[1]).read_text()), sys.argv[2]))
