"""The export's own words."""

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
NO_NOTES = "Her er det ikke skrevet noe ennå."
TOPIC = "{label}: {title}"
SHEETS = {
    "session_format": "Før timen",
    "home_practice": "Hjemmeøvelse",
    "goal_followup": "Måloppfølging",
    "skill_practice": "Test det ut",
    "review": "Etter et tilbakefall",
}
OTHER_SHEETS = "Andre svar med dato"
SHEET = "{date}: {page}"
OF_THE_PROGRAM = {"choice": "Valgt", "done": "Ble det gjort?", "how_it_went": "Hvordan gikk det?"}
MORE = "Flere forsøk ({number})"
TICKED = "Gjort"
YES_NO: dict[str | bool, str] = {True: "Ja", False: "Nei", "yes": "Ja", "no": "Nei"}

SIGNS = "Varselsignaler: {plan}"
SIGNS_LEAD = "J: Jeg merket dette. F: Familie og venner merket dette."
MARKS = {(True, True): "J og F", (True, False): "J", (False, True): "F", (False, False): ""}
"""By whether J and F are set."""
OTHER_SIGNS = "Andre tegn"
SAID_BY = "Hvem som merket det"

SHARING = "Hvor planen er, og hvem som har den"
COPY_PERSON, COPY_WHEN, COPY_VERSION = "Hvem", "Når", "Hvilken versjon"
VERSIONS = "Nye versjoner"
VERSION_FROM = "Versjon {number} fra {date}"
