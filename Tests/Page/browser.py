"""Debian's Chromium without a screen, and what it says about a page."""

import contextlib
import os
import shutil

import playwright.sync_api

WIDTHS = {"phone": 390, "desktop": 1280}


@contextlib.contextmanager
def chromium():
    """A browser; it has no sandbox where it runs as root, as in a container."""
    path = shutil.which("chromium")
    if path is None:
        raise SystemExit("chromium is missing: Scripts/bootstrap --tests installs it")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_api.sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=path, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


class Visit:
    """A page that was opened, with everything that it asked for and complained of."""

    def __init__(self, browser, path, width=1280, scheme="light", scripts=True):
        self.address = path.resolve().as_uri()
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts)
        self.context.set_default_timeout(120_000)  # milliseconds: a machine may be busy
        self.page = self.context.new_page()
        self.complaints, self.requests = [], []
        self.page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))
        self.page.on("request", lambda request: self.requests.append(request.url))
        if scripts:
            self.page.add_init_script(
                "window.violations = []; document.addEventListener('securitypolicyviolation', "
                "event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));")
        self.page.goto(self.address)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def evaluate(self, script):
        return self.page.evaluate(script)

    def settle(self):
        """Waits until the page has answered and drawn: two frames."""
        self.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
