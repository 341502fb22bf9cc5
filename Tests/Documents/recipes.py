"""The recipes of Examples/ci: valid by the schemas of GitHub and GitLab, their shell clean, and every call of iamsync right."""

import subprocess
import sys
import tempfile

import yaml

import calls

# check-jsonschema brings the schemas with it. GitLab's “!reference” is its own.
SCHEMAS = {
    "github": ["--builtin-schema", "vendor.github-workflows"],
    "gitlab": ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
}


class Reader(yaml.SafeLoader):
    """Reads GitLab's references as lists, and “on” as a word."""


Reader.add_constructor("!reference", lambda reader, node: reader.construct_sequence(node))
Reader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def scripts(recipe):
    """The shell scripts of a workflow or a pipeline."""
    for job in recipe.get("jobs", {}).values():
        yield from (step["run"] for step in job["steps"] if "run" in step)
    for job in (job for job in recipe.values() if isinstance(job, dict)):
        for part in ("before_script", "script"):
            if part in job:
                yield "\n".join(line for line in job[part] if isinstance(line, str))


def shell_problem(script):
    """What is wrong with a script; None where nothing is."""
    if "${{" in script:
        return "an expression inside of a script is code that others write: hand it in by “env”"
    with tempfile.NamedTemporaryFile("w", suffix=".sh") as file:
        file.write(script)
        file.flush()
        done = subprocess.run(
            ["shellcheck", "--shell=bash", file.name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.stdout if done.returncode else None


def schema_problem(path):
    """Why the service would refuse the file; None where it would take it."""
    options = SCHEMAS[path.name.split("-")[0]]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *options, str(path)], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True)
    return done.stdout if done.returncode else None


def check(root, tried):
    """How many scripts and files there are, and what is wrong with them. “tried” is told every command line."""
    count, problems = 0, []
    for path in sorted((root / "Examples/ci").glob("*.yml")):
        name = path.relative_to(root)
        problems += [f"{name}: {problem}" for problem in [schema_problem(path)] if problem]
        for script in scripts(yaml.load(path.read_text(encoding="utf-8"), Reader)):
            count += 1
            problems += [f"{name}: {problem}\n{script}" for problem in [shell_problem(script)] if problem]
            for line in calls.lines(script):
                tried.check(line, name)
    return count, problems
