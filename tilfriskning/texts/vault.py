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
    "Nøkkelfila er skadet. Arbeidsboka er ikke rørt. "
    "Hent en eldre kopi av nøkkelfila hvis du har, eller bruk gjenopprettingsnøkkelen."
)

WRONG_KEY = (
    "Nøkkelen passer ikke til denne arbeidsboka. Ingenting er endret. "
    "Kanskje er den ikke sluppet inn, eller så hører den til en annen arbeidsbok."
)
IS_DAMAGED = "den låste fila er skadet"
DAMAGED = (
    "Arbeidsboka kan ikke åpnes: {problem}. Den er ikke rørt. Ta en kopi av den, og hent en eldre kopi hvis du har."
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
ALREADY_IN = "Den som har denne nøkkelen, kan åpne arbeidsboka fra før."
LET_OUT = "{name} kan ikke åpne det du skriver fra nå av. Kopier som finnes, kan fortsatt leses."

KEY_EXISTS = "Det finnes en fil fra før: {file}. Den er ikke rørt. Velg et annet sted."
KEY_NOT_MADE = "Nøkkelen er ikke laget: {problem}. Se etter om du kan skrive i {folder}."
KEY_UNREADABLE = "Nøkkelen kan ikke leses: {problem}. Se etter om {file} er riktig fil."
NO_SECRET_KEY = "Det er ingen hemmelig nøkkel i {file}. Fila er ikke rørt. Lag en med «tilfriskning key»."

IS_ON = "Arbeidsboka er låst med passord fra før. Alt er som det var."
IS_OFF = "Arbeidsboka er ikke låst med passord. Alt er som det var."
ONLY_THE_CLIENT = (
    "Dette kan bare den som eier arbeidsboka. Du er sluppet inn, og kan lese og skrive. "
    "Åpne den med passordet eller gjenopprettingsnøkkelen for å gjøre dette."
)
NO_KEY_FILE = (
    "Nøkkelfila er ikke der, så passordet kan ikke byttes. Det du har skrevet, er trygt. "
    "Åpne med gjenopprettingsnøkkelen, og velg et nytt passord."
)
NO_KEY_FILE_HERE = (
    "Nøkkelfila til «{label}» er ikke der, så passordet kan ikke åpne. Ingenting er endret. "
    "Legg {file} tilbake hvis du har en kopi, eller bruk gjenopprettingsnøkkelen."
)
KEYS_NEEDED = (
    "Et annet program har låst «{label}», og det står ikke hvem som kan åpne. Det du har skrevet, er trygt. "
    "Velg et nytt passord, så blir det lagret."
)
CLEAR_BESIDE = (
    "Ved siden av den låste arbeidsboka lå {clear}, som ikke var låst. Der sto det noe annet. "
    "Den er nå låst og lagt til side som {kept}. Ingenting er borte."
)
STILL_CLEAR = (
    "Arbeidsboka er låst. Men en kopi som ikke er låst, ligger der ennå: {problem}. "
    "Se etter at du kan skrive i {folder}, og åpne arbeidsboka en gang til."
)
COPIES_NOT_RESEALED = (
    "Arbeidsboka er lagret. Men eldre kopier ved siden av den kan åpnes av de samme som før: {problem}. "
    "Se etter at du kan skrive i {folder}."
)
KEY_LEFT = (
    "Arbeidsboka er ikke låst lenger. Noen låste kopier eller nøkkelfila ligger der ennå: {problem}. "
    "Du trenger dem ikke. Du finner dem i {folder}."
)
COPIES_ELSEWHERE = (
    "Kopier som finnes andre steder, er som før: sikkerhetskopier, minnepinner og det du har skrevet ut. "
    "De kan fortsatt leses."
)
OLD_PASSPHRASE = "Har noen en gammel kopi av nøkkelfila, åpner den fortsatt med det gamle passordet."

WHO_CLIENT = "Du, med passordet"
WHO_RECOVERY = "Den som har gjenopprettingsnøkkelen"
WHO_READER = "{name}, sluppet inn {date}"
WHO_UNKNOWN = "Det står ikke i arbeidsboka hvem som kan åpne den."
