"""Words of the lock: asking for the password, turning it on and off, and who else can open the workbook."""

# The way in
UNLOCK_TITLE = "«{label}» er låst"
UNLOCK = "Skriv passordet og trykk Enter. Har du glemt det, kan du skrive gjenopprettingsnøkkelen her."
UNLOCK_HELPS = "Trenger du noen å snakke med nå, trykk F4. Det går uten passord."
PASSPHRASE = "Passord"
SHOW_TYPED = "Vis det jeg skriver"
OPEN = "Åpne"
BACK = "Tilbake"
OPENING = "Åpner …"
STOOD_STILL = "Boka ble låst fordi ingen brukte den. Alt er lagret."
LOCKED_BY_YOU = "Boka er låst nå. Alt er lagret."
CLOSED_FOR_READER = "Boka er lukket, og alt er lagret."

# The offer, and what to know first
OFFER_TITLE = "Vil du låse arbeidsboka med passord?"
OFFER = (
    "Nå kan alle som bruker maskinen som deg, lese det du har skrevet. "
    "Med et passord kan bare du åpne boka, og de du slipper inn.\n\n"
    "Du kan også gjøre det senere. Trykk Ctrl+P, og velg «Passord på arbeidsboka»."
)
OFFER_YES = "Ja, jeg vil låse den"
OFFER_LATER = "Ikke nå"
FIRST_TITLE = "Godt å vite først"
FIRST = (
    "Du får en nøkkel som du skriver på papir. Den åpner boka hvis du glemmer passordet. "
    "**Glemmer du passordet og mister nøkkelen, er planen borte.** Da kan ingen åpne boka.\n\n"
    "Passordet stopper ikke alt:\n\n"
    "- Andre kan fortsatt se navnet på boka, og når du sist skrev.\n"
    "- Noen kan se på skjermen, eller følge med på tastene.\n"
    "- Boka er ikke låst mens den står åpen på skjermen.\n"
    "- Planer på papir, eller i andre filer, er ikke låst.\n"
    "- Eldre kopier på andre steder er som før.\n\n"
    "Hjelpetelefonene åpner du alltid uten passord."
)
GO_ON = "Videre"

# A new password
CHOOSE_TITLE = "Velg et passord"
CHOOSE = "Flere ord etter hverandre er lette å huske, og vanskelige å gjette. Mellomrom kan være med."
OLD_PASSPHRASE = "Passordet du har nå"
NEW_PASSPHRASE = "Nytt passord"
AGAIN = "Passordet en gang til"
NOT_ALIKE = "De to er ikke like. Skriv passordet en gang til."
LOCKING = "Lager låsen …"

# The recovery key
RECOVERY_TITLE = "Skriv nøkkelen på papir"
RECOVERY = (
    "Dette er gjenopprettingsnøkkelen. Den åpner boka hvis du glemmer passordet. "
    "Den vises bare nå, og blir ikke lagret. Legg papiret et annet sted enn maskinen."
)
RECOVERY_END = "Er alt skrevet ned? Skriv den siste gruppa her"
RECOVERY_DONE = "Den er skrevet ned"
RECOVERY_OTHER = "Den siste gruppa er en annen. Se på nøkkelen, og skriv den en gang til."
CANCEL = "Avbryt"

IS_ON = "Arbeidsboka er låst med passord fra nå av."
NOT_ON = "Arbeidsboka er ikke låst. Ingenting er endret."
AS_BEFORE = "Ingenting er endret. Passord og nøkkel er som før."

# Who can open it
ACCESS_TITLE = "Hvem kan åpne arbeidsboka"
ACCESS_WHO = "Disse kan åpne den"
ACCESS_UNKNOWN = "Er det noen her du ikke kjenner? Du kan ta dem ut."
ACCESS_READER = "Du er sluppet inn, og kan lese og skrive. Bare den som eier boka, kan endre noe her."
LET_IN = "Slipp inn en terapeut"
TAKE_OUT = "Ta ut {name}"
CHANGE_PASSPHRASE = "Bytt passord"
RENEW_RECOVERY = "Lag en ny gjenopprettingsnøkkel"
TURN_OFF = "Ta bort passordet"
LOCK_NOW = "Lås boka nå"
NEW_KEYS = "Velg et nytt passord"
AS_CLIENT = "Åpne med passordet i stedet"
IDLE_TITLE = "Når ingen bruker boka, låses den etter"
IDLE = {5: "5 minutter", 10: "10 minutter", 20: "20 minutter", 0: "Aldri, jeg låser selv"}

