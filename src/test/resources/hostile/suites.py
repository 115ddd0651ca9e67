"""Writes the cases of a folder, and the table of what is expected of them."""
import os, sys


def write(here, suites, cases, ending, names):
    """suites: by folder, the file of its cases and its table; names: what those files may use, the list of cases included.

    With --new, messages that are there stay as they are: a signature is another each time it is made.
    """
    wanted = [argument for argument in sys.argv[1:] if argument != "--new"]
    for suite in wanted or suites:
        source, expected_in = suites[suite]
        cases.clear()
        with open(os.path.join(here, source), encoding="utf-8") as file:
            exec(file.read(), names)
        out = os.path.join(here, suite)
        os.makedirs(out, exist_ok=True)
        known = [name for name, _, _ in cases]
        for old in os.listdir(out):
            if "--new" not in sys.argv or old.removesuffix(ending) not in known:
                os.remove(os.path.join(out, old))
        assert len(set(known)) == len(known), sorted(name for name in known if known.count(name) > 1)
        with open(os.path.join(here, expected_in), "w", encoding="utf-8") as table:
            for name, expected, message in cases:
                path = os.path.join(out, name + ending)
                if not os.path.exists(path):
                    with open(path, "wb") as file:
                        file.write(message)
                table.write("%s%s\t%s\n" % (name, ending, expected))
        print(suite, len(cases), "messages")
