"""What stands on the sheets that are printed, and on the screen that asks which sheet to write."""

# The forms of the plan

FORMS = {
    "pdf": "Planen på A4, til å skrive ut (PDF)",
    "html": "Planen på A4, til nettleseren (HTML)",
    "md": "Planen som tekst (Markdown)",
    "card": "Kort til lommeboka",
    "wall": "Ark til kjøleskapet, med store bokstaver",
    "supporter": "Ark til en støtteperson",
    "blank": "Tomt skjema, til å fylle ut med penn",
    "qr": "QR-kode til mobilen",
    "ics": "Påminnelser til kalenderen",
    "json": "Hele arbeidsboka, til en annen maskin",
}
"""What each form is, on the screen."""

ABOUT = {
    "pdf": "Hver plan får sin egen side, med plass til å skrive under.",
    "html": "Fila åpnes i nettleseren. Der kan du skrive den ut.",
    "md": "De fleste programmer kan åpne den.",
    "card": "Klipp ut, og brett på strekene. Navnet ditt står ikke på kortet.",
    "wall": "Tegnene dine, og det du gjør. Navnet på planen står ikke på arket.",
    "supporter": "Bare det du krysser av for, kommer med. Resten er råd om å ta det opp på en god måte.",
    "blank": "Ingen av svarene dine kommer med.",
    "qr": "Folkene dine, noen tiltak og tegnene. Mobilen leser koden fra skjermen eller papiret.",
    "ics": "De heter «Ta en titt». Ingen ser hva de gjelder. Fila legges inn i kalenderen på mobilen eller maskinen.",
    "json": "Alt du har skrevet, er med. Legg fila i mappa med arbeidsbøker på den andre maskinen.",
}
"""A line or two about each form."""

SCREEN_TITLE = "Skriv planen ut"
WHICH_FORM = "Hva vil du ha?"
WHICH_PLANS = "Hvilke planer?"
WHICH_PARTS = "Hva skal støttepersonen få se?"
WITH_NOTES = "Ta med notatene mine også"
WHERE = "Hvor skal fila ligge?"
ENDING = "Slutten på navnet bestemmer hva slags fil det blir: {kinds}."
WRITE = "Skriv fila"
BACK = "Tilbake"
SHOW_CODE = "→ Vis koden her på skjermen"
FILES = {
    "card": "{label}-kort",
    "wall": "{label}-vegg",
    "supporter": "{label}-støtte",
    "blank": "tomt-skjema",
    "qr": "{label}-qr",
    "ics": "{label}-kalender",
    "json": "{label}",
}
"""The names that files are given, if the person does not choose others."""
OF_PLAN = "{label}-{plan}"

# What the parts of a sheet are called

NAME_OF_PARTS = {
    "signs": "Tegnene mine",
    "help": "Det jeg vil at andre gjør",
    "actions": "Det jeg gjør selv",
    "contacts": "Hvem jeg ringer",
    "causes": "Det jeg gjør for å forebygge",
}
"""The parts that a supporter can be given."""

PAPER_TITLE = "Når jeg merker et tegn"
SIGNS, ACTIONS, PEOPLE = NAME_OF_PARTS["signs"], "Det jeg gjør", NAME_OF_PARTS["contacts"]
HELP, CAUSES = NAME_OF_PARTS["help"], NAME_OF_PARTS["causes"]
REMEMBER = "Husk"
LINES = "Hjelpetelefoner"
LINES_FROM = "Numrene er hentet fra nettsidene {month}."
LINES_OLD = "Spør 116\u00a0117 hvis nummeret ikke svarer."
NUMBER_AND_HOURS = "{name}: {number} ({hours})"
NOTHING_YET = "Her er det ikke skrevet noe ennå."
SIGN = "{letter}: {text}"
FOLD = "Klipp langs den ytre streken. Brett på strekene imellom."
PAGE_OF = ("Side", "av")

BLANK_LEAD = (
    "Skriv med penn, i den rekkefølgen du vil. Det du vil hoppe over, lar du stå. "
    "Koden i grått viser hvor det hører hjemme i arbeidsboka."
)
BLANK_NUMBER = "Telefon"
SIGN_LETTER = "Tegn"

SUPPORTER_TITLE = "Til deg som støtter meg"
SUPPORTER_LEAD = (
    "Jeg har valgt å dele dette med deg. Arket gjør deg ikke ansvarlig for hvordan det går. "
    "Ikke vis det til andre uten at vi har snakket om det."
)
LOOK_FOR = "Hva du kan se etter"
LOOK_FOR_LEAD = "Dette kan komme før det blir vanskelig. Du ser det kanskje før jeg ser det selv."
LOOK_FOR_CHANGES = "Se ellers etter små endringer: i søvnen, i humøret, i hvem jeg er sammen med."
RAISE_IT = "Slik kan du ta det opp"
KINDLY = (
    "Velg en rolig stund der vi er alene.",
    "Si hva du har sett, og når: «De siste dagene har jeg sett at …»",
    "Si at du bryr deg.",
    "Spør hvordan jeg har det. La meg svare i mitt eget tempo.",
    "Spør hva jeg trenger nå. Vi kan se i planen sammen.",
    "Kanskje ser jeg det annerledes enn deg. Da kan vi snakke om det igjen en annen dag.",
)
WHEN_URGENT = "Når det haster"

# Reminders

LOOK, LOOK_AT_TRY, LOOK_TOGETHER = "Ta en titt", "Ta en titt på det du ville prøve", "Ta en titt sammen"
CALENDAR_MAKER = "-//Ta en titt//NO"

# Refusals and remarks

NO_PDF = (
    "PDF trenger en del som ikke er installert. Skriv {command}, eller velg HTML: den kan skrives ut fra nettleseren. "
    "Ingenting er skrevet."
)
NOT_TO_A_TERMINAL = (
    "Dette er ikke tekst, så det kan ikke vises i terminalen. Skriv det til en fil, for eksempel -o {file}."
)
QR_TOO_WIDE = (
    "QR-koden er større enn vinduet. Gjør vinduet større, minst {columns} tegn bredt og {rows} linjer høyt, "
    "eller skriv den til en fil: -o {file}."
)
QR_TOO_WIDE_HERE = (
    "QR-koden er større enn vinduet. Den trenger {columns} tegn i bredden og {rows} linjer. "
    "Gjør vinduet større, eller skriv koden til en fil."
)
QR_LEFT_OUT = "Dette fikk ikke plass i QR-koden: {parts}."
QR_EMPTY = "Det er ikke noe å legge i en QR-kode ennå. Skriv først noe i del 2 eller del 3. Ingenting er skrevet."
WRONG_SUFFIX = "Formatet {format} kan ikke skrives til {file}. Velg en fil som slutter på {kinds}."
OR = " eller "
UNKNOWN_FORMAT = "Det er ikke noe format som heter «{format}». Du kan velge: {known}."
UNKNOWN_PART = "Det er ingen del som heter «{part}». Du kan velge: {known}."
PARTS_ARE_FOR_SUPPORTER = "--parts hører sammen med --format supporter."
NOTES_ARE_FOR_PLANS = "--notes hører sammen med md, html og pdf."
IN_THE_CLEAR = "Fila kan leses av alle som får tak i den."
NUMBERS = "I planen står det telefonnumre til andre. Tenk over hvem som får den."
