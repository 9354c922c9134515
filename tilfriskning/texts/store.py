"""Messages about the plans folder and the documents in it."""

LABEL_EMPTY = "Skriv noe arbeidsboken kan hete. Et kallenavn holder."
LABEL_LONG = "Navnet er for langt. Det kan ha høyst {most} tegn."
LABEL_SIGN = "«{sign}» kan ikke stå i navnet. Bruk bokstaver, tall, mellomrom, - og _."
LABEL_SIGNS = "Navnet har tegn som ikke kan stå der. Bruk bokstaver, tall, mellomrom, - og _."
LABEL_FIRST = "Navnet må begynne med en bokstav eller et tall."
LABEL_WORD = "«{label}» er opptatt av programmet eller maskinen. Velg et annet navn."
LABEL_TAKEN = "«{label}» finnes fra før. Velg et annet navn, eller åpne den som er der."

NO_CLIENT = "Det er ingen arbeidsbok som heter «{label}» i {folder}. Skriv «tilfriskning list» for å se hva som er der."
ALREADY_OPEN = "«{label}» er allerede åpen i et annet vindu. Alt er som det var. Lukk den der først, og prøv igjen her."
NOT_LOCKED = (
    "«{label}» kan ikke åpnes for å skrive i: {problem}. Alt er som det var. Se etter om du kan skrive i {folder}."
)
NOT_SAVED = (
    "Det siste er ikke lagret: {problem}. Det som var lagret før, er trygt. "
    "La vinduet stå åpent, og se etter at disken er på plass og at du kan skrive i {folder}."
)
FOLDER_UNREADABLE = "Mappen {folder} kan ikke leses: {problem}. Ingenting er endret. Se etter hvem som eier mappen."

DAMAGED = (
    "Arbeidsboken «{label}» kan ikke åpnes: {problem}. Filen er ikke rørt, og ligger her: {file}. "
    "Ta en kopi av den, og hent en eldre kopi hvis du har, eller be noen som kan det, om å rette feilen."
)
NEWER = (
    "Arbeidsboken «{label}» er laget med en nyere utgave av programmet. Ingenting er endret. "
    "Åpne den med den nyeste utgaven av tilfriskning."
)

IS_NEWER = "den er laget med en nyere utgave av programmet"
NOTHING_IN_IT = "filen er tom"
NOT_TEXT = "filen er ikke tekst i UTF-8"
NOT_JSON = "filen er ikke riktig JSON på linje {line}, tegn {column}"
NOT_A_DOCUMENT = "filen har noe som ikke hører hjemme i en arbeidsbok"
NO_VERSION = "filen mangler schema_version i header"
NOT_MIGRATED = "filen er av en eldre utgave, men ser ikke ut som den"
FIELD_MISSING = "feltet «{field}» mangler"
FIELD_UNKNOWN = "feltet «{field}» er ukjent"
FIELD_WRONG = "feltet «{field}» har en verdi som ikke passer der"
ON_LINE = "{problem} (linje {line})"

DISK_PROBLEMS = {
    "ENOSPC": "disken er full",
    "EDQUOT": "det er ikke mer plass til deg på disken",
    "EACCES": "du har ikke lov til det der",
    "EPERM": "du har ikke lov til det der",
    "EROFS": "disken kan bare leses",
    "ENOENT": "mappen eller filen er ikke der",
    "ENOTDIR": "det som skulle være en mappe, er en fil",
    "EEXIST": "det ligger en fil der mappen skulle være",
    "EISDIR": "det som skulle være en fil, er en mappe",
    "EIO": "disken svarer ikke som den skal",
    "ENAMETOOLONG": "navnet er for langt",
    "EBUSY": "et annet program holder på filen",
}
"""Failures by the name that the system gives them, as clauses."""
DISK_OTHER = "maskinen svarte {name}"
