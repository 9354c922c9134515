"""The export's own words."""

from tilfriskning.texts.goals import EXPORT_GOAL
from tilfriskning.texts.session import HELPED, IN_THE_WAY

VERSION = "Versjon {number}"
DRAFT = "Versjon {number} (utkast)"
BEGUN = "fra {date}"
CHANGED = "Sist endret {date}."
AGREEMENT = "Planen er en avtale, ikke et juridisk dokument."
SIGNATURES = "Underskrifter"
COLUMNS = "{} – {}"

NOT_FOR_ME = "Gjelder ikke meg."
SEE_PLAN = "Se «{plan}»."
SEE_PLAN_LATER = "Se «{plan}», hvis du lager den."
CONTACTS = "Kontakter"
OLDER = "Eldre svar"
EMPTY_LINE = "…" * 24

NOTES = "Notater"
NOTES_LEAD = "Dette er det du har skrevet utenom planen. Du bestemmer hvem som får se det."
NO_NOTES = "Her står det ingen notater."
TOPIC = "{label}: {title}"
SHEETS = {
    "session_format": "Fire faste steg",
    "home_practice": "Hjemmeøvelse",
    "goal_followup": "Måloppfølging",
    "skill_practice": "Test det ut",
    "review": "Etter et tilbakefall",
}
OTHER_SHEETS = "Andre svar med dato"
SHEET = "{date}: {page}"
OF_THE_PROGRAM = {
    "choice": "Valgt",
    "done": "Hvordan gikk det?",
    "how_it_went": "Noen ord om hvordan det gikk",
    "helped": HELPED,
    "in_the_way": IN_THE_WAY,
    **EXPORT_GOAL,
}
MORE = "Flere forsøk ({number})"
TICKED = "Krysset av"
YES_NO: dict[str | bool, str] = {True: "Ja", False: "Nei", "yes": "Ja", "no": "Nei"}

SIGNS = "Varselsignaler: {plan}"
SIGNS_LEAD = "J: Jeg merket dette. F: Familie og venner merket dette."
MARKS = {(True, True): "J og F", (True, False): "J", (False, True): "F", (False, False): ""}
"""By whether J and F are set."""
OTHER_SIGNS = "Andre tegn"
SAID_BY = "Hvem sa det?"

SHARING = "Hvor planen er, og hvem som har den"
COPY_PERSON, COPY_WHEN, COPY_VERSION = "Hvem", "Når og hvor", "Hvilken versjon"
VERSIONS = "Versjoner"
VERSION_FROM = "Versjon {number} fra {date}"
