"""Fail where pyright does not know the type of a public name, by `pyright --verifytypes`.

Adapters of families and portals are left out: each of those files holds one Adapter, and a test holds them to it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

LEFT_OUT = ("govnews.adapters.families.", "govnews.adapters.portals.")

command = [sys.executable, "-m", "pyright", "--verifytypes", "govnews", "--ignoreexternal", "--outputjson"]
# With --verifytypes pyright looks for packages, and the stubs of lxml, where the first python of PATH has them.
environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
result = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)  # noqa: S603 - our words
report = json.loads(result.stdout)["typeCompleteness"]
symbols = [symbol for symbol in report["symbols"] if symbol["isExported"] and not symbol["name"].startswith(LEFT_OUT)]
unknown = [symbol for symbol in symbols if not symbol["isTypeKnown"] or symbol["isTypeAmbiguous"]]
for symbol in unknown:
    for diagnostic in symbol["diagnostics"]:
        line = diagnostic["range"]["start"]["line"] + 1 if "range" in diagnostic else 0
        print(f"{diagnostic['file']}:{line}: {symbol['name']}: {diagnostic['message']}")
print(f"{len(symbols) - len(unknown)} of {len(symbols)} names have a known type")
sys.exit(bool(unknown) or not symbols)
