"""Files that are no design, by what is wrong with them: bytes, whole documents, scenarios."""

from __future__ import annotations

import json
from typing import Any

from helpers.verdicts import design_with
from topodesk.storage.json_text import LARGEST_FILE

TEAM = {"id": "t", "name": "T"}
SMALL = json.dumps(design_with(teams=[TEAM])).encode()


def _small(old: str, new: str) -> bytes:
    changed = SMALL.replace(old.encode(), new.encode("utf-8", "surrogatepass"))
    assert changed != SMALL
    return changed


def _with_name(value: str) -> bytes:
    return _small('"name": "T"', f'"name": {value}')


def _with_people(value: str) -> bytes:
    return _small('"id": "t"', f'"id": "t", "people": {value}')


def _top(value: str) -> bytes:
    return _small('"id": "d"', f'"id": "d", "extra": {value}')


BAD_BYTES: dict[str, bytes] = {
    "empty": b"",
    "blank": b" \n\t ",
    "a byte order mark alone": b"\xef\xbb\xbf",
    "NUL bytes": b"\0" * 64,
    "one byte": b"\xff",
    "UTF-16": SMALL.decode().encode("utf-16"),
    "UTF-16 without mark": SMALL.decode().encode("utf-16-le"),
    "UTF-32": SMALL.decode().encode("utf-32"),
    "Latin-1": _with_name('"Größe"').decode().encode("latin-1"),
    "overlong UTF-8": SMALL + b"\xc0\xaf",
    "a surrogate in UTF-8": _with_name('"\ud800"'),
    "half a character at the end": SMALL + b"\xe2\x82",
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "a zip": b"PK\x03\x04\x14\x00\x00\x00\x08\x00",
    "gzip": b"\x1f\x8b\x08\x00",
    "XML": b"<?xml version='1.0'?><design/>",
    "YAML": b"format: topodesk\nversion: 1\n",
    "too large": b" " * (LARGEST_FILE + 1),
    "prose": b"Once upon a time there was a team.",
    "a merge conflict": SMALL.replace(b'"name"', b'\n<<<<<<< HEAD\n"name"', 1),
    "cut after the brace": b"{",
    "cut in a key": b'{"form',
    "cut after a colon": b'{"format":',
    "cut in an escape": b'{"format": "\\u00',
    "an open list": b'{"format": [',
    "trailing rubbish": SMALL + b"}",
    "two documents": SMALL + SMALL,
    "a trailing comma": _small('"T"}', '"T",}'),
    "a missing comma": _small('"t", ', '"t" '),
    "a missing colon": _small('"name": "T"', '"name" "T"'),
    "single quotes": _small('"name": "T"', "'name': 'T'"),
    "a key without quotes": _small('"name": "T"', 'name: "T"'),
    "a comment": b"// a design\n" + SMALL,
    "a raw line break": _with_name('"a\nb"'),
    "a raw NUL": _with_name('"a\0b"'),
    "a raw tab": _with_name('"a\tb"'),
    "a wrong escape": _with_name('"\\x41"'),
    "half an escape": _with_name('"\\u12"'),
    "a lone high surrogate": _with_name('"\\ud800"'),
    "a lone low surrogate": _with_name('"a\\udfff"'),
    "surrogates the wrong way round": _with_name('"\\ude00\\ud83d"'),
    "an escaped NUL": _with_name('"a\\u0000b"'),
    "a surrogate in an unknown key": _top('{"\\ud800": 1}'),
    "a surrogate in an unknown value": _top('["x", {"y": "\\udc00"}]'),
    "a surrogate in a top key": _small('"id": "d"', '"id": "d", "\\ud9ff": 1'),
    "a NUL in an unknown value": _top('"\\u0000"'),
    "a surrogate in an id": _small('"id": "t"', '"id": "\\ud800"'),
    "NaN": _with_people("NaN"),
    "Infinity": _with_people("Infinity"),
    "minus Infinity": _with_people("-Infinity"),
    "1e999": _with_people("1e999"),
    "-1e999": _with_people("-1e999"),
    "NaN in an unknown key": _top("[[NaN]]"),
    "1e999 in an unknown key": _top('{"a": 1e999}'),
    "a number of 5,000 digits": _with_people("9" * 5000),
    "a number of 100,000 digits": _with_people("9" * 100_000),
    "many digits in an unknown key": _top("9" * 2000),
    "a leading zero": _with_people("007"),
    "a plus": _with_people("+7"),
    "hexadecimal": _with_people("0x7"),
    "a dot at the end": _with_people("7."),
    "nan in small letters": _with_people("nan"),
    "True": _with_people("True"),
    "None": _with_people("None"),
    "undefined": _with_people("undefined"),
    "a huge float": _with_people("1e300"),
    "a key twice": _small('"name": "T"', '"name": "T", "name": "U"'),
    "the format twice": _small('"version": 1', '"version": 1, "format": "topodesk"'),
    "a key twice in an unknown value": _top('{"a": 1, "b": {"c": 1, "c": 1}}'),
    "a key twice, once with NaN": _top('{"a": NaN, "a": 1}'),
    "a key twice through an escape": _small('"name": "T"', '"name": "T", "n\\u0061me": "U"'),
    "100,000 nested lists": b"[" * 100_000,
    "100,000 nested lists, closed": b"[" * 100_000 + b"]" * 100_000,
    "100,000 nested objects": b'{"a":' * 100_000,
    "nesting inside an unknown key": _top("[" * 50_000 + "]" * 50_000),
    "900 levels in an unknown key": _top("[" * 900 + "]" * 900),
    "300 levels in an unknown key": _top('{"a":' * 300 + "1" + "}" * 300),
    "100 levels in a record": _with_people("7, " + '"x": ' + "[" * 100 + "]" * 100),
    "nesting where a name should be": _with_name("[" * 900 + "]" * 900),
}

