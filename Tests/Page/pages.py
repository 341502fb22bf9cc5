"""Makes the pages that are looked at: the example as it is, drifted, with hostile names, and a larger organization.

Each is written by iamsync itself, against the embedded simulator, whose saved state is what AWS has: text in it is text
that came from AWS.
"""

import copy
import json
import os
import pathlib
import shutil
import subprocess

# What somebody could have called a thing on AWS, to break out of wherever the name is shown.
HOSTILE = [
    "</script><script>window.broken = 1</script>",
    "</style><img src=x onerror=\"window.broken = 2\">",
    "\"><svg onload='window.broken = 3'>",
    "javascript:window.broken=4//",
    "' onfocus='window.broken = 5' autofocus='",
    "&lt;b&gt;&#x3c;script&#x3e;window.broken = 6",
    "<!-- --!> ]]> <plaintext>",
    "\u202egnirts\u2066 dediri\u200bb\ufeff\ue000",
    "nothing \u0000\u0007\u001b[31m\r\nred",
    "{{constructor.constructor('window.broken = 7')()}}${window.broken = 8}",
    "long " + "x" * 10_000 + "<i>",
]


# The same without control characters, which XML can't carry: what IAM answers.
IN_XML = [text for text in HOSTILE if all(character >= " " for character in text)]


class Maker:
    """Runs iamsync on a definition folder, in a folder of its own."""

    def __init__(self, iamsync, folder, work):
        self.iamsync, self.folder, self.work = iamsync, folder, pathlib.Path(work)
        self.state = self.work / "state.json"
        home = self.work / "home"
        home.mkdir(parents=True, exist_ok=True)
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(home), "AWS_EC2_METADATA_DISABLED": "true"}

    def run(self, *arguments, allowed=(0,)):
        done = subprocess.run(
            [self.iamsync, *arguments, str(self.folder), "--simulate", str(self.state), "--report", "-",
             "--log-level", "error"],
            env=self.environment, cwd=self.work, capture_output=True, text=True, timeout=600)
        if done.returncode not in allowed:
            raise SystemExit(f"iamsync {arguments} exits with {done.returncode}:\n{done.stderr}{done.stdout[-2000:]}")

    def page(self, name, *command, allowed=(0,)):
        path = self.work / f"{name}.html"
        self.run(*command, "--html", str(path), allowed=allowed)
        return path

    def change(self, change):
        """Changes what AWS has, by hand."""
        saved = json.loads(self.state.read_text("utf-8"))
        change(saved["state"])
        self.state.write_text(json.dumps(saved), "utf-8")


def role(state, account, name):
    return next(role for role in state["iam"][account]["roles"] if role["name"] == name)


def permission_set(state, name):
    return next(item for item in state["center"]["sets"] if item["name"] == name)


def tag(item, key, value):
    item["tags"] = [old for old in item["tags"] if old["key"] != key] + [{"key": key, "value": value}]


def drift(state):
    """What people do to an account over the months: one of many kinds of change that a report has words for."""
    payments = role(state, "066666666666", "payments-live-operator")
    payments["boundary"] = "arn:aws:iam::aws:policy/ReadOnlyAccess"
    payments["attached"].append("arn:aws:iam::aws:policy/AdministratorAccess")
    search = role(state, "055555555555", "search-sandbox-operator")
    search["trust"] = search["trust"].replace('"StringEquals"', '"StringLike"').replace(":environment:sandbox", ":*")
    platform = role(state, "033333333333", "platform-live-operator")
    platform["tags"] = [tag for tag in platform["tags"] if tag["key"] != "managed-by"]
    permission_set(state, "PlatformReader")["session"] = "PT12H"
    boundary = state["iam"]["033333333333"]["policies"][0]["versions"][-1]
    document = json.loads(boundary["document"])
    document["Statement"].append({"Sid": "Later", "Effect": "Allow", "Action": "s3:*", "Resource": "*"})
    boundary["document"] = json.dumps(document, separators=(",", ":"))
    assignments = state["center"]["assignments"]
    reader = permission_set(state, "TenantReader")["arn"]
    assignments.remove(next(item for item in assignments if item["set"] == reader))
    security = role(state, "044444444444", "security-live-operator")
    state["iam"]["044444444444"]["roles"].remove(security)


