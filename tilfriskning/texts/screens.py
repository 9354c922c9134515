"""Words of the screens: titles, keys, questions, and what went wrong."""

APP = "tilfriskning"
HERE_TO_STAY = "Dette programmet varsler ingen. Ingenting sendes fra maskinen."
OWN_TEXT = (
    "Teksten er skrevet for dette programmet og følger oppbygningen i modul 10. "
    "Den er ikke den offisielle arbeidsboken og er ikke godkjent av eierne."
)

SAVED = "Lagret {time}"
NOT_SAVED = "Ikke lagret – prøver igjen"
NOT_SAVED_LONG = (
    "{problem}\nProgrammet prøver igjen av seg selv. La vinduet stå åpent. "
    "Ctrl+P og «Lagre et annet sted» flytter arbeidsboka."
)
LEAVE_UNSAVED = "Det siste du skrev, er ikke lagret. Vil du avslutte likevel?"
LEAVE_ANYWAY = "Avslutt uten å lagre"
STAY = "Bli her"
CRASHED = (
    "Programmet stoppet. Det var ikke noe du gjorde.\n"
    "Det du hadde skrevet, ligger i {folder}.\n"
    "Start programmet igjen, så kommer du tilbake til samme sted."
)
CRASHED_UNSAVED = (
    "Programmet stoppet. Det var ikke noe du gjorde.\n"
    "Det siste du skrev, ble ikke lagret. Det som var lagret fra før, ligger i {folder}."
)
CLOSED_UNSAVED = (
    "Arbeidsboka er lukket før det siste ble lagret, for disken tok ikke imot det. "
    "Det som var lagret fra før, er trygt i {folder}."
)
CONTENT_HAS_FAULTS = "Noe av innholdet har feil og vises ikke. «tilfriskning check» viser hva. Svarene dine er trygge."

# Welcome
WELCOME_TITLE = "Velkommen"
WELCOME = (
    "En arbeidsbok for deg som lever med både en psykisk lidelse og et rusmiddelproblem. Her lager du to planer.\n\n"
    "Boka er ikke en behandler, og den følger ikke med på deg. Alt kan hoppes over. Du bestemmer hvem som får se noe. "
    "Trykk F4 for hjelpetelefoner når du vil."
)
LABEL_TITLE = "Hva skal arbeidsboka hete?"
LABEL_HELP = (
    "Et kallenavn holder. Navnet blir også navnet på fila, så andre som bruker maskinen, kan se det. "
    "Fila har ikke passord fra starten av. Den som finner den, kan lese det du har skrevet. "
    "Du kan sette på passord når du vil."
)
LABEL_HINT = "For eksempel: boka mi"
MODE_TITLE = "Hvordan vil du arbeide i dag?"
MODES = {"alone": "Jeg arbeider alene", "together": "Vi arbeider sammen"}
NEXT = "Videre"
BACK = "Tilbake"

# Start
START_TITLE = "Arbeidsboka di"
CONTINUE = "Fortsett: {label}"
OPEN_CLIENT = "Åpne: {label}"
NEW_CLIENT = "Ny arbeidsbok"
SEE_EXAMPLE = "Se på eksempelet: to ferdige planer"
QUIT = "Avslutt"
LAST_CHANGED = "sist endret {date}"
CANNOT_OPEN = "kan ikke åpnes: {problem}"
PLANS_FOLDER = "Arbeidsbøkene ligger i {folder}"
ALSO_THERE = "Det ligger også arbeidsbøker i {folder}. De vises ikke her."

# Bars
KEYS = (
    ("pagedown", "PgDn", "neste", "app.turn(1)"),
    ("f1", "F1", "taster", "app.help"),
    ("f2", "F2", "plan", "app.plan"),
    ("f3", "F3", "tegn nå", "app.now"),
    ("f4", "F4", "få hjelp", "app.help_lines"),
    ("f8", "F8", "skjul", "app.hide"),
    ("ctrl+q", "^Q", "lukk", "app.quit"),
)
"""Key, its short name, what it does, the action: in the order of the footer."""

# Plan, now, help lines
PLAN_TITLE = "Planen min"
SHOW_PLAN = "{mark} {title}"
EXPORT_PLAN = "→ Skriv planen ut, eller til en fil"
EXPORTED = "Skrevet til {file}."
EXPORTED_IN = "Skrevet til {file}, i mappa {folder}."
EXAMPLE_TITLE = "Eksempelet: planene til {name}"
BRING_BACK_NONE = "Det er ingenting å hente tilbake."
BROUGHT_BACK = "Teksten er tilbake der den sto."
NO_WORKBOOK = "Åpne arbeidsboka di først."

