"""Messages about the plans folder and the documents in it."""

LABEL_EMPTY = "Skriv noe arbeidsboka kan hete. Et kallenavn er nok."
LABEL_LONG = "Navnet er for langt. Det kan ha høyst {most} tegn."
LABEL_SIGN = "«{sign}» kan ikke stå i navnet. Bruk bokstaver, tall, mellomrom, bindestrek og understrek."
LABEL_SIGNS = "Navnet har tegn som ikke kan stå der. Bruk bokstaver, tall, mellomrom, bindestrek og understrek."
LABEL_FIRST = "Navnet må begynne med en bokstav eller et tall."
LABEL_WORD = "«{label}» er opptatt av programmet eller maskinen. Velg et annet navn."
LABEL_TAKEN = "«{label}» finnes fra før. Velg et annet navn, eller åpne den som er der."

NO_CLIENT = "Det er ingen arbeidsbok som heter «{label}» i {folder}. Skriv «tilfriskning list» for å se hva som er der."
ALREADY_OPEN = (
    "«{label}» er allerede åpen i et annet vindu.{holder} Alt er som det var. Lukk den der først, og prøv igjen her."
)
HOLDER = " Den ble åpnet {day} klokka {time} av brukeren {user} (prosess {process})."
UNKNOWN_USER = "ukjent"
NOT_LOCKED = (
    "«{label}» kan ikke åpnes for å skrive i: {problem}. Alt er som det var. Se etter om du kan skrive i {folder}."
)
NOT_SAVED = (
    "Det siste er ikke lagret: {problem}. Det som var lagret før, er trygt. "
    "La vinduet stå åpent, og se etter at disken er på plass og at du kan skrive i {folder}."
)
CHANGED = (
    "Noe annet enn dette vinduet har endret «{label}» på disken. Det er ikke skrevet over. "
    "Det du skrev sist, står her, men er ikke lagret ennå. Begge deler kan tas vare på. Velg hva du vil gjøre."
)
FILE_GONE = (
    "Fila til «{label}» er ikke lenger i {folder}. Den er flyttet eller slettet, eller disken er tatt ut. "
    "Det du skrev sist, står her, men er ikke lagret ennå. "
    "La vinduet stå åpent, og legg fila tilbake, eller lagre et annet sted."
)
FOLDER_GONE = (
    "Mappa {folder} er ikke der lenger. Kanskje er disken tatt ut. "
    "Det du skrev sist, står her, men er ikke lagret ennå. "
    "La vinduet stå åpent, og sett disken i igjen, eller lagre et annet sted."
)
LOCKED = "«{label}» er låst. Den åpnes med passordet eller gjenopprettingsnøkkelen. Ingenting er endret."
NOT_DELETED = (
    "Ikke alt av «{label}» kunne slettes: {problem}. Noe ligger i {folder} ennå. "
    "Se etter at du kan skrive der, og prøv igjen."
)
NO_LAST_GOOD = "Det er ingen tidligere utgave av «{label}» som kan hentes fram. Fila er ikke rørt."
NOT_RESTORED = (
    "Den forrige utgaven av «{label}» kunne ikke hentes fram: {problem}. Ingenting er slettet. "
    "Se etter at du kan skrive i {folder}, og prøv igjen."
)
FOLDER_UNREADABLE = "Mappa {folder} kan ikke leses: {problem}. Ingenting er endret. Se etter hvem som eier mappa."

DAMAGED = (
    "Arbeidsboka «{label}» kan ikke åpnes: {problem}. Det du har skrevet, ligger i {file}, og er ikke rørt. "
    "Ta en kopi av fila. Har du en eldre kopi, kan du bruke den. Ellers kan en som har greie på det, rette feilen."
)
CLEAR_THERE = (
    " Ved siden av ligger {clear}, som ikke er låst. Den kan være hel. Flytt {sealed} til en annen mappe, så åpnes den."
)
NEWER = (
    "Arbeidsboka «{label}» er laget med en nyere utgave av programmet. Ingenting er endret. "
    "Åpne den med den nyeste utgaven av tilfriskning."
)

IS_NEWER = "den er laget med en nyere utgave av programmet"
NOTHING_IN_IT = "fila er tom"
NOT_TEXT = "fila er ikke tekst i UTF-8"
NOT_JSON = "fila er ikke riktig JSON på linje {line}, tegn {column}"
NOT_A_DOCUMENT = "fila har noe som ikke hører hjemme i en arbeidsbok"
NO_VERSION = "fila mangler schema_version i header"
NOT_MIGRATED = "fila er av en eldre utgave, men ser ikke ut som den"
FIELD_MISSING = "feltet «{field}» mangler"
FIELD_UNKNOWN = "feltet «{field}» er ukjent"
FIELD_WRONG = "feltet «{field}» har en verdi som ikke passer der"
ON_LINE = "{problem} (linje {line})"

BESIDE = "{label}-min"
BESIDE_AGAIN = "{label}-min-{number}"
"""The label of a client who is written beside another one, where the label is taken."""

DISK_PROBLEMS = {
    "ENOSPC": "disken er full",
    "EDQUOT": "det er ikke mer plass til deg på disken",
    "EACCES": "du har ikke lov til det der",
    "EPERM": "du har ikke lov til det der",
    "EROFS": "disken kan bare leses",
    "ENOENT": "mappa eller fila er ikke der",
    "ENOTDIR": "det som skulle være en mappe, er en fil",
    "EEXIST": "det ligger en fil der mappa skulle være",
    "EISDIR": "det som skulle være en fil, er en mappe",
    "EIO": "disken svarer ikke som den skal",
    "ENAMETOOLONG": "navnet er for langt",
    "EBUSY": "et annet program holder på fila",
}
"""Failures by the name that the system gives them, as clauses."""
WINDOWS_PROBLEMS = {
    5: "et annet program holder på fila, eller du har ikke lov til det der",
    19: DISK_PROBLEMS["EROFS"],
    21: "disken er ikke klar",
    32: DISK_PROBLEMS["EBUSY"],
    33: DISK_PROBLEMS["EBUSY"],
    39: DISK_PROBLEMS["ENOSPC"],
    123: "et slikt navn går ikke på denne maskinen",
}
"""What Windows tells more exactly, by its own numbers."""
DISK_OTHER = "maskinen svarte {name}"
