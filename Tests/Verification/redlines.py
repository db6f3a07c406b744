"""One Word file of two, the changes tracked by python-redlines: redlines.py OLD NEW OUT"""

import sys
from pathlib import Path

from python_redlines.engines import XmlPowerToolsEngine

old, new, out = map(Path, sys.argv[1:])
redline, _, _ = XmlPowerToolsEngine().run_redline("Krisplan", old.read_bytes(), new.read_bytes())
out.write_bytes(redline)
