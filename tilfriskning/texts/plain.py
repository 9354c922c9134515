"""Words of the workbook line by line: what is asked, how to answer, and what can always be typed."""

TITLE = "Arbeidsboka, linje for linje."
FIRST_LINES = (
    "Enter går videre. Et tall velger. ? gir hjelp.",
    "Overalt kan du skrive :plan, :nå, :ring og :slutt.",
)

# Prompts
ANSWER = "Svar: "
NUMBER = "Nummer: "
NUMBERS = "Nummer: "
NUMBER_OR_KEEP = "Nummer, eller Enter for å beholde: "
NUMBER_OR_ON = "Nummer, eller Enter for å gå videre: "
NUMBER_OR_DONE = "Nummer, eller Enter når du er ferdig: "
NUMBER_OR_PART = "Nummer, eller Enter for «{part}»: "
NUMBER_OR_PAGES = "Nummer, eller Enter for å gå til sidene: "
NUMBER_OR_END = "Nummer, eller Enter for å avslutte timen: "
END_OF_TOPIC = "Enter går tilbake til emnene: "
NUMBER_OR_BACK = "Nummer, eller Enter for å gå tilbake: "
MARKS = "Merker: "
PROMPT_AGAIN = "{label}, :liste, eller Enter for å gå videre: "
NOTICED = "J, F eller JF: "
SIGN = "Nummer eller bokstav: "
ANOTHER_LINE = "Linje: "
LABEL = "Navn: "
FILE = "Fil: "
FOLDER = "Mappe: "
MORE = "Enter viser mer: "
ENTER_GOES_ON = "Enter går videre: "
ENTER_GOES_BACK = "Enter går tilbake: "
END_OF_PAGE = "Enter går til neste side: "
END_OF_BOOK = "Enter åpner siden på nytt: "
HIDDEN = "Enter viser boka igjen: "

# Shapes of lines
PROMPT = "{label}: "
NUMBERED = "{number}. {text}"
LISTED = "- {text}"
STEP = "Steg {number}: {title}"
HINT = "Tips: {text}"
LABELLED = "{label}: {text}"
LABELLED_BELOW = "{text}, {below}"
IMPORTANT = "Viktig: {title}."
DOES_WHAT = "Dette {does}: {what}."
CHOSEN = "{text} (valgt)"
TICKED = "{text} (krysset av)"
IN_PLAN = "{text} (står i planen)"
IN_TOOLBOX = "{text} (ligger i kassa)"
SEEN = "{title} (sett)"
NOTHING_YET = "tomt"
SOMETHING = "skrevet i"
PROGRESS = "{topic}: {title}. Side {number} av {count}."

# What is said about answers
SAVED = "Lagret."
TAKEN_AWAY = "Tatt bort. Skriv :hent for å hente det tilbake."
SET_ASIDE = "{words}. Skriv :ikke en gang til hvis det gjelder deg likevel."
NOT_SET_ASIDE = "Det gjelder deg likevel."
OFFERED = "Et tall henter noe du har skrevet før:"
OFFERED_LIST = "Velg med et tall, eller skriv med egne ord:"
STANDS = "Her står det:"
KEEP_OR_REPLACE = "Enter beholder det. Nye ord kommer i stedet. :mer skriver videre, og :tøm tar det bort."
MORE_LINES = "Skriv så mange linjer du vil. En linje med bare et punktum avslutter."
EMPTY_LINE = "Tom linje. Skriv mer, eller et punktum for å avslutte."
NO_MORE_LINES = "."
"""The line that ends a text of several lines."""
WRITE_A_NUMBER = "Skriv et tall fra 1 til {most}."
TICK_HOW = "Tallet krysser av, og tar krysset bort igjen. Enter går videre."
EXPLAIN_HOW = "Et tall viser hvordan du kan gjøre det. Enter går videre."
NO_MORE_TO_SAY = "Det står ikke mer om den."
CHOOSE_ONE = "Velg en av disse:"
NEW_LIST_HOW = "Skriv én ting om gangen. Enter går videre."
LIST_HOW = "Skriv noe nytt. Et tall endrer linja. Enter går videre."
ANOTHER = "Skriv en til, eller trykk Enter for å gå videre."
OWN_WORDS = "Egne ord"
EDIT_HOW = "Enter beholder det som står. :tøm tar det bort."
PICK_HOW = "Skriv ett eller flere tall, eller egne ord. Enter går videre."
PICK_HELP = "Skriv ?3 for å se hvordan du gjør nummer 3."
PICK_MORE = "Velg flere, eller trykk Enter for å gå videre."
PICKED = "Lagt til: {text}"
ROWS_HOW = "Velg en rad å skrive i."
J_AND_F = ("J: jeg merket dette.", "F: familie og venner merket dette.")
MARKS_HOW = "Skriv tallet og J eller F, som 1J 2JF. Bare tallet viser mer. Enter går videre."
DAY_MARKS_HOW = "Skriv tallet og J eller F, som 1J 2F. Enter går videre."
DAY_J_HOW = "Skriv tallet for å krysse av. Enter går videre."
MARKS_WRONG = "Det skjønte jeg ikke. Skriv for eksempel 1J, eller 2F 3JF."
NOTICED_HOW = "Hvem har merket det? J: jeg. F: familie og venner. Enter hopper over."
NO_SIGNS_YET = "Ingen tegn er merket ennå."
SIGNS_TO_CHOOSE = "Tegn du kan velge mellom:"
SLOTS_HOW = "Et tall setter inn et tegn, eller tar det ut. En bokstav lar deg skrive selv. Enter går videre."
SLOTS_WRONG = "Skriv et tall fra lista, eller bokstaven på plassen."
SLOT = "Tegnet på plass {slot}, med dine ord"
NEW_SHEET = "Begynn på et nytt ark"
LINE_CUT = "Linja var lengre enn terminalen tar imot. Se etter at slutten kom med. Skriv resten med :mer."

