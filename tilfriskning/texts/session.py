"""Words of the hour: looking back, the topic of the day, the closing page, the sheet for the journal, and leaving."""

TITLE = "Timen"
STEPS = ("Se tilbake", "Siden sist", "Dagens emne", "Runde av")
WHERE = "Timen, {number} av {count}: {step}"
GO_ON = "Videre"
GO_BACK = "Tilbake"
BACK_TO_HOUR = "→ Til timen"
NO_HOUR = "Åpne en arbeidsbok først. Timen hører til den."

# Looking back
NEXT_TIME_WAS = "Dette ville dere ta opp nå"
LAST_PRACTICE = "Hjemmeøvelsen fra sist"
LAST_STEP = "Steget fra sist"
NOTHING_PLANNED = "Ingenting er skrevet ned fra sist. Det er helt greit."
HOW_DID_IT_GO = "Hvordan gikk det?"
HELPED = "Hva hjalp?"
IN_THE_WAY = "Hva sto i veien?"
WROTE_AT_HOME = "Det du skrev etterpå"

# Since last time
SINCE_TITLE = "Siden sist"
SINCE_LEAD = "Snakk sammen. Skriv bare det du vil ha med videre."
NO_REVIEW = "Fortell med egne ord hvordan det har vært."

# The topic of the day
TOPIC_TITLE = "Hva vil du bruke timen på?"
TOPIC_LEAD = "Du velger. Emnene kan tas i alle rekkefølger."
WHERE_WE_WERE = "→ Gå videre der du slapp: {page}"
SEE_PLAN = "→ Se på planen"

# Closing
CLOSING_TITLE = "Runde av"
DID = "Hva gjorde dere i dag?"
DID_HINT = "Med dine ord"
PRACTICE = "Hjemmeøvelse, hvis du vil"
PRACTICE_LEAD = "Du bestemmer om du vil ha en, og hva den skal være. Andre er med når både du og de vil."
IDEAS = "Forslag å velge mellom"
NEXT_STEP = "Neste steg mot målet"
NEXT_STEP_LEAD = "Velg et av stegene dine, eller skriv et nytt."
NEXT_TIME = "Hva vil du ta opp neste gang?"
COUNT = "Skal timen telles, uten navn?"
COUNT_LEAD = "I tellefila står bare måned, modul, emne, form og antall."
COUNT_YES, COUNT_NO = "Ja, tell timen", "Nei"
TO_SHEET = "→ Lag et timeark til journalen"
END = "Avslutt timen"

# The sheet for the journal
SHEET_TITLE = "Timeark"
SHEET_LEAD = (
    "Dette er til journalen. Les det sammen. Ta bort det du ikke vil ha med, og rett ordene til de er dine. "
    "Programmet tar ikke vare på arket."
)
SHEET_PARTS = "Hva skal være med?"
SHEET_READ = "Slik blir arket"
SHEET_EMPTY = "Her er det ikke noe å ha med ennå."
FORM_ASKED = "Hva slags time var det?"
FORMS = {"individual": "Alene med terapeut", "group": "I gruppe"}
PLAN_CHANGES = "Hva er endret i planen?"
PLAN_CHANGES_HINT = "For eksempel: et nytt nummer i del 3"
PLANS_CHANGED = "I denne timen er det skrevet på: {plans}."
APPROVE = "Jeg har lest arket, og det kan stå i journalen"
APPROVE_FIRST = "Arket må være lest og godkjent av deg det handler om først."
COPY = "→ Kopier arket"
COPIED = "Arket er kopiert, hvis terminalen lar oss gjøre det. Det ligger på utklippstavla til noe annet blir kopiert."
WRITE = "→ Skriv arket til en fil"
WRITE_TITLE = "Skriv arket til en fil"
WRITE_HELP = "Fila kan leses av alle som får tak i den. Skriv hvor den skal ligge."
WRITE_DO = "Skriv fila"
WRITTEN = "Arket er skrevet til {file}."
SHEET_NAME = "timeark"
"""The last part of the name of the file."""

SHEET_HEAD = "Time {date}"
SHEET_MODULE = "Modul"
SHEET_TOPIC = "Emne"
SHEET_FORM = "Form"
SHEET_FORMS = {"individual": "individuelt", "group": "gruppe"}
SHEET_DID = "Det vi gjorde"
SHEET_PRACTICE = "Hjemmeøvelse"
SHEET_STEP = "Neste steg mot målet"
SHEET_CHANGES = "Endret i planen"
SHEET_NEXT = "Neste time"
SHEET_APPROVED = "Klienten har lest og godkjent arket."