def hostile(state):
    """Names that would break out, wherever AWS lets a name or a value be free."""
    payments = role(state, "066666666666", "payments-live-operator")
    tag(payments, "cost-center", HOSTILE[0])
    for place, text in enumerate(IN_XML):
        payments["tags"].append({"key": f"{place} {text}", "value": text})
        payments["inline"][text] = json.dumps({"Version": "2012-10-17", "Statement": [
            {"Sid": text, "Effect": "Allow", "Action": "s3:*", "Resource": text}]})
    payments["attached"] += [f"arn:aws:iam::066666666666:policy/{text}" for text in IN_XML]
    payments["boundary"] = f"arn:aws:iam::066666666666:policy/{HOSTILE[1]}"
    search = role(state, "055555555555", "search-sandbox-operator")
    search["trust"] = json.dumps({"Version": "2012-10-17", "Statement": [
        {"Sid": text, "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "*"},
         "Condition": {"StringLike": {text: [text]}}} for text in HOSTILE]})
    sets = state["center"]["sets"]
    for item in sets:
        tag(item, "cost-center", HOSTILE[1])
    groups, assignments = state["store"]["groups"], state["center"]["assignments"]
    for place, text in enumerate(HOSTILE):
        group = copy.deepcopy(groups[0])
        group |= {"id": f"{group['id'][:-4]}{place:04}", "name": text, "description": text}
        groups.append(group)
        assignments.append(copy.deepcopy(assignments[0]) | {"principal": group["id"]})
        assignments.append(copy.deepcopy(assignments[-1]) | {"account": "066666666666", "set": sets[place]["arn"]})
    for account in state["organization"]["accounts"]:
        account["name"] = HOSTILE[0]


def larger(example, folder, tenants):
    """The example with more tenants, of which nine of ten have two accounts of their own."""
    folder = pathlib.Path(folder)
    shutil.copytree(example, folder)
    payments = (folder / "tenants/payments.yaml").read_text("utf-8")
    accounts = ['  - { sector: ecommerce, tier: live, id: "077777777777" }\n']
    for index in range(tenants):
        name = f"tenant-{index}"
        text = payments.replace("payments", name).replace("@mountainlab.example", f".{name}@mountainlab.example")
        (folder / f"tenants/{name}.yaml").write_text(text, "utf-8")
        if index % 10 != 9:
            for tier, number in (("sandbox", 800_000_000_000), ("live", 900_000_000_000)):
                accounts.append(
                    f'  - {{ sector: ecommerce, tier: {tier}, tenant: {name}, id: "{number + index}" }}\n')
    settings = folder / "aws.yaml"
    settings.write_text(settings.read_text("utf-8").replace("accounts:\n", "accounts:\n" + "".join(accounts)), "utf-8")
    return folder


def drifted_page(iamsync, example, work):
    """A dry-run that finds something to do."""
    maker = Maker(iamsync, example, work)
    maker.run("apply", "--yes")
    maker.change(drift)
    return maker.page("drifted", "plan")


def all_pages(iamsync, example, work, tenants):
    """Every page, by its name."""
    work = pathlib.Path(work)
    pages = {"drifted": drifted_page(iamsync, example, work / "drifted")}
    maker = Maker(iamsync, example, work / "hostile")
    pages["applied"] = maker.page("applied", "apply", "--yes")
    maker.change(hostile)
    pages["hostile"] = maker.page("hostile", "plan", "--prune", "--max-deletions", "100", allowed=(0, 1))
    folder = larger(example, work / "definition", tenants)
    pages["large"] = Maker(iamsync, folder, work / "large").page("large", "plan")
    return pages
