"""Words of the pages and of the plan, around what the content says."""

from tilfriskning.texts.goals import STANCES

KIND = {
    "key_point": "Hovedpunkt",
    "discussion": "La oss snakke om det",
    "checklist": "Mestre det selv",
    "form": "Mestre det selv",
    "skill_practice": "Test det ut",
    "home_practice": "Hjemmeøvelse",
    "goal_followup": "Måloppfølging",
    "recovery_story": "Tilfriskningshjørnet",
    "summary": "Hovedpunkter",
}
"""The label over a block, by kind."""

WORK_WITH_PART = {
    "part1": "Skriv på del 1 av planen",
    "part2": "Skriv på del 2 av planen",
    "part3": "Skriv på del 3 av planen",
}
"""The label over a prompt for a part of a plan."""

WRITE_HERE = "Skriv her"
OWN_WORDS = "Skriv med egne ord"
WRITE_OR_CHOOSE = "Skriv her, eller velg fra lista under"
NAME = "Navn"
NUMBER = "Telefon"
NOT_FOR_ME = "Gjelder ikke meg"
PICK_FROM_LIST = "Velg fra lista"
PICK_KEYS = (
    "Velg fra lista med Enter. Da kommer det i planen under, og du kan endre ordene. "
    "Pil høyre viser hvordan du gjør det. Du kan også bare skrive med egne ord."
)
HELP_CLOSED, HELP_OPEN = " ▸", " ▾"

SEE_PLAN = "Se {plan}."
OPEN_PLAN = "→ Åpne {plan}"
BEGIN_PLAN = "→ Begynn på {plan}"

SIGN_KEYS = (
    "J: jeg merket dette. F: familie og venner merket dette. "
    "Trykk J eller F på tegnet du står på. Enter: mer om tegnet."
)
COLUMNS = " J   F"
OWN_SIGNS = "Egne tegn"
OWN_SIGN = "Et eget tegn"
STANDS_IN_PLAN = "står i planen ({slot})"
SEEN_BY = "sagt av {who}"
CHOOSE_SIGNS = "Tegnene du kan velge mellom. Enter setter et tegn inn eller tar det ut."
NO_SIGNS_YET = "Merk tegn på sidene før, eller skriv rett i feltene."
SLOTS_TAKEN = "Det er tre plasser, og alle er fylt. Ta ut et tegn først."
MARKED = {0: "", 1: "Ett tegn er merket med {mark}."}
MARKED_MORE = "{count} tegn er merket med {mark}."

YOU_WROTE = "Du skrev tidligere"
OFFERED = "Velg noe du har skrevet før"
LAST_PRACTICE = "Forrige hjemmeøvelse"
LAST_GOAL = "Forrige steg mot målet"

YES = "Ja"
NO = "Nei"
BOTH_PLANS = "Begge planene"
OWN_IDEA = "Noe annet, som jeg finner på selv"

SHEET_DATE = "Skrevet {date}"
SHEET_NEW = "Nytt ark, {date}"
NEW_SHEET = "→ Begynn på et nytt ark"
EARLIER_SHEETS = "Tidligere ark"
HOW_DID_IT_GO = "Hvordan gikk det? Fyll ut etterpå, hvis du vil."
DONE = {"done": "Gjort", "partly": "Litt gjort", "not_yet": "Lot det ligge"}
EVENTS = {"slip": "En sprekk", "relapse": "Et tilbakefall", "not_sure": "Vet ikke ennå"}
"""What it was, after a relapse."""
CHOICES = {**DONE, **STANCES, **EVENTS, "own": OWN_IDEA}
"""What the program itself lets one choose, by id."""
HOW_IT_WENT = "Noen ord om hvordan det gikk"
MORE_TRIES = "Flere forsøk: hva var det, og hvordan gikk det?"
READ_CONVERSATION = "Les samtalen"
STEP = "{number}. {title}"

WHO_SAID_IT = "Hvem sa det?"
SEEN_BY_OTHERS = "Tegn som andre forteller om. De får merket F."
MISSED_SIGNS = "Nye tegn til lista: {plan}"
NEW_VERSION = "→ Lag ny versjon: {plan}"
NEXT_VERSION = "→ Ta vare på versjon {number}, og begynn på en ny: {plan}"
VERSION = "{plan}: versjon {number}"
REASON = "Hvorfor jeg endret planen"
COPIES = ("Hvem", "Når og hvor", "Hvilken versjon")
REVISE = "→ Åpne {plan} og endre den"
SIGNATURES = "Underskrifter"
AGREEMENT = "Planen er en avtale, ikke et juridisk dokument."
KEEPS = "Hvor planen er, og hvem som har den"
VERSIONS = "Versjoner"
NEXT_PAGE = "Neste side"
PREVIOUS_PAGE = "Forrige side"
CONTENTS = "Innhold"
LAST_PAGE = "Dette er siste side."
FIRST_PAGE = "Dette er første side."
PROGRESS = "{topic}, side {number} av {count} · {title}"
SEEN = " ({seen} av {count} sider)"