# Pages and plans
HERE_YOU_STOPPED = "Her slapp du sist. :tilbake går til spørsmålet før."
NOTHING_ASKED = "«{text}» er ikke lagret, for her er det ikke noe spørsmål. :tilbake går til spørsmålet før."
NO_QUESTION_YET = "Spørsmålet kommer straks. Det du skrev nå, er ikke lagret."
PLAN_HOW = "Velg det du vil se eller endre."
READ_PLAN = "Les planen"
NAME_AND_DATE = "Navn og dato"
SUGGESTED = "Enter skriver til {file}. :nei lar være."
CODE_HERE = "Koden blir et bilde i en fil. Du trenger ikke se den: mobilen leser den, og viser det som står i den."
IN_THE_CODE = "Dette står i koden:"
YES, NO = "Ja", "Nei"

# More about the plan
NOT_YET = "Ikke nå"
NUMBER_OR_DATE = "Nummer eller dato: "
WHO_SAW = "Hva har den andre sett? Et tall setter F på tegnet, med navnet."
CHAIN = ("Først", "Så")
IN_BOTH = "{text} (i begge planene)"
SHARE_HOW = "Et tall lar tegnet høre til begge planene, eller bare til sin egen igjen. Enter går videre."
BESIDES = "{question} {how}, hvis du vil."
READ_LINE = "Les det som ligger på linja"
ANOTHER_TIME = "Vil du legge til en gang til?"
MOVE_SIGNS = "Når kom tegnene?"
MOVE_HOW = "Et tall flytter tegnet: uker, dager, timer, og av linja igjen. Enter går videre."
INTO_PLAN = "Hører noe av dette til i del 2?"
INTO_PLAN_HOW = "Et tall setter tegnet inn, eller tar det ut. Enter går videre."
ALL_QUESTIONS = "Vil du ta med de andre spørsmålene også?"

# The hour
BACK_TO_HOUR = "Skriv :time når dere vil tilbake til timen."
NEXT_STEP = "Velg et av stegene dine. Etterpå kan du skrive et nytt."
APPROVE = "{said}?"
DELETE_HOW = "Skriv tallene på det som skal slettes. Enter lar alt ligge."

# Leaving
NOT_SAVED = "{problem} Programmet prøver igjen ved neste svar. Skriv :flytt for å lagre et annet sted."
ALL_SAVED = "Alt er lagret."
CLEAR = "Skal skjermen tømmes, så ingen kan lese det som står her?"
CANNOT_CLEAR = "Denne skjermen kan ikke tømmes herfra. Lukk vinduet hvis andre ikke skal se."