LET_IN_TITLE = "Slipp inn en terapeut"
LET_IN_WORDS = (
    "Terapeuten kan da lese og skrive i boka, med sin egen nøkkel. Du kan ta det tilbake når du vil.\n\n"
    "Be om den åpne nøkkelen. Den begynner med age1."
)
LET_IN_NAME = "Hvem er det? Et fornavn holder"
LET_IN_KEY = "Lim inn nøkkelen, eller skriv hvor fila ligger"
LET_IN_DO = "Slipp inn"
IS_IN = "{name} kan åpne boka fra nå av."

TAKE_OUT_ASK = (
    "Vil du ta ut {name}? Da kan ikke {name} åpne det du skriver fra nå av.\n\nKopier som finnes, kan fortsatt leses."
)
TAKE_OUT_YES = "Ja, ta ut"

PASSPHRASE_CHANGED = "Passordet er byttet."
FORGOTTEN = "Du kom inn med gjenopprettingsnøkkelen. Velg et nytt passord. Du får en ny nøkkel også."
KEYS_REPLACED = "Boka har fått nytt passord og ny nøkkel. De gamle åpner ikke det du skriver fra nå av."
RENEW_ASK = (
    "Du får en ny nøkkel på papir. Den gamle åpner ikke det du skriver fra nå av.\n\nPassordet er det samme som før."
)
RENEW_YES = "Lag en ny"
RENEWED = "Den nye nøkkelen gjelder fra nå av. Kast den gamle."

TURN_OFF_ASK = "Vil du ta bort passordet? Da kan alle som bruker maskinen som deg, lese det du har skrevet."
TURN_OFF_YES = "Ja, ta det bort"
IS_OFF = "Passordet er tatt bort. Arbeidsboka er ikke låst lenger."
KEYS_ASK_YES = "Velg et passord"
WAIT = "Vent litt"

# Standing still
IDLE_SOON = "Boka låses om et minutt. Trykk en tast, så står den åpen."
NOT_LOCKED_YET = "Boka er ikke låst ennå, for det siste er ikke lagret."

# Taking a workbook away
DELETE = "Slett en arbeidsbok"
DELETE_ONE = "Vil du slette «{label}»? Alt som står i den, blir borte, også planene. Den kan ikke hentes tilbake."
DELETE_ANY = "Hvilken vil du slette? Alt som står i den, blir borte, også planene. Den kan ikke hentes tilbake."
DELETE_LABEL = "Skriv navnet på boka for å slette den"
DELETE_OTHER = "Det er ingen bok her med det navnet. Ingenting er slettet."
DELETE_DO = "Slett boka"
DELETED = "«{label}» er slettet."

# Start, plan and palette
LOCKED_SINCE = "låst, sist endret {date}"
ACCESS_OF = "Passord på «{label}»"
TO_ACCESS = "→ Passord på arbeidsboka"

UNLOCK_HELP = """\
Arbeidsboka er låst med passord. Skriv det, og trykk Enter. Det tar et par sekunder å åpne.

- Du kan skrive gjenopprettingsnøkkelen i samme felt. Den begynner med AGE-SECRET-KEY.
- Vil du se det du skriver, gå til «Vis det jeg skriver» med Tab.
- Esc tar deg tilbake. Ingenting i boka er endret.
"""
LOCK_HELP = """\
Her kan du låse arbeidsboka med passord. Du bestemmer selv, og kan angre når du vil.

- Du får en gjenopprettingsnøkkel på papir. Den åpner boka hvis du glemmer passordet.
- Esc går tilbake, og ingenting er endret.
"""
ACCESS_HELP = """\
Her ser du hvem som kan åpne arbeidsboka. Du kan slippe inn en terapeut, og ta ut en som er sluppet inn.

- Du kan bytte passord, og lage en ny nøkkel på papir.
- Du velger hvor lenge boka kan stå åpen uten at noen bruker den.
- Esc tar deg tilbake til samme sted.
"""
DELETE_HELP = """\
Her kan du slette en arbeidsbok for godt. Esc går tilbake, og ingenting er slettet.

Kopier på andre steder blir ikke borte: minnepinner, sikkerhetskopier og papir.
"""