NOW_TITLE = "Jeg merker et tegn nå"
LINES_TITLE = "Hjelpetelefoner"

HIDDEN = "Skjermen er skjult. Trykk en tast."
CONTENTS_TITLE = "Innhold"
SEEN_MARK = "✓ "
OLDER_ANSWERS = "Eldre svar"
HELP_TITLE = "Slik virker siden"
CLOSE_WITH_ESC = "Esc tar deg tilbake."

# Sign dialog
SIGN_TITLE = "Et varselsignal"
SIGN_TEXT = "Tegnet, med dine ord"
SIGN_WHO = "Hvem sa det?"
SIGN_SHARED = "Tegnet hører til begge planene"
CLOSE = "Lukk"
YES = "Ja"
NO = "Nei"

# Palette
PALETTE_HINT = "Hva vil du gjøre?"
NO_COMMAND = "Ingenting heter det. Prøv et annet ord."
COMMANDS = {
    "contents": ("Innhold", "Alle emner og sider"),
    "plan": ("Planen min", "F2"),
    "now": ("Jeg merker et tegn nå", "F3"),
    "help_lines": ("Hjelpetelefoner", "F4"),
    "paper": ("Skriv planen ut", "På papir, eller til en fil"),
    "relapse": ("Se tilbake etter et tilbakefall", "Ett spørsmål om gangen"),
    "copies": ("Hvem har planen", ""),
    "slip": ("Etter en sprekk", "De første timene"),
    "breathe": ("Pust rolig", "Noen minutter, og en tast stopper"),
    "toolbox": ("Verktøykassa mi", "Det som gjør godt"),
    "look": ("Et blikk på tegnene mine", "Så ofte du selv vil"),
    "looking_back": ("Det jeg har merket", "Uke for uke"),
    "hour": ("Til timen", "Når dere er to: se tilbake, velg emne, rund av"),
    "goals": ("Målene mine", "Og stegene på veien"),
    "problem": ("Fem små steg", "Når noe er i veien"),
    "group": ("Time med en gruppe", "Ingen arbeidsbok er åpen"),
    "end_hour": ("Avslutt timen", "Lukker arbeidsboka, og viser hva som er skrevet på maskinen"),
    "help": ("Slik virker siden", "F1"),
    "tour": ("Omvisning", "Fire korte sider om hvordan boka virker"),
    "hide": ("Skjul skjermen", "F8"),
    "bring_back": ("Hent tilbake det siste du tok bort", "Ctrl+Z utenfor et tekstfelt"),
    "save": ("Lagre nå", "Alt lagres også av seg selv"),
    "save_elsewhere": ("Lagre et annet sted", "Når disken er full eller borte"),
    "mode": ("Bytt mellom å arbeide alene og sammen", "Noen tekster får en annen form"),
    "access": ("Passord på arbeidsboka", "Hvem som kan åpne den"),
    "lock_now": ("Lås boka nå", "Hvis den har passord"),
    "delete": ("Slett en arbeidsbok", "For godt"),
    "theme": ("Bytt mellom lyse og mørke farger", ""),
    "start": ("Gå til startsiden", "Lukker arbeidsboka"),
    "quit": ("Avslutt", "Ctrl+Q"),
}
"""Palette commands: name and explanation, by action."""
QUIT_KEY = "Trykk Ctrl+Q for å avslutte. Alt er lagret."
MODE_NOW = {"alone": "Tekstene er nå for deg som arbeider alene.", "together": "Tekstene er nå for dere som er to."}

# When a document cannot be opened or saved
READ_PLANS = "Les planene, uten å endre noe"
GO_BACK = "Tilbake til start"
READING_TITLE = "Bare lesing: {label}"
FETCH_LAST_GOOD = "Hent den forrige hele utgaven, fra {date}"
RESTORED = "Den forrige hele utgaven er hentet. Den ødelagte ligger ved siden av, under et annet navn."
RAW_TITLE = "Slik fila står: {label}"
KEEP_MINE = "Behold det som står her. Det andre blir liggende ved siden av."
TAKE_THEIRS = "Ta det som ligger på disken. Det du har her, blir liggende ved siden av."
DECIDE_LATER = "Vent litt med å velge"
ELSEWHERE_TITLE = "Lagre et annet sted"
ELSEWHERE = (
    "Skriv hvilken mappe arbeidsboka skal ligge i. Den blir laget hvis den ikke finnes. Du fortsetter i den nye."
)
ELSEWHERE_DO = "Lagre der"
MOVED = "Arbeidsboka ligger nå i {folder}."
