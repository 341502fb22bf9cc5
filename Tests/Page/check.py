"""Looks at pages of reports in a browser.

usage: check.py IAMSYNC EXAMPLE WORK [--tenants N] [--pictures FOLDER] [--figures]

Every page in light and dark, on a phone and on a desktop: nothing is asked for but the file, the policy is never
violated, no name runs or becomes an element, nothing but the matrix moves sideways, axe finds nothing; then what search
and filter do, what is there without scripts, and how it is printed.
"""

import argparse
import pathlib
import time

import axe_playwright_python
import browser
import pages

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Elements that a hostile name would bring: none of them is on a page.
NEVER = (
    "img, svg, iframe, object, embed, link, base, form, plaintext, "
    "[onerror], [onload], [onfocus], [autofocus], [style]")

# How long a search takes until its answer is drawn, in milliseconds.
SEARCH = """text => new Promise(done => {
  const start = performance.now(), field = document.querySelector("[data-filter=text]");
  field.value = text;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""


class Checks:
    """Counts what held, and tells what didn't."""

    def __init__(self):
        self.passed, self.failures = 0, []

    def expect(self, held, what):
        if held:
            self.passed += 1
        else:
            self.failures.append(what)
            print(f"FAILED {what}")

    def equal(self, found, wanted, what):
        self.expect(found == wanted, f"{what}: {found!r}, not {wanted!r}")


def look(checks, visit, name):
    """What holds for every page, however it is looked at."""
    checks.equal(visit.requests, [visit.address], f"{name}: what is asked for")
    checks.equal(visit.complaints, [], f"{name}: what the browser complains of")
    checks.equal(visit.evaluate("window.violations"), [], f"{name}: violations of the policy")
    checks.equal(visit.evaluate("window.broken ?? null"), None, f"{name}: what a name has run")
    brought = visit.evaluate(f"document.querySelectorAll(`{NEVER}`).length")
    checks.equal(brought, 0, f"{name}: elements out of place")
    counts = visit.evaluate("[document.styleSheets.length, document.scripts.length]")
    checks.equal(counts, [1, 1], f"{name}: styles and scripts")
    checks.equal(visit.evaluate("document.getElementById('filters').hidden"), False, f"{name}: the filters are hidden")
    widths = visit.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    checks.expect(widths[0] <= widths[1], f"{name}: it is {widths[0]} wide on {widths[1]}")
    wide = visit.evaluate(
        "[...document.querySelectorAll('body *')]"
        ".filter(e => !e.closest('.scroller') && e.scrollWidth > e.clientWidth + 1"
        " && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)).map(e => e.className)")
    checks.equal(wide, [], f"{name}: what moves sideways besides the matrix")


def axe(checks, visit, name):
    """Axe runs by the browser's own hand, which no policy of a page binds."""
    visit.evaluate(AXE + "; null")
    found = visit.evaluate(f"axe.run({{runOnly: {RULES}}})")
    for violation in found["violations"]:
        where = [node["target"] for node in violation["nodes"]][:3]
        checks.expect(False, f"{name}: axe: {violation['id']}: {violation['help']}: {where}")
    checks.expect(not found["violations"], f"{name}: axe finds something")
    checks.expect(len(found["passes"]) > 20, f"{name}: axe has looked at {len(found['passes'])} rules only")


def shown(visit, section):
    """The rows of a section that are shown, as text."""
    return visit.evaluate(
        f"[...document.querySelectorAll('#{section} [data-row]')].filter(row => !row.hidden)"
        ".map(row => row.innerText)")


def filters(checks, visit):
    """What search and filter show, of the drifted example."""
    page = visit.page
    sections = ("access", "findings", "jit", "assignments", "changes")
    everything = {section: len(shown(visit, section)) for section in sections}
    page.get_by_label("Search", exact=True).fill("SEARCH-readers")
    visit.settle()
    rows = shown(visit, "assignments")
    checks.expect(rows and all("search-readers" in row for row in rows), f"a search finds {rows}")
    checks.equal(len(shown(visit, "findings")), 0, "a search for a group finds findings")
    checks.expect(page.locator("#findings .unmatched").is_visible(), "an empty section says nothing")
    count = page.locator("#assignments h2 .count").inner_text()
    checks.equal(count, f"{len(rows)} of {everything['assignments']}", "the count of a filtered section")
    checks.expect(page.locator("#matches").inner_text().startswith("Filtered: "), "nothing is said of the filter")
    page.keyboard.press("Escape")
    visit.settle()
    checks.equal({section: len(shown(visit, section)) for section in everything}, everything, "Escape brings all back")
    checks.equal(page.locator("#matches").inner_text(), "", "it still says that it is filtered")

    page.locator("[data-filter=scope]").select_option("payments")
    visit.settle()
    rows = shown(visit, "access")
    checks.expect(rows and all(row.startswith("payments-") for row in rows), f"a tenant's access is {rows}")
    checks.equal(page.locator("#access tbody:visible").count(), 1, "parts of the matrix with nothing in them are shown")
    page.locator("[data-filter=account]").select_option("066666666666")
    visit.settle()
    heads = page.locator("#access thead th:visible").all_inner_texts()
    checks.expect(len(heads) == 2 and "066666666666" in heads[1], f"the columns of one account are {heads}")
    checks.expect(all("066666666666" in row for row in shown(visit, "assignments")), "other accounts are shown")
    page.get_by_role("button", name="Clear").click()
    page.locator("[data-filter=severity]").select_option("critical")
    visit.settle()
    checks.equal(len(shown(visit, "findings")), 1, "critical findings")
    checks.equal(page.locator("#findings h3:visible").count(), 1, "headings without findings are shown")
    page.get_by_role("button", name="Clear").click()
    page.locator("[data-filter=status]").select_option("updated")
    visit.settle()
    rows = shown(visit, "changes")
    checks.expect(rows and all("would update" in row for row in rows), f"what would be updated is {rows}")
    page.get_by_role("button", name="Clear").click()
    page.get_by_label("Live write").check()
    visit.settle()
    rows = shown(visit, "access")
    checks.expect(rows and all("live write" in row for row in rows), f"what writes to live is {rows}")
    checks.equal(len(shown(visit, "assignments")), len(rows), "assignments that write to live")
    page.get_by_role("button", name="Clear").click()
    visit.settle()
    checks.equal({section: len(shown(visit, section)) for section in everything}, everything, "all is back")


