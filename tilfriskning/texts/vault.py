"""Messages about passwords and keys."""

PASSPHRASE_EMPTY = "Skriv et passord. Flere ord etter hverandre er lette å huske og vanskelige å gjette."
PASSPHRASE_SIGNS = "Passordet har tegn som ikke kan brukes. Skriv det en gang til."
WRONG_PASSPHRASE = (
    "Passordet stemmer ikke. Ingenting er borte. Se etter store og små bokstaver, og prøv igjen. "
    "Har du glemt det, kan du bruke gjenopprettingsnøkkelen."
)
BEYOND_THIS_MACHINE = (
    "Maskinen er for treg eller har for lite minne til å åpne med passord nå. Ingenting er borte. "
    "Lukk andre programmer og prøv igjen, eller bruk gjenopprettingsnøkkelen."
)
NOT_LOCKED = (
    "Maskinen har for lite ledig minne til å lage et passord nå. Alt er som det var. "
    "Lukk andre programmer, og prøv igjen."
)
KEY_DAMAGED = (
    "Nøkkelfilen er skadet. Arbeidsboken er ikke rørt. "
    "Hent en eldre kopi av nøkkelfilen hvis du har, eller bruk gjenopprettingsnøkkelen."
)

WRONG_KEY = (
    "Nøkkelen passer ikke til denne arbeidsboken. Ingenting er endret. "
    "Kanskje er den ikke sluppet inn, eller så hører den til en annen arbeidsbok."
)
IS_DAMAGED = "den låste filen er skadet"
DAMAGED = (
    "Arbeidsboken kan ikke åpnes: {problem}. Den er ikke rørt. Ta en kopi av den, og hent en eldre kopi hvis du har."
)

RECOVERY_LENGTH = "Nøkkelen skal ha {right} tegn etter {prefix}. Her er det {found}. Se etter tegn for tegn."
RECOVERY_WRONG = "Nøkkelen stemmer ikke. Ingenting er borte. Ett av tegnene er nok et annet. Se etter tegn for tegn."

NO_PUBLIC_KEY = (
    "Her er det ingen åpen nøkkel som kan brukes. Den begynner med age1 og har {length} tegn. "
    "Be om å få den en gang til."
)
SECRET_KEY = (
    "Dette er en hemmelig nøkkel. Den skal bare eieren ha. Be eieren lage en ny nøkkel, "
    "og gi deg den åpne, som begynner med age1."
)
SEVERAL_KEYS = "Her er det flere nøkler. Ta én om gangen."
READER_NAMELESS = "Skriv hvem nøkkelen tilhører. Et fornavn holder."
ALREADY_IN = "Den som har denne nøkkelen, kan åpne arbeidsboken fra før."
LET_OUT = "{name} kan ikke åpne det du skriver fra nå av. Kopier som finnes, kan fortsatt leses."

KEY_EXISTS = "Det finnes en fil fra før: {file}. Den er ikke rørt. Velg et annet sted."
KEY_NOT_MADE = "Nøkkelen er ikke laget: {problem}. Se etter om du kan skrive i {folder}."
KEY_UNREADABLE = "Nøkkelen kan ikke leses: {problem}. Se etter om {file} er riktig fil."
NO_SECRET_KEY = "Det er ingen hemmelig nøkkel i {file}. Filen er ikke rørt. Lag en med «tilfriskning key»."
