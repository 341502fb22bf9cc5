"""Blocks that show a file of the repository: ```yaml Examples/ci/gitlab-ci.yml has to hold the whole file, as it is."""

import re

BLOCK = re.compile(r"^```(\w+) (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def check(text, name, root):
    """The document as it should be, how many files it shows, and which of them it shows otherwise."""
    differences = []

    def checked(block):
        language, path, shown = block.groups()
        file = root / path
        if not file.is_file():
            differences.append(f"{name}: shows {path}, which is not there")
            return block[0]
        content = file.read_text(encoding="utf-8")
        if content != shown:
            differences.append(f"{name}: shows {path} otherwise than it is")
        return f"```{language} {path}\n{content}```"

    new, count = BLOCK.subn(checked, text)
    return new, count, differences
