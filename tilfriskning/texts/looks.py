"""Words of the look at the signs, of looking back, and of the toolbox."""

LOOK_TITLE = "Et blikk på tegnene mine"
LOOK = "Har du merket noe av dette siden sist? Kryss av det som passer, eller la være."
LOOK_KEYS = "Enter eller J: jeg merket det. F: en annen merket det. Samme tast tar merket bort."
NO_SIGNS = "Du har ikke merket noen tegn i boka ennå. De kommer hit når du gjør det."
NOTICED_BEFORE = "du merket dette {day}"
BESIDE = "Sitter noen ved siden av deg, og setter F? Skriv hvem, hvis dere vil"
BESIDE_HINT = "Fornavn holder"
NOTE = "En linje med dine egne ord"
NOTE_HINT = "Hvordan har det vært?"
SEEN_AS_TITLE = "Er det slik det pleier å svinge, eller er det tegn?"
SEEN_AS: dict[str | None, str] = {
    None: "Jeg lar det stå åpent",
    "usual": "Vanlig for meg",
    "sign": "Tegn",
}
LOOK_DONE, LOOK_NOT_NOW = "Ferdig", "Ikke nå"
RHYTHM_TITLE = "Hvor ofte vil du se på tegnene? Du kan bytte når du vil"
RHYTHMS: dict[int | None, str] = {
    None: "Bare når jeg har lyst",
    3: "Et par ganger i uka",
    7: "Hver uke (et fint sted å begynne)",
    14: "Annenhver uke",
    28: "Hver fjerde uke",
}
RHYTHM_HELP = "Da står det en stille linje på startsiden. Lar du den stå, skjer det ingenting."
LOOK_WAITS = "Et blikk på tegnene: {label}"
LOOK_WAITS_BELOW = "hvis du vil"
LOOK_TO_NOW = "→ Jeg merker et tegn nå"

BACK_TITLE = "Det jeg har merket"
BACK = "Her står det slik du skrev det. Du kan rette og legge til."
BACK_EMPTY = "Det står ingenting her denne måneden."
CALENDAR_WEEK = "uke"
CALENDAR_KEY = (
    "J: jeg merket et tegn. F: en annen merket et tegn. o: jeg så etter. +: jeg skrev noe. v: vanlig for meg."
)
CALENDAR_MARKS = {"j": "J", "f": "F", "looked": "o", "note": "+", "usual": "v"}
MONTH_BEFORE, MONTH_AFTER = "← {month}", "→ {month}"
WEEK = "Uke {number}, {days}"
I_NOTICED = "Jeg merket: {sign}"
OTHER_NOTICED, NAMED_NOTICED = "En annen merket: {sign}", "{who} merket: {sign}"
BESIDE_ME = "Sammen med meg: {who}"
JUST_LOOKED = "Jeg så på tegnene, og krysset ikke av for noe."
SIGN_GONE = "et tegn som er tatt bort"
TODAY = "I dag, {day}"
DAY_SEEN_AS = "Dette var: {said}"
DAY_OPEN = "Vanlig for meg, eller tegn? Enter velger"
CHANGE_MARKS = "→ Rett merkene"

TOOLBOX_TITLE = "Verktøykassa mi"
TOOLBOX = "Her samler du det som gjør godt for deg. Skriv med egne ord, eller velg fra boka."
SHELVES: dict[str, str] = {
    "music": "Musikk og lyd",
    "places": "Steder",
    "people": "Mennesker",
    "body": "Pust og kropp",
    "other": "Annet jeg gjør",
}
TOOL_HINTS: dict[str, str] = {
    "music": "For eksempel ei liste med rolige sanger",
    "places": "For eksempel benken ved elva",
    "people": "Et fornavn holder",
    "body": "For eksempel en dusj eller en tur",
    "other": "Skriv med egne ord",
}
FROM_BOOK = "Velg fra boka"
TAKEN = "Lagt i verktøykassa. Du kan endre ordene."

IN_BETWEEN = "Når du vil"
IN_BETWEEN_LEADS = {
    "toolbox": "→ Verktøykassa mi",
    "look": "→ Et blikk på tegnene mine",
    "looking_back": "→ Det jeg har merket",
    "breathe": "→ Pust rolig litt",
    "slip": "→ Etter en sprekk",
}
"""What leads on from the contents, by action."""

LOOK_HELP = """\
Her kan du se på tegnene dine, så ofte du vil. Ingenting skjer hvis du hopper over.

- Enter eller J setter J, for noe du merket. F er for noe en annen merket.
- Krysser du av for et tegn, kommer du til del 3 i planen når du er ferdig.
- Er det slik det pleier å svinge for deg, velger du «Vanlig for meg».
- Nederst velger du hvor ofte du vil gjøre dette.
"""
BACK_HELP = """\
Her står det du har merket og skrevet, uke for uke. Boka mener ikke noe om det.

- Øverst er en kalender for måneden. Under står det samme med ord.
- Gå til en linje for å rette den, eller for å skrive en ny.
"""
TOOLBOX_HELP = """\
Verktøykassa er din egen liste. Det første i den kan også stå på F3, når planen er tom.

- Skriv i en tom linje. Tøm en linje for å ta den bort.
- «Velg fra boka» viser forslag. Enter legger ett i kassa. Pil høyre viser hvordan du kan gjøre det.
"""