def keyboard(checks, visit):
    """Everything that can be used is reached by the tab key, the matrix too."""
    reached = []
    for _ in range(40):
        visit.page.keyboard.press("Tab")
        reached.append(visit.evaluate("document.activeElement.className || document.activeElement.tagName"))
    wanted = {"A", "INPUT", "SELECT", "BUTTON", "scroller"}
    checks.expect(wanted <= set(reached), f"the tab key reaches {sorted(set(reached))} only")


def without_scripts(checks, chromium, path):
    """Everything is there to read, and nothing that would need the script."""
    with browser.Visit(chromium, path, scripts=False) as visit:
        checks.equal(visit.complaints, [], "without scripts: complaints")
        checks.equal(visit.requests, [visit.address], "without scripts: what is asked for")
        checks.expect(not visit.page.locator("#filters").is_visible(), "without scripts the filters are shown")
        checks.expect(visit.page.locator("#access .grant").first.is_visible(), "without scripts there is no matrix")
        checks.expect(visit.page.locator("#findings .card").first.is_visible(), "without scripts there are no findings")
        checks.equal(visit.page.locator(".unmatched:visible").count(), 0, "without scripts it speaks of a filter")


def on_paper(checks, visit, folder):
    """Printed, the matrix is whole and the colours are the light ones."""
    visit.page.emulate_media(media="print", color_scheme="dark")
    checks.equal(visit.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)", "paper")
    checks.expect(not visit.page.locator("nav").is_visible(), "the navigation is printed")
    cut = visit.evaluate("(s => s.scrollHeight > s.clientHeight + 1)(document.querySelector('.scroller'))")
    checks.equal(cut, False, "the printed matrix is cut off")
    if folder:
        visit.page.pdf(path=folder / "paper.pdf", format="A4", print_background=False)


def figures(visit, path):
    """How large and how quick a page is: to be read, not to be held against a limit."""
    paint = visit.evaluate(
        "performance.getEntriesByType('paint').find(e => e.name === 'first-contentful-paint')?.startTime")
    loaded = visit.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    times = []
    for text in ("live", "tenant-7", "zzz", ""):
        times.append(visit.page.evaluate(SEARCH, text))
    start = time.monotonic()
    for place in range(10):
        visit.evaluate(f"window.scrollTo(0, document.documentElement.scrollHeight * {place} / 10)")
        visit.settle()
    scroll = (time.monotonic() - start) / 10
    counts = visit.evaluate("[document.querySelectorAll('*').length, document.querySelectorAll('[data-row]').length]")
    print(
        f"{path.name}: {path.stat().st_size:,} bytes, {counts[0]:,} elements, {counts[1]:,} rows; first paint "
        f"{paint:.0f} ms, loaded {loaded:.0f} ms, search {', '.join(f'{t:.0f}' for t in times)} ms, "
        f"a jump {scroll * 1000:.0f} ms")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("iamsync")
    parser.add_argument("example", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--tenants", type=int, default=40)
    parser.add_argument("--pictures", type=pathlib.Path)
    parser.add_argument("--figures", action="store_true")
    options = parser.parse_args()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    made = pages.all_pages(options.iamsync, options.example, options.work, options.tenants)
    checks = Checks()
    with browser.chromium() as chromium:
        for name, path in made.items():
            for scheme in ("light", "dark"):
                for device, width in browser.WIDTHS.items():
                    with browser.Visit(chromium, path, width, scheme) as visit:
                        visit.settle()
                        look(checks, visit, f"{name}, {scheme}, {device}")
                        if options.pictures:
                            visit.page.screenshot(path=options.pictures / f"{name}-{scheme}-{device}.png")
                        if name == "drifted" or (name == "hostile" and device == "desktop"):
                            axe(checks, visit, f"{name}, {scheme}, {device}")
        with browser.Visit(chromium, made["drifted"]) as visit:
            filters(checks, visit)
            checks.equal(visit.complaints, [], "complaints of the filters")
        with browser.Visit(chromium, made["drifted"]) as visit:
            keyboard(checks, visit)
            on_paper(checks, visit, options.pictures)
        without_scripts(checks, chromium, made["drifted"])
        with browser.Visit(chromium, made["hostile"]) as visit:
            text = visit.evaluate("document.body.innerText")
            for name in pages.HOSTILE[:7]:
                checks.expect(name in text, f"the page doesn't show {name!r} as it is")
            checks.expect("\\u{202e}" in text and "\u202e" not in text, "a turned direction is not shown by its number")
            controls = "\\u{0}\\u{7}\\u{1b}[31m\\u{d}\\u{a}red"
            checks.expect(controls in text, "a control character is not shown by its number")
        with browser.Visit(chromium, made["large"]) as visit:
            blocks = visit.page.locator("#access .block").count()
            checks.expect(blocks > options.tenants, f"the large matrix has {blocks} blocks")
            if options.figures:
                figures(visit, made["large"])
    print(f"{checks.passed} passed, {len(checks.failures)} failed")
    if checks.failures:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
