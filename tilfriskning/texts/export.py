"""The export's own words."""

from tilfriskning.texts.goals import EXPORT_GOAL
from tilfriskning.texts.session import HELPED, IN_THE_WAY

DRAFT = "Versjon {number} (utkast)"
SIGNED = "Versjon {number}, skrevet under {date}."
AGREED = "Versjon {number} er den som ble skrevet under sist, {date}."
BEGUN = "fra {date}"
CHANGED = "Sist endret {date}."
AGREEMENT = "Planen er en avtale, ikke et juridisk dokument."
SIGNATURES = "Underskrifter"
OTHER_SIGNER = "Underskrift"
DATE = "Dato"
PUT_AWAY = "Versjon {number}, {date}: {signed}."
SIGNED_BY = "skrevet under av {names}"
SIGNED_WITHOUT_NAMES = "skrevet under"
NOT_SIGNED = "ikke skrevet under"
BRIDGE = "Der planene henger sammen"
IN_BOTH = "{sign} (står i begge planene)"
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
    "event": "Hva det var",
    "this_worked": "Dette virket",
    "next_time": "Dette prøver jeg neste gang",
    "whom_to_tell": "Hvem jeg forteller det til",
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
REASON = "Hvorfor planen ble endret"
CHANGED_AFTERWARDS = "Endret etterpå, {place}"
REHEARSALS = "Øvd på planen"
LAST_TIMES = "Før et tilbakefall"