# Words that can be typed
NO_WORD = "nei"
WORD_NO = "la være"
WORD_NOT_ME = "dette gjelder ikke meg, eller gjør det likevel"
WORD_MORE = "skriv flere linjer under det som står"
WORD_SHOW = "vis det jeg skriver"
WORD_LIST = "les hele lista igjen"
WORD_EMPTY = "ta bort det som står"
WORDS = {
    "Overalt kan du skrive:": {
        "neste": "neste side",
        "forrige": "siden før",
        "tilbake": "spørsmålet før, eller ut av det du har åpnet",
        "innhold": "alle emner og sider",
        "plan": "planen min",
        "nå": "jeg merker et tegn nå",
        "ring": "hjelpetelefoner",
        "hent": "hent tilbake det du sist endret eller tok bort",
        "slutt": "lagre og avslutt",
    },
    "Når det er tungt:": {
        "pust": "pust rolig",
        "sprekk": "de første timene etter en sprekk",
        "etterpå": "når det verste er over: hva du kan ta med deg",
    },
    "Når du vil:": {
        "tegn": "et blikk på tegnene mine",
        "merket": "det jeg har merket, uke for uke",
        "kasse": "verktøykassa mi",
        "delt": "hvem har planen",
        "mål": "målene mine, og stegene på veien",
        "hinder": "ta det som er i veien, i fem små steg",
        "time": "timen, når dere er to",
        "gruppe": "time med en gruppe, uten noen arbeidsbok",
    },
    "Om boka:": {
        "omvisning": "fire korte sider om hvordan boka virker",
        "passord": "passord på arbeidsboka, og hvem som kan åpne den",
        "lås": "lås boka nå, hvis den har passord",
        "skjul": "tøm skjermen",
        "måte": "bytt mellom å arbeide alene og sammen",
        "lagre": "lagre nå, selv om alt lagres underveis",
        "flytt": "lagre arbeidsboka et annet sted",
        "slett": "slett en arbeidsbok for godt",
        "start": "lukk arbeidsboka og gå til start",
    },
}
"""What each word does that holds everywhere, in groups with their headings. The first group is what one needs."""
KEYS = {"1": "?", "2": ":plan", "3": ":nå", "4": ":ring"}
"""The word that does what a function key does on the screens."""
TYPE = "skriv "
NOT_ME = "«Gjelder ikke meg» (:ikke)"

HELP_LINE = ":{word} – {does}"
HELP_HERE = "Her kan du skrive:"
HELP_ANSWERS = (
    "Skriv et svar på én linje, og trykk Enter. Enter alene går videre, og beholder det som står. "
    "Alt kan hoppes over. Har svarene tall foran, skriver du tallet."
)
HELP_COLON = "Skal et svar begynne med kolon, skriver du to."
UNKNOWN_WORD = (
    "Jeg kjenner ikke :{word}. Skriv ? for å se hva du kan skrive. Skal svaret begynne med kolon, skriver du to."
)

# Offered where the screens cannot be shown
DUMB_TERMINAL = "Dette vinduet kan ikke vise skjermbildene. Arbeidsboka kan i stedet vises linje for linje."
SMALL_TERMINAL = (
    "Vinduet er lite for skjermbildene: {columns} ganger {rows} tegn. De trenger {least_columns} ganger {least_rows}. "
    "Du kan gjøre vinduet større, eller bruke arbeidsboka linje for linje."
)
LINE_BY_LINE = "Linje for linje"
SCREENS_ANYWAY = "Vis skjermbildene likevel"
NOT_NOW = "Avslutt"

# Locked workbooks
LOCK_OFFER = (
    "Nå kan alle som bruker maskinen som deg, lese det du har skrevet. "
    "Med et passord kan bare du åpne boka, og de du slipper inn. Du kan også gjøre det senere, med :passord."
)
IDLE_SOON = "Boka låses om et minutt. Trykk Enter, så står den åpen, og det du er i gang med, blir lagret."
STOOD_STILL = "Boka er skjult fordi ingen brukte den. Trykk Enter. Så kan du skrive passordet."
LOCKED = "«{label}» er låst. Det du skriver nå, vises ikke. Skriv :vis for å se det. Enter alene går tilbake."
SHOWN_IF_WANTED = "Det du skriver nå, vises ikke. Skriv :vis for å se det."
UNLOCKING = "Et øyeblikk. Dette kan ta noen sekunder."

# Many workbooks, and a tour
SEARCH_MORE = "Det er {count} til. Skriv litt av navnet for å finne dem."
TOUR_PAGE = "Omvisning, side {number} av {count}: {heading}"
TOUR = (
    (
        "Svare",
        (
            "Boka spør om én ting om gangen. Skriv svaret på én linje, og trykk Enter.",
            "Enter alene går videre. Du kan hoppe over alt.",
            "Har svarene tall foran, skriver du tallet.",
            "Vil du skrive flere linjer, begynner du med :mer.",
            "Alt blir lagret med en gang. Neste gang er du der du slapp.",
        ),
    ),
    (
        "Tegn og plan",
        (
            "I lista over tegn skriver du tallet og J når du har merket tegnet selv.",
            "F er for tegn som andre har sett. 2JF setter begge på tegn nummer 2.",
            ":plan viser planen din, hvor du enn er. Det du skriver på sidene, står der allerede.",
        ),
    ),
    (
        "Når det er tungt",
        (
            ":nå viser hvem du kan ringe, og det du selv har valgt å gjøre.",
            ":ring viser hjelpetelefoner. Du trenger ikke passord for å se dem.",
            ":skjul tømmer skjermen hvis noen kommer.",
        ),
    ),
    (
        "Det er ditt",
        (
            "Alt ligger i én fil på denne maskinen. Ingenting blir sendt noe sted.",
            "Fra planen kan du skrive den ut på papir, eller ta den med på mobilen.",
            ":slutt lukker boka. ? viser alt du kan skrive.",
        ),
    ),
)
"""Heading and lines of each page."""