# A group
GROUP_TITLE = "Time med en gruppe"
GROUP_START = "Time med en gruppe"
GROUP_LEAD = "Her er innhold og spørsmål på store sider. Ingen arbeidsbok er åpen, og ingenting blir skrevet ned."
GROUP_TOPIC = "Hva vil dere bruke timen på?"
GROUP_STEPS = "Slik kan timen være"
GROUP_WHERE = "{topic}, {number} av {count}"
GROUP_OTHER = "Et annet emne"
GROUP_BOOK_OPEN = "En arbeidsbok var åpen. Den er lagret og lukket."

# Several clients
SEARCH_HINT = "Skriv for å søke"
SEARCH_NONE = "Ingen arbeidsbok heter det. Du kan lage en ny."
SEARCH_MORE = "… og {count} til. Skriv noen bokstaver for å finne dem."
JOURNAL_TITLE = "Når flere arbeidsbøker ligger her"
JOURNAL = (
    "Arbeidsboka hører til den som skriver i den. En kopi som tjenesten tar vare på, hører vanligvis til i journalen. "
    "Dette blir bare sagt nå."
)

# Leaving
ENDED_TITLE = "Timen er slutt"
ENDED = "Arbeidsboka er lagret og lukket."
ENDED_GROUP = "Ingenting er skrevet ned fra timen med gruppa."
NOT_ENDED = "Det siste er ikke lagret, så timen er ikke avsluttet. {problem}"
COUNTED = "Timen er talt i {file}."
WROTE = "Dette har programmet skrevet mens det var åpent:"
WROTE_NOTHING = "Programmet har ikke skrevet noen filer mens det var åpent."
WROTE_HELP = "Merk det som skal slettes. Det du ikke merker, blir liggende."
WROTE_KINDS = {
    ".lock": "en tom fil, til å låse med",
    ".forrige": "forrige utgave av arbeidsboka",
    ".tilfriskning.json": "valgene fra startsiden",
    ".tally": "tellefila",
    ".json": "arbeidsboka",
    ".key.age": "nøkkelen til arbeidsboka",
    ".json.age": "arbeidsboka, låst",
}
"""What a file is, by the end of its name."""
WROTE_FILE = "{name} – {kind}"
DELETE = "→ Slett det som er merket"
DELETE_SURE = (
    "Vil du slette {count} filer for godt? Programmet kan ikke hente dem tilbake, "
    "men rester kan ligge igjen på disken. "
    "Er det en arbeidsbok eller en nøkkel blant dem, blir svarene borte."
)
DELETE_SURE_ONE = (
    "Vil du slette denne fila for godt? Programmet kan ikke hente den tilbake, "
    "men rester kan ligge igjen på disken. "
    "Er det en arbeidsbok eller en nøkkel, blir svarene borte."
)
DELETE_YES, DELETE_NO = "Slett", "Behold alt"
DELETED = "Slettet."
DELETE_NONE = "Merk minst én fil først."
NOT_DELETED = "{file} er ikke slettet: {problem}."
NOT_SEEN_TITLE = "Dette ser ikke programmet:"
NOT_SEEN = (
    "Det du har kopiert, ligger fortsatt på utklippstavla.",
    "Terminalen kan ha en logg. Skallet husker kommandoer.",
    "Maskinen kan ha lagt noe av minnet på disken (swap).",
)
"""Three lines."""
TO_START = "Til startsiden"
QUIT = "Lukk programmet"

# The tally
TALLY_HEAD = "Timer, uten navn"
TALLY_NONE = "Ingen timer er talt i {folder}."
TALLY_DAMAGED = (
    "Tellefila {file} kan ikke leses på linje {line}, og er ikke rørt. Gi den et annet navn, så begynner en ny."
)
TALLY_UNREADABLE = "Tellefila {file} kan ikke leses: {problem}. Den er ikke rørt."
TALLY_NOT_WRITTEN = "Timen ble ikke talt: {problem}. Arbeidsboka er som den var."
SUMMARY_NEEDED = "Skriv «tilfriskning sessions --summary» for å se hvor mange timer som er talt."

# In the notes
EXPORT_HOURS = "Timer"
EXPORT_HOUR = "Timen {date}"
