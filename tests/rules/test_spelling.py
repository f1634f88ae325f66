from __future__ import annotations

import pytest

from topodesk.rules.spelling import as_written, singular, unspaced, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PaymentsAPI/front-end", ("payments", "api", "front", "end")),
        ("Équipe Échéancier", ("equipe", "echeancier")),
        ("Straße", ("strasse",)),
        ("iOS app", ("ios", "app")),
        ("eBenefits", ("ebenefits",)),
        ("APIGateway", ("api", "gateway")),
        ("the APIs", ("the", "apis")),
        (".NET and C# and C++", ("dotnet", "and", "csharp", "and", "cplusplus")),
        ("safety net", ("safety", "net")),
        ("team_data-insights", ("team", "data", "insights")),
        ("決済API基盤", ("決済", "api", "基盤")),
        ("ﾃﾞｰﾀﾍﾞｰｽ", ("データベース",)),
        ("कि का", ("कि", "का")),
        ("", ()),
        ("—…!", ()),
    ],
)
def test_a_text_is_cut_into_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_dots_above_kana_are_kept_apart_from_latin_accents() -> None:
    assert words("データ") != words("テータ")


@pytest.mark.parametrize(
    ("word", "one"),
    [("teams", "team"), ("stories", "story"), ("class", "class"), ("bus", "bus"), ("us", "us")],
)
def test_an_english_plural_has_a_singular(word: str, one: str) -> None:
    assert singular(word) == one


def test_words_are_found_the_way_they_were_written() -> None:
    assert as_written("front end", "Web Front-End team") == "Front-End"
    assert as_written("equipe", "Équipe") == "equipe"


def test_scripts_without_spaces_are_known() -> None:
    assert unspaced("前端")
    assert not unspaced("frontend")
    assert not unspaced("équipe")
