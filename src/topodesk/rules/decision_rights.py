"""Whether a decision right makes its holder a gate for those who decide about a product."""

from __future__ import annotations

from itertools import pairwise

from topodesk.rules.spelling import singular, verb_forms, words

_APPROVING = frozenset(
    {
        *(
            form
            for verb in ("approve", "authorise", "authorize", "veto")
            for form in verb_forms(verb)
        ),
        *("approval", "vetoes", "genehmigt", "genehmigen", "genehmigung", "freigeben", "freigibt"),
        *("freigabe", "approuve", "approuver", "valide", "aprueba", "aprobar", "approva", "aprova"),
    }
)
_SIGNED = frozenset({("sign", "off"), ("signs", "off"), ("signing", "off")})
_PRODUCT = frozenset(
    {
        *("roadmap", "outcome", "priority", "backlog", "initiative", "feature", "goal", "okr"),
        *("ziel", "ziele", "ergebnis", "ergebnisse", "prioritat", "prioritaten", "funktionen"),
        *("objectif", "priorite", "objetivo", "prioridade", "prioridad", "obiettivi", "priorita"),
    }
)
_NOT = frozenset(
    {
        *("not", "no", "never", "nothing", "nobody", "cannot", "without", "t", "nicht", "nichts"),
        *("kein", "keine", "nie", "ne", "pas", "jamais", "nunca", "non", "mai"),
    }
)


def decides_for_others(right: str) -> bool:
    """Whether it approves roadmaps, outcomes or priorities; a right that says it does not, no."""
    said = words(right)
    approves = not _APPROVING.isdisjoint(said) or any(pair in _SIGNED for pair in pairwise(said))
    about = any(singular(word) in _PRODUCT or word in _PRODUCT for word in said)
    return approves and about and _NOT.isdisjoint(said)
