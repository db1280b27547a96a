"""Where the other engines are on this machine, and how to get them."""

import shutil
from pathlib import Path

WEBKIT_DRIVER = shutil.which("WebKitWebDriver") or ""
XVFB = shutil.which("Xvfb") or ""
MINI_BROWSERS = ("*/webkit2gtk-4.1/MiniBrowser", "*/webkitgtk-6.0/MiniBrowser")
MINI_BROWSER = next((p for name in MINI_BROWSERS for p in Path("/usr/lib").glob(name)), None)
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox") or ""

FOUND = {
    "webkit": bool(WEBKIT_DRIVER and XVFB and MINI_BROWSER),
    "firefox": bool(FIREFOX),
}
HOW_TO_GET_ONE = {
    "webkit": (
        "The tests in WebKit did not run: this machine has none yet. On Debian get one with "
        "`apt-get install webkit2gtk-driver xvfb`."
    ),
    "firefox": (
        "The tests in Firefox did not run: this machine has none yet. On Debian get one with "
        "`apt-get install firefox-esr`."
    ),
}