BAD_TOPS: dict[str, Any] = {
    "null": None,
    "true": True,
    "a number": 5,
    "a text": "topodesk",
    "a list": [],
    "a list of designs": [design_with()],
    "an empty object": {},
    "no format": {"version": 1},
    "another format": {**design_with(), "format": "excalidraw"},
    "a format in capitals": {**design_with(), "format": "TopoDesk"},
    "format null": {**design_with(), "format": None},
    "format a list": {**design_with(), "format": ["topodesk"]},
    "no version": {"format": "topodesk"},
    "version as text": {**design_with(), "version": "1"},
    "version 1.0": {**design_with(), "version": 1.0},
    "version 0": {**design_with(), "version": 0},
    "version -1": {**design_with(), "version": -1},
    "version true": {**design_with(), "version": True},
    "version null": {**design_with(), "version": None},
    "version a list": {**design_with(), "version": [1]},
    "no id": {k: v for k, v in design_with().items() if k != "id"},
    "an empty id": {**design_with(), "id": ""},
    "an id with spaces": {**design_with(), "id": "a b"},
    "an id with a line break": {**design_with(), "id": "a\n"},
    "an id that is too long": {**design_with(), "id": "x" * 81},
    "a number as id": {**design_with(), "id": 7},
    "a name that is too long": {**design_with(), "name": "x" * 200_001},
    "no scenarios": {k: v for k, v in design_with().items() if k != "scenarios"},
    "scenarios empty": {**design_with(), "scenarios": []},
    "scenarios null": {**design_with(), "scenarios": None},
    "scenarios an object": {**design_with(), "scenarios": {"today": {}}},
    "a scenario that is text": {**design_with(), "scenarios": ["Today"]},
    "a scenario that is null": {**design_with(), "scenarios": [None]},
    "a scenario without id": {**design_with(), "scenarios": [{"name": "Today"}]},
    "a scenario without name": {**design_with(), "scenarios": [{"id": "s"}]},
    "a scenario called design": {**design_with(), "scenarios": [{"id": "design", "name": "S"}]},
    "a scenario with the design's id": {**design_with(), "scenarios": [{"id": "d", "name": "S"}]},
    "a scenario twice": {**design_with(), "scenarios": design_with()["scenarios"] * 2},
    "waivers null": {**design_with(), "waivers": None},
    "waivers an object": {**design_with(), "waivers": {}},
    "settings null": {**design_with(), "settings": None},
    "settings a list": {**design_with(), "settings": []},
    "a stage of 11": {**design_with(), "stage": 11},
    "as_of a time": {**design_with(), "as_of": "2026-11-22T00:00:00"},
    "as_of a number": {**design_with(), "as_of": 20261122},
    "as_of a number as text": {**design_with(), "as_of": "1699920000"},
    "as_of no date": {**design_with(), "as_of": "2026-02-30"},
}

BAD_SCENARIOS: dict[str, dict[str, Any]] = {
    "teams null": {"teams": None},
    "teams an object": {"teams": {"t": TEAM}},
    "teams a text": {"teams": "Payments"},
    "a team that is null": {"teams": [None]},
    "a team that is a list": {"teams": [["t", "T"]]},
    "a team that is a number": {"teams": [TEAM, 3]},
    "an id twice": {"teams": [TEAM, TEAM]},
    "an id twice across kinds": {"teams": [TEAM], "customers": [{"id": "t", "name": "C"}]},
    "the scenario's id": {"teams": [{"id": "s", "name": "T"}]},
    "the design's id": {"teams": [{"id": "d", "name": "T"}]},
    "a team on a missing stream": {"teams": [{**TEAM, "value_stream": "gone"}]},
    "a team on a team": {"teams": [{**TEAM, "value_stream": "t"}]},
    "a team on the scenario": {"teams": [{**TEAM, "value_stream": "s"}]},
    "a grouping in itself": {"groupings": [{"id": "g", "name": "G", "parent": "g"}]},
    "groupings in a circle": {
        "groupings": [
            {"id": f"g{n}", "name": f"G{n}", "parent": f"g{(n + 1) % 5}"} for n in range(5)
        ]
    },
    "a circle beside a chain": {
        "groupings": [
            {"id": "a", "name": "A", "parent": "b"},
            {"id": "b", "name": "B", "parent": "c"},
            {"id": "c", "name": "C", "parent": "b"},
        ]
    },
    "a pulse of four people": {"safety_pulses": [{"id": "p", "answers_n": 4}]},
    "an interaction with nobody": {
        "interactions": [{"id": "i", "provider": None, "consumer": None}]
    },
    "a placement of nothing": {"placements": [{"id": "p", "of": "gone"}]},
    "300,000 entries of rubbish": {"teams": [0] * 300_000},
}
