"""Relative links: the file has to be there, and a heading for what stands behind “#”. Names of tests have to be of some."""

import re

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
TEST = re.compile(r"`([A-Z]\w+Tests)`")
SUITE = re.compile(r"\bstruct (\w+Tests)\b")


def anchor(heading):
    """The name under which GitHub finds a heading: lowercase, hyphens for spaces, no other punctuation."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "")
    return re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")


def anchors(path):
    return {anchor(heading) for heading in HEADING.findall(FENCED.sub("", path.read_text(encoding="utf-8")))}


def suites(root):
    """All suites of tests, and the targets that hold them."""
    names = {folder.name for folder in (root / "Tests").iterdir()} | {"FuzzTests"}
    for folder in ("Tests", "Fuzz"):
        for path in (root / folder).rglob("*.swift"):
            names.update(SUITE.findall(path.read_text(encoding="utf-8")))
    return names


def check(path, root, tests):
    """How many links and names of tests a document has, and which of them lead nowhere."""
    text = FENCED.sub("", path.read_text(encoding="utf-8"))
    name, broken, count = path.relative_to(root), [], 0
    for link in LINK.findall(text):
        if re.match(r"[a-z]+:", link):
            continue
        count += 1
        file, _, heading = link.partition("#")
        target = (path.parent / file) if file else path
        if not target.exists():
            broken.append(f"{name}: links to {link}, which is not there")
        elif heading and (target.suffix != ".md" or heading not in anchors(target)):
            broken.append(f"{name}: links to {link}, and {target.name} has no such heading")
    for test in TEST.findall(text):
        count += 1
        if test not in tests:
            broken.append(f"{name}: names the test {test}, which is not there")
    return count, broken
