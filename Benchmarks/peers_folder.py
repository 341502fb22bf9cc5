"""Writes a definition folder for the comparison with other tools: N tenants, each with a sandbox and a live account of
its own, beside six accounts of the platform. Native groups; the same N gives the same bytes.

usage: peers_folder.py N FOLDER
"""

import sys
from pathlib import Path

SECTORS = ("platform", "security", "data")
TIERS = ("sandbox", "live")
ISSUER = "https://token.actions.githubusercontent.com"


def tenant_name(index):
    """t01, t02, …"""
    return f"t{index:02}"


def people(count):
    """Everyone who is a member of something, with N tenants."""
    core = [f"{role}.{sector}" for sector in SECTORS for role in ("reader", "contributor")]
    tenants = [f"{role}.{tenant_name(index)}" for index in range(1, count + 1)
               for role in ("admin", "contributor", "reader")]
    return [f"{person}@bank.example" for person in core + tenants]


def accounts(count):
    """Account number, sector, tier and tenant (None for the platform's own)."""
    own = [(f"1000000000{2 * index + place:02}", sector, tier, None)
           for index, sector in enumerate(SECTORS) for place, tier in enumerate(TIERS, 1)]
    tenants = [(f"20000000{index:02}{place:02}", "data", tier, tenant_name(index))
               for index in range(1, count + 1) for place, tier in enumerate(TIERS, 1)]
    return own + tenants


def aws_yaml(count):
    """The accounts and Identity Center."""
    lines = ["organization:", "  access_role: OrganizationAccountAccessRole",
             "identity_center:", "  region: eu-west-1", "  groups: native", "accounts:"]
    for number, sector, tier, tenant in accounts(count):
        owner = f", tenant: {tenant}" if tenant else ""
        lines.append(f'  - {{ sector: {sector}, tier: {tier}{owner}, id: "{number}" }}')
    return "\n".join(lines + ["tags: { cost-center: platform }", ""])


def identity(indent, subject):
    """A workload identity of a pipeline."""
    return [f"{indent}issuer: {ISSUER}", f"{indent}subject: repo:bank/{subject}",
            f"{indent}audience: sts.amazonaws.com"]


def core_tier(sector, tier):
    """One tier of a sector: operator, admins by approval, contributors, readers."""
    name = f"{sector}-{tier}"
    approval = "self" if tier == "sandbox" else "peer"
    lines = [f"      - name: {tier}", "        groups:", "          operator:", f"            name: {name}-operator",
             "            type: non-human", f"            owner: {sector}-team", "            workload_identity:"]
    lines += identity(" " * 14, f"{sector}:environment:{tier}")
    lines += ["          admins:", f"            name: {name}-admins", "            type: human",
              f"            owner: head-of-{sector}", "            jit:",
              f"              eligible_from: {name}-contributors", f"              approval: {approval}",
              "              max_duration_hours: 2",
              f"              justification_required: {str(tier == 'live').lower()}",
              "          contributors:", f"            name: {name}-contributors", "            type: human",
              f"            owner: {sector}-team"]
    if tier == "live":
        lines += ["            jit:", f"              eligible_from: {name}-readers", "              approval: peer",
                  "              max_duration_hours: 4", "              justification_required: true"]
    else:
        lines += [f"            members: [contributor.{sector}@bank.example]"]
    return lines + ["          readers:", f"            name: {name}-readers", "            type: human",
                    f"            owner: {sector}-team", "            standing: true",
                    f"            members: [reader.{sector}@bank.example]"]


def core_yaml():
    """The sectors of the platform."""
    lines = ["identity_provider: entra-id", "jit_tool: aws-identity-center", "", "sectors:"]
    for sector in SECTORS:
        lines += [f"  - name: {sector}", "    tiers:"]
        for tier in TIERS:
            lines += core_tier(sector, tier)
    return "\n".join(lines + [""])


def tenant_yaml(name):
    """One tenant with three people and a pipeline in both tiers."""
    lines = [f"name: {name}", "sectors: [data]", "members:"]
    lines += [f"  {role}s: [{role}.{name}@bank.example]" for role in ("admin", "contributor", "reader")]
    lines.append("workload_identity:")
    for tier in TIERS:
        lines += [f"  {tier}:"] + identity("    ", f"{name}-service:environment:{tier}")
    return "\n".join(lines + [""])


def write(count, folder):
    """Writes the whole folder."""
    root = Path(folder)
    (root / "tenants").mkdir(parents=True, exist_ok=True)
    (root / "aws.yaml").write_text(aws_yaml(count))
    (root / "core-iam.yaml").write_text(core_yaml())
    for index in range(1, count + 1):
        (root / "tenants" / f"{tenant_name(index)}.yaml").write_text(tenant_yaml(tenant_name(index)))


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
