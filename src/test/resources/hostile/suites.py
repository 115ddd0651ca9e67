"""Writes the cases of a folder, and the table of what is expected of them."""
import os, sys


def write(here, suites, cases, ending, names):
    """suites: by folder, the file of its cases and its table; names: what those files may use, the list of cases included."""
    for suite in sys.argv[1:] or suites:
        source, expected_in = suites[suite]
        cases.clear()
        with open(os.path.join(here, source), encoding="utf-8") as file:
            exec(file.read(), names)
        out = os.path.join(here, suite)
        os.makedirs(out, exist_ok=True)
        for old in os.listdir(out):
            os.remove(os.path.join(out, old))
        known = [name for name, _, _ in cases]
        assert len(set(known)) == len(known), sorted(name for name in known if known.count(name) > 1)
        with open(os.path.join(here, expected_in), "w", encoding="utf-8") as table:
            for name, expected, message in cases:
                with open(os.path.join(out, name + ending), "wb") as file:
                    file.write(message)
                table.write("%s%s\t%s\n" % (name, ending, expected))
        print(suite, len(cases), "messages")
