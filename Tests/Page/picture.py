"""Takes the picture of a report for the README. usage: picture.py IAMSYNC EXAMPLE WORK PICTURE"""

import pathlib
import sys

import browser
import pages


def main(iamsync, example, work, picture):
    page = pages.drifted_page(iamsync, example, pathlib.Path(work) / "drifted")
    with browser.chromium() as chromium, browser.Visit(chromium, page) as visit:
        visit.page.set_viewport_size({"width": 1280, "height": 1500})
        visit.settle()
        visit.page.screenshot(path=picture)
    size = pathlib.Path(picture).stat().st_size
    if size >= 200_000:
        raise SystemExit(f"{picture} has {size} bytes: too much for a README")
    print(f"{picture}: {size} bytes")


main(*sys.argv[1:])
