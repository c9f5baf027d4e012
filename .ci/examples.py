"""Prints the example requests of Markdown files, one a line: every line of a ```sh block that begins with curl."""
import re
import sys

for name in sys.argv[1:]:
    try:
        text = open(name, encoding="utf-8").read()
    except FileNotFoundError:
        continue
    for block in re.findall(r"```sh\n(.*?)```", text, re.S):
        joined = re.sub(r"\\\n\s*", " ", block)
        for line in joined.splitlines():
            if line.startswith("curl "):
                print(re.sub(r"^curl ", "curl -fsS ", line))
