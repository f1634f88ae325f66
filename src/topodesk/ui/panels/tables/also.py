"""What spreadsheets call the columns of the tables and the words in them, besides their titles.

Words of English and German; upper and lower case, hyphens and blanks count alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from topodesk.tools.tables.table import Table

_NAME = "name|title|titel|bezeichnung"
_TEAM = "team|teams|squad|owner|owned by|owning team|responsible|responsible team|lead team"
_TEAM += "|verantwortlich|zuständig|zuständiges team|besitzer"
_STREAM = "stream|value stream|valuestream|journey|customer journey|wertstrom|kundenreise"
_NOTES = "notes|note|comment|comments|remark|remarks|bemerkung|bemerkungen|kommentar|notiz|notizen"
_WHY = "why|reason|reasons|rationale|because|justification|grund|begründung|warum"
_WHEN = "due|due date|by|by when|until|deadline|date|target date|when|end|end date|finish"
_WHEN += "|datum|bis|bis wann|fällig|termin|frist|ende|zieltermin"
_START = "start|start date|started|begin|begins|from|since|beginn|anfang|startdatum|seit|ab"
_STATUS = "status|state|progress|phase|stand|zustand"
_METRIC = "metric|measure|measured by|kpi|indicator|key result|messgröße|metrik|kennzahl"

ALSO: Mapping[str, Mapping[str, str]] = {
    "teams": {
        "name": f"{_NAME}|team|teams|team name|squad|teamname",
        "type": "team type|kind|topology|typ|art|teamtyp|teamart",
        "people": "people|size|team size|fte|ftes|headcount|head count|members|posts"
        "|number of people|personen|leute|köpfe|mitarbeiter|mitarbeitende|mitglieder"
        "|stellen|vzä|größe|anzahl",
        "vacancies": "vacancies|vacancy|vacant|open positions|open roles|offene stellen|unbesetzt",
        "value_stream": f"{_STREAM}|platform|grouping|stands in|place|plattform",
        "mission": "purpose|description|what they do|responsibility|zweck|auftrag|aufgabe"
        "|beschreibung",
        "alignment_basis": "alignment|boundary|aligned with|ausrichtung|zuschnitt",
        "product_manager": "pm|po|product owner|produktmanager|produktverantwortliche",
        "short_name": "abbreviation|acronym|code|kürzel|kurzname",
        "formed_on": "formed|since|founded|gegründet|seit",
        "notes": _NOTES,
    },
    "outcomes": {
        "statement": f"{_NAME}|outcome|outcomes|goal|objective|statement|result wanted"
        "|who does what|who does what differently|ergebnis|wirkung|ziel|nutzen",
        "baseline": "baseline|from|now|today|current|current value|as is|start value|is"
        "|ausgangswert|heute|ist|von|basis",
        "target": "target|to|wanted|target value|goal value|to be|zielwert|soll|auf",
        "due": _WHEN,
        "metric": _METRIC,
        "metric_kind": "kind of metric|metric kind|metric type|type of metric|art der messgröße",
        "stream": _STREAM,
        "accountable_team": f"{_TEAM}|accountable|accountable team|answers for it",
        "linked_teams": "linked teams|other teams|also measured|contributing teams|contributors"
        "|involved teams|beteiligte teams|weitere teams",
        "unit": "unit|units|einheit",
        "level": "level|scope|ebene",
        "result": "result|actual|actual value|achieved|erreicht|resultat",
        "result_date": "measured|measured on|result date|gemessen|gemessen am",
        "baseline_due": "baseline by|baseline due|baseline date",
        "notes": _NOTES,
    },
    "initiatives": {
        "title": f"{_NAME}|initiative|initiatives|project|epic|feature|work|work item|what"
        "|initiative name|projekt|vorhaben|maßnahme|thema",
        "team": f"{_TEAM}|by|worked on by|who",
        "requester": "requester|requested by|asked for by|who asked|asked by|stakeholder|sponsor"
        "|customer|auftraggeber|angefordert von|gewünscht von",
        "outcome": "outcome|serves|goal|objective|for outcome|outcome served|ergebnis|ziel|wirkung",
        "status": _STATUS,
        "kind": "kind|type|category|class|art|typ|kategorie",
        "reason": _WHY,
        "started": _START,
        "notes": _NOTES,
    },
    "experiments": {
        "title": f"{_NAME}|experiment|experiments|bet|trial|test|pilot|versuch|wette",
        "team": _TEAM,
        "hypothesis": "hypothesis|we believe|belief|assumption|hypothese|annahme",
        "success_rule": "success|success rule|success criteria|success criterion|success if"
        "|holds if|erfolg|erfolgskriterium",
        "stop_rule": "stop|stop rule|stop if|stop criteria|stop criterion|kill criteria"
        "|abbruch|abbruchkriterium|stopp",
        "metric": _METRIC,
        "kind": "kind|type|category|art|typ|kategorie",
        "start": _START,
        "end": _WHEN,
        "status": _STATUS,
        "result": "result|outcome|ergebnis|resultat",
        "measured_value": "measured|measured value|actual|value|messwert|gemessen",
        "learning": "learning|learnings|learned|what we learned|lesson|erkenntnis|gelernt",
        "decision": "decision|what next|next|follow up|entscheidung|folge",
        "shared_with": "shared with|told|heard of it|geteilt mit",
        "notes": _NOTES,
    },
    "change_items": {
        "title": f"{_NAME}|step|steps|change|what|what changes|measure|action|schritt|änderung"
        "|maßnahme",
        "by": f"{_WHEN}|done by",
        "horizon": "horizon|timeframe|time frame|roughly when|zeithorizont|horizont|zeitraum",
        "people_moved": "people moved|people|moves|moved|people who move|umzüge|personen",
        "owner_role": "owner|owner role|responsible|role|who|accountable|verantwortlich|rolle|wer",
        "from_text": "from|today|now|as is|before|von|heute|vorher",
        "to_text": "to|then|to be|after|proposal|nach|nachher|künftig",
        "depends_on": "waits for|depends on|after step|needs|predecessor|predecessors"
        "|hängt ab von|vorgänger|wartet auf",
        "experiment": "experiment|bet|tests|versuch|wette",
        "notes": _NOTES,
    },
    "decisions": {
        "text": f"{_NAME}|decision|decisions|what|what was decided|entscheidung|beschluss|was",
        "reason": _WHY,
        "options": "considered|options|alternatives|options considered|alternativen|optionen",
        "by_role": "by|decided by|role|who|owner|entschieden von|rolle|wer|von",
        "decided_on": "when|date|decided|decided on|day|datum|entschieden am|wann",
        "target": "about|concerns|subject|betrifft|worüber",
        "scenario": "in|scenario|option|szenario",
        "notes": _NOTES,
    },
    "services": {
        "name": f"{_NAME}|service|services|service name|dienst|leistung",
        "self_service": "self service|selfservice|self serve|unasked|selbstbedienung",
        "provider": "offered by|provider|provided by|owner|team|platform|run by|anbieter"
        "|angeboten von|bereitgestellt von",
        "consumers": "used by|consumers|consumer|users|consuming teams|customers|nutzer"
        "|genutzt von|abnehmer",
        "service_level": "service level|sla|slo|service levels|level|servicelevel",
        "versioning": "versioning|version|versions|versionierung",
        "docs": "documentation|docs|link|url|dokumentation",
        "components": "carried by|components|component|made of|systems|komponenten|systeme",
        "adoption_measure": "adoption|adoption measure|usage|nutzung",
        "feedback_measure": "feedback|feedback measure|satisfaction|rückmeldung|zufriedenheit",
        "mandatory_reason": "why mandatory|mandatory|mandatory reason|verpflichtend weil",
        "launched": "launched|launch|since|live since|start|eingeführt|seit",
        "last_used": "last used|last use|zuletzt genutzt",
        "notes": _NOTES,
    },
    "not_doing": {
        "text": f"{_NAME}|what|not doing|we do not|we will not|item|stop doing|was|nicht tun",
        "reason": _WHY,
        "who_is_disappointed": "who is disappointed|disappointed|disappoints|who wanted it|who"
        "|enttäuscht|wer ist enttäuscht",
        "team": "team|teams|squad|which team",
        "stream": _STREAM,
        "since": "since|from|start|decided|seit|ab",
        "review_on": "look again|review|review on|review date|revisit|wiedervorlage|prüfen am",
        "drops": "drops|removes|ends|entfällt",
        "rehomed_to": "goes to|rehomed to|taken over by|new owner|übernimmt|geht an",
        "notes": _NOTES,
    },
    "dependencies": {
        "from_team": "team|who waits|from|from team|waiting team|dependent team|consumer|who|von"
        "|wartendes team|wer",
        "to_team": "on|waits for|waits on|depends on|to|to team|provider|blocking team|blocked by"
        "|wartet auf|hängt ab von|auf",
        "what": f"{_NAME}|what|for|work|approval|dependency|need|was|wofür|abhängigkeit",
        "effect": "effect|impact|severity|kind|type|wirkung|auswirkung",
        "external": "outside|external|outside organisation|extern",
        "plan_link": "ends with|plan|step|resolved by|endet mit|schritt",
        "notes": _NOTES,
    },
}
"""By table and column: the heads that mean it. Where two columns share a word, the first has it."""

_WORDS: Mapping[str, str] = {
    "InitiativeStatus.idea": "planned|plan|not started|to do|todo|backlog|proposed|new|open|next"
    "|later|geplant|idee|offen|neu",
    "InitiativeStatus.active": "running|in progress|ongoing|started|doing|current|wip|in work|live"
    "|läuft|laufend|in arbeit|aktiv|begonnen",
    "InitiativeStatus.done": "finished|complete|completed|closed|shipped|delivered|fertig|erledigt"
    "|abgeschlossen",
    "InitiativeStatus.dropped": "cancelled|canceled|stopped|abandoned|rejected|abgebrochen"
    "|gestoppt|verworfen",
    "InitiativeKind.outcome_work": "outcome|value|feature|customer value|wirkung|ergebnis",
    "InitiativeKind.risk_or_health": "risk|health|tech debt|technical debt|maintenance|security"
    "|risiko|gesundheit|wartung|schulden",
    "InitiativeKind.mandatory": "compliance|regulatory|legal|law|must|required|pflicht|gesetz",
    "InitiativeKind.routine": "run|operations|keep the lights on|ktlo|betrieb",
    "Requester.customer": "customers|user|users|client|clients|kunde|kunden|nutzer",
    "Requester.business": "management|sales|leadership|marketing|business owner|fachbereich"
    "|vertrieb|leitung",
    "Requester.consuming_team": "team|another team|other team|other teams|anderes team",
    "Requester.ourselves": "us|we|internal|self|own team|wir|selbst|intern",
    "Requester.law": "regulator|regulation|legal|compliance|gesetz|behörde|regulierung",
    "ExperimentStatus.planned": "idea|not started|to do|todo|backlog|proposed|next|geplant|offen",
    "ExperimentStatus.running": "in progress|ongoing|started|active|doing|live|läuft|laufend"
    "|in arbeit|aktiv",
    "ExperimentStatus.concluded": "done|finished|complete|completed|closed|ended|fertig"
    "|abgeschlossen|beendet",
    "ExperimentStatus.dropped": "cancelled|canceled|stopped|abandoned|abgebrochen|gestoppt",
    "ExperimentResult.green": "success|successful|holds|held|positive|confirmed|erfolg|grün"
    "|bestätigt",
    "ExperimentResult.red": "failed|fail|failure|negative|refuted|rot|widerlegt",
    "ExperimentResult.inconclusive": "unclear|mixed|yellow|amber|unknown|unklar|gelb",
    "ExperimentKind.structure": "structure|organisation|organization|org|team|struktur",
    "ExperimentKind.product": "feature|produkt",
    "ExperimentKind.practice": "process|way of working|praxis|prozess|arbeitsweise",
    "OutcomeLevel.company": "company|organisation|organization|unternehmen|firma",
    "OutcomeLevel.stream": "stream|value stream|wertstrom",
    "OutcomeLevel.team": "team",
    "OutcomeLevel.experiment": "experiment|versuch",
    "MetricKind.customer": "customer|customers|behaviour|behavior|kunde|kunden|verhalten",
    "MetricKind.business": "business|revenue|cost|money|umsatz|kosten|geschäft",
    "MetricKind.flow": "flow|lead time|speed|cycle time|fluss|durchlaufzeit",
    "MetricKind.component_technical": "technical|component|technisch|komponente",
    "MetricKind.activity": "activity|output|velocity|aktivität",
    "DependencyEffect.blocking": "blocking|blocks|blocked|blocker|high|blockiert|blockierend|hoch",
    "DependencyEffect.slowing": "slowing|slows|slow|delays|medium|bremst|verlangsamt|mittel",
    "DependencyEffect.ok": "ok|okay|fine|no problem|low|in ordnung|niedrig",
    "Horizon.now": "immediately|today|sofort|jetzt|heute",
    "Horizon.this_quarter": "quarter|current quarter|0 3 months|dieses quartal",
    "Horizon.next_quarter": "3 6 months|nächstes quartal",
    "Horizon.6_12m": "6 12 months|half a year|within a year|6 12 monate|6 bis 12 monate",
    "Horizon.12_18m": "12 18 months|next year|12 18 monate|12 bis 18 monate",
    "TeamType.stream_aligned": "stream|sa|stream team|wertstrom|feature team",
    "TeamType.platform": "platform team|pl|plattform|plattformteam",
    "TeamType.enabling": "enabling team|enabler|en|coaching|befähigend",
    "TeamType.complicated_subsystem": "subsystem|cs|complicated|specialist|complex subsystem",
    "TeamType.undefined": "unknown|undefined|undecided|tbd|none|unbekannt|offen",
    "bool.True": "y|true|1|x|ja|✓|✔|wahr",
    "bool.False": "n|false|0|nein|falsch",
}


def words_for(value: object) -> tuple[str, ...]:
    """Other words for one of the values a column offers."""
    said = _WORDS.get(f"{type(value).__name__}.{value}", "")
    return tuple(said.split("|")) if said else ()


def spoken(table: Table) -> Table:
    """The same table; its columns are also found by what else spreadsheets call them."""
    also = ALSO[table.id]
    columns = (
        replace(column, also=(*column.also, *filter(None, also.get(column.name, "").split("|"))))
        for column in table.columns
    )
    return replace(table, columns=tuple(columns))
