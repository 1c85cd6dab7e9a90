#!/usr/bin/env python3
"""Says which published Xen advisories the data should have and has not.

The data holds a selection, so not every advisory that it lacks is a gap: only one with a higher number than any in the data,
one that came out on or after the day of the newest, or one from the number on from which the data means to be complete: there
a missing number is a hole and no choice. What somebody has read and left out on purpose stands in a file, one number a line
with the reason, and is not asked for again.

Exit codes: 0 the data is current, 1 it is behind (a Markdown list is printed), 2 the input cannot be used.
"""
import argparse
import datetime
import json
import math
import pathlib
import re
import sys

LONGEST_TITLE = 160
MOST_LINES = 100


class Unusable(Exception):
    """What was given cannot be compared; the message says why."""


def published(path, today):
    """Number, day and title of each advisory that is public: of a list, as xenbits.xen.org/xsa/xsa.json has it."""
    try:
        found = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        entries = [dict(entry) for group in found for entry in group["xsas"]]
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as problem:
        raise Unusable(f"{path} is not a list of advisories: {problem!r}") from problem
    for entry in entries:
        number = int(entry["xsa"]) if re.fullmatch(r"[0-9]{1,6}", str(entry.get("xsa", ""))) else None
        day = str(entry.get("public_time") or "")[:10]
        title = str(entry.get("title") or "")
        # An advisory under embargo has a number, and no day or one that is still to come. Where the list names no day at all, a CVE shows that it is out.
        if number is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", day):
            if day <= today:
                yield number, day, title
        elif number is not None and "public_time" not in entry and "CVE-" in str(entry.get("cve")):
            yield number, "", title


def known(folder):
    """Number and day of each advisory in the data; read as text, so that nothing has to be installed."""
    for path in sorted(pathlib.Path(folder).glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        number = re.search(r"^identifier: XSA-(\d+)$", text, re.MULTILINE)
        day = re.search(r'^published:\n  value: "?(\d{4}(?:-\d\d(?:-\d\d)?)?)"?$', text, re.MULTILINE)
        if number:
            yield int(number[1]), day[1] if day else ""


def left_out(path):
    """The numbers that somebody has read and left out."""
    if path is None or not pathlib.Path(path).exists():
        return set()
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    return {int(match[1]) for line in lines if (match := re.match(r"\s*(\d+)\b", line))}


def missing(published_ones, known_ones, skipped, complete_from=None):
    """The published ones that the data should look at, newest first."""
    numbers = {number for number, _ in known_ones}
    if not numbers:
        raise Unusable("the data has no advisory at all")
    first, day_of_newest = min(complete_from or math.inf, max(numbers) + 1), max(day for _, day in known_ones)
    return sorted(
        ((number, day, title) for number, day, title in published_ones
         if number not in numbers and number not in skipped and (number >= first or day >= day_of_newest)),
        reverse=True)


def harmless(title):
    """A title that notifies nobody, links to nothing and is shown as it is: it comes from another site."""
    flat = " ".join(re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", title).split())
    short = flat if len(flat) <= LONGEST_TITLE else flat[:LONGEST_TITLE - 1] + "…"
    marked = re.sub(r"([\\`*_{}\[\]()<>!|~])", r"\\\1", short)
    return re.sub(r"([@#]|\bGH-|://|\bwww\.)", "\\1\u200b", marked)


def report(gaps):
    lines = [
        f"- [XSA-{number}](https://xenbits.xen.org/xsa/advisory-{number}.html){', ' if day else ''}{day}: {harmless(title)}"
        for number, day, title in gaps[:MOST_LINES]
    ]
    more = [f"- and {len(gaps) - MOST_LINES} more"] if len(gaps) > MOST_LINES else []
    count = "1 published advisory is" if len(gaps) == 1 else f"{len(gaps)} published advisories are"
    return "\n".join([
        f"{count} missing in `input/data/advisories/`.",
        "",
        *lines,
        *more,
        "",
        "For each: add it with its effect by mode, or put its number and the reason into `.github/scripts/advisories-left-out.txt`.",
    ])


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", required=True, help="the published list, a file")
    parser.add_argument("--data", required=True, help="folder of the advisories in the data")
    parser.add_argument("--left-out", help="file with the numbers that were left out on purpose")
    parser.add_argument("--complete-from", type=int, metavar="NUMBER", help="from this number on the data means to be complete")
    parser.add_argument("--today", default=datetime.datetime.now(datetime.timezone.utc).date().isoformat(), help="YYYY-MM-DD, for tests")
    options = parser.parse_args(arguments)
    try:
        ones = list(published(options.list, options.today))
        if not ones:
            raise Unusable(f"{options.list} has no published advisory")
        gaps = missing(ones, list(known(options.data)), left_out(options.left_out), options.complete_from)
    except Unusable as problem:
        print(f"advisories.py: {problem}", file=sys.stderr)
        return 2
    print(report(gaps) if gaps else "The advisories in the data are current.")
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
