"""What the commands print, and how they are used."""

PROGRAM = "tilfriskning"

HELP = """\
tilfriskning – en digital arbeidsbok for å lage en tilfriskningsplan

Slik bruker du det:
  tilfriskning                   åpne arbeidsboka
  tilfriskning NAVN              åpne arbeidsboka som heter NAVN
  tilfriskning NAVN --plain      åpne den linje for linje, uten skjermbilder
  tilfriskning list              vis arbeidsbøkene i mappa
  tilfriskning NAVN --session    åpne en time, når dere arbeider sammen
  tilfriskning export NAVN       vis planen, eller skriv den til en fil
  tilfriskning now NAVN          vis hvem du ringer, og hva du gjør, nå
  tilfriskning sessions --summary
                                 vis hvor mange timer som er talt, uten navn
  tilfriskning check [MAPPE]     se etter feil i en mappe med innhold
  tilfriskning schema            vis hvordan en arbeidsbok er bygd opp
  tilfriskning where             vis hvilke mapper som er i bruk, og hvorfor
  tilfriskning key               lag nøkkelen din, eller vis den
  tilfriskning backup FIL        ta kopi av alle arbeidsbøkene i én fil
  tilfriskning restore FIL       hent arbeidsbøkene tilbake fra en slik kopi
  tilfriskning shortcut          lag et ikon som åpner arbeidsboka

Valg, før eller etter kommandoen:
  --plans MAPPE                  mappa der arbeidsbøkene ligger
  --content MAPPE                mappa med innholdet
  --version                      vis hvilken utgave dette er
  -h, --help                     vis denne hjelpa, eller hjelp til en kommando

Har navnet mellomrom, setter du det i anførselstegn: tilfriskning "min bok"
"""

COMMAND_HELP = {
    "list": """\
tilfriskning list [--json]

Viser arbeidsbøkene i mappa: navn, når de sist ble endret, og hvor langt
planene er kommet. Av en låst arbeidsbok vises bare navnet og datoen.

  --json    som JSON: en liste med ett objekt for hver arbeidsbok, slik:
              label     navnet
              changed   når den sist ble endret (ISO 8601), eller null
              plans     planene med id, og «empty», «begun» eller «signed»
              problem   hvorfor den ikke kan åpnes, eller null
              locked    om den er låst: da er changed tiden til fila
            Disse feltene blir ikke endret.
""",
    "export": """\
tilfriskning export NAVN [--format FORMAT] [--plan ID|all] [--parts DELER]
                         [-o FIL] [--force] [--notes]

Skriver planen, så den kan leses, skrives ut og deles. Uten --plan er det
planene du har valgt.

  --format FORMAT
                  uten dette er det slutten på filnavnet som bestemmer
              md         planen som tekst (Markdown)
              html, pdf  planen på A4, til å skrive ut og skrive under
              card       kort til lommeboka, til å brette
              wall       ark til kjøleskapet, med store bokstaver
              supporter  ark til en støtteperson
              blank      tomt skjema til penn og papir, trenger ikke NAVN
              qr         QR-kode til mobilen (.png, eller i terminalen)
              ics        påminnelser til kalenderen, uten ord om helse
              json       hele arbeidsboka, til en annen maskin
            Kort, ark og skjema kan være .pdf eller .html. Kort og ark kan
            også være .txt.
  --plan ID       bare denne planen, eller alle (all)
  --parts DELER   det støttepersonen får se, med komma mellom: signs
                  (tegnene), help (det jeg vil at andre gjør), actions (det
                  jeg gjør selv), contacts (hvem jeg ringer), causes (det
                  jeg gjør for å forebygge). Uten --parts: signs,help
  -o, --output FIL
                  skriv til denne fila, ikke på skjermen
  --force         skriv over fila hvis den finnes
  --notes         ta med notatene dine, i md, html og pdf
""",
    "sessions": """\
tilfriskning sessions --summary [--json]

Viser hvor mange timer som er talt, for hver måned, hver modul, hvert emne og
hver form. Ingen arbeidsbok blir lest.

  --summary    vis tallene
  --json       som JSON: en liste med month, module, topic, form og number.
               Disse feltene blir ikke endret.
""",
    "now": """\
tilfriskning now NAVN

Viser siden for en dårlig dag som tekst. Først står hvem du ringer, og hva du
gjør. Så kommer resten av del 3, og hjelpetelefonene. Ingenting blir endret.
""",
    "check": """\
tilfriskning check [MAPPE]

Ser etter feil i en mappe med innhold, og viser dem med fil, linje og tegn.
Uten MAPPE er det innholdet som er i bruk.
""",
    "schema": """\
tilfriskning schema

Viser hvordan en arbeidsbok er bygd opp, som JSON Schema.
""",
    "where": """\
tilfriskning where

Viser hvilke mapper som er i bruk, og hvorfor.
""",
    "key": """\
tilfriskning key [-o FIL]

Nøkkelen er for deg som skal slippes inn i en annens arbeidsbok. Har du ingen
fra før, blir den laget. Den åpne delen vises: den gir du til den som eier
arbeidsboka. Den hemmelige delen blir liggende i en fil på maskinen din.

  -o, --output FIL
                  lag nøkkelen i denne fila, eller vis den som ligger der
""",
    "backup": """\
tilfriskning backup FIL

Tar kopi av alle arbeidsbøkene i mappa, i én zip-fil. De som er låst, er låst
der også. En fil som finnes fra før, blir ikke rørt.
""",
    "restore": """\
tilfriskning restore FIL [--force]

Henter arbeidsbøkene tilbake fra en fil som «backup» har laget. Ligger det en
annen arbeidsbok med samme navn i mappa, blir du spurt først. Den som lå der,
blir lagt til side, ikke slettet.

  --force    ikke spør
""",
    "shortcut": """\
tilfriskning shortcut [NAVN] [--plain]

Lager et ikon som åpner arbeidsboka i et terminalvindu. Det åpner mappene som
er i bruk nå. Ikonet heter bare «Arbeidsbok».

  NAVN      gå rett til denne arbeidsboka
  --plain   åpne linje for linje, uten skjermbilder
""",
}
"""The help of each command."""

PASSPHRASE = "Passord eller gjenopprettingsnøkkel for «{label}»: "
PASSPHRASE_NO_TERMINAL = (
    "«{label}» er låst, og passordet skrives i et terminalvindu. Her er det ingen å spørre. Ingenting er endret. "
    "Åpne en terminal, og skriv kommandoen der."
)
ON_ONE_LINE = "Skriv hele nøkkelen på én linje."
EXPORT_IN_CLEAR = "Arbeidsboka er låst, men det som skrives ut her, kan leses av alle som får tak i det."
YES = {"j", "ja"}

KEY_MADE = "Nøkkelen din er laget. Den hemmelige delen ligger i {file}. Gi den ikke til noen."
KEY_IS_THERE = "Du har en nøkkel fra før. Den hemmelige delen ligger i {file}. Gi den ikke til noen."
KEY_TO_GIVE = "Dette er den åpne delen. Den gir du til den som skal slippe deg inn:\n\n{key}\n"
KEY_ELSEWHERE = "Programmet finner den ikke selv der. Legg den som {file} når du skal åpne noe med den."

FILE_NEEDED = "Skriv også hvilken fil: tilfriskning {command} FIL."
BACKED_UP = "Kopien ligger i {file}. I den er {labels}."
BACKUP_IN_CLEAR = "Disse er ikke låst, og kan leses av alle som får tak i kopien: {labels}."
STRANGERS = "Dette i kopien er ikke fra programmet, eller kan ikke leses, og er ikke hentet: {names}."
RESTORED = "Hentet tilbake til {folder}: {labels}."
LEFT_ALONE = "Lot være som de var: {labels}."
RESTORED_BROKEN = "Noe av «{label}» er skadet i kopien. Det er lagt ved siden av, som {names}."
RESTORE_OVER = (
    "«{label}» er her fra før, og er annerledes. Skal den fra kopien ta plassen? Den som er her, blir lagt til side. "
    "(j/n) "
)
RESTORE_NO_TERMINAL = (
    "Disse er her fra før, og er annerledes: {labels}. Her er det ingen å spørre. Ingenting er endret. "
    "Skriv kommandoen i en terminal, eller legg til --force. Da blir de som er her, lagt til side."
)

SEE_HELP = "Skriv «tilfriskning --help» for å se hva du kan skrive."
UNKNOWN_WORD = "«{word}» er verken en kommando eller en arbeidsbok i {folder}. " + SEE_HELP
UNKNOWN_WORDS = "Jeg kjenner ikke {words} her. " + SEE_HELP
VALUE_NEEDED = "Det mangler noe etter {option}, eller det skulle ikke stå noe der. " + SEE_HELP
UNKNOWN_CLIENT = "Det er ingen arbeidsbok som heter «{label}» i {folder}. " + SEE_HELP
LABEL_NEEDED = "Skriv også hvilken arbeidsbok: tilfriskning export NAVN."
NOW_LABEL_NEEDED = "Skriv også hvilken arbeidsbok: tilfriskning now NAVN."
UNKNOWN_PLAN = "Det er ingen plan som heter «{id}». Du kan velge: {known}."

NO_TERMINAL = (
    "Skjermbildene trenger et terminalvindu, og dette er ikke et. Ingenting er endret. "
    "Åpne en terminal og prøv igjen, eller bruk arbeidsboka linje for linje her: {command}"
)

NO_CLIENTS = "Det er ingen arbeidsbøker i {folder} ennå."
UNREADABLE_CLIENT = "kan ikke åpnes: {problem}"
PLAN_STATE = "{plan}: {state}"
PLAN_STATES = {"empty": "ikke begynt", "begun": "begynt", "signed": "underskrevet"}
NO_PLANS = "ingen plan valgt"
LOCKED = "låst"

FILE_EXISTS = "Fila {file} finnes fra før, og er ikke rørt. Velg et annet navn. I kommandoen kan du legge til --force."
NOT_A_FILE = "{file} er ikke en vanlig fil. Ingenting er skrevet. Velg et annet navn."
NOT_EXPORTED = "Det gikk ikke å skrive {file}: {problem}. Arbeidsboka er som den var. Velg et annet sted."
NOT_WRITTEN = "Det gikk ikke å lese eller skrive: {problem}. Arbeidsbøkene er som de var. Prøv igjen."
EXPORTED = "Planen ligger i {file}."
OTHERS_NUMBERS = "Planen har telefonnumre til andre. Tenk over hvem som får den."
CONTENT_FAULTS = (
    "Innholdet i {folder} har feil, så noe kan mangle eller være hentet fra det som følger med programmet. "
    "Svarene er som de var. «tilfriskning check» viser feilene."
)

STALE_LINES = (
    "Hjelpetelefonene ble sist lest for mer enn seks måneder siden: spør 116\u00a0117 hvis nummeret ikke svarer."
)

PLANS_ARE_IN = "Arbeidsbøkene ligger i {folder}\n  {reason}"
CONTENT_IS_IN = "Innholdet leses fra {folder}\n  {reason}"
PLANS_REASONS = {
    "option": "fordi du valgte mappa med --plans.",
    "variable": "fordi variabelen TILFRISKNING_PLANS sier det.",
    "here": "fordi mappa plans/ her du står, er laget for dem.",
    "user": "fordi det er din egen mappe for slike filer på denne maskinen.",
}
CONTENT_REASONS = {
    "option": "fordi du valgte mappa med --content.",
    "variable": "fordi variabelen TILFRISKNING_CONTENT sier det.",
    "shipped": "fordi det følger med programmet.",
}
ALSO_CLIENTS_IN = "Det ligger også arbeidsbøker i {folder}"

ICON, ICON_FILE = "Arbeidsbok", "arbeidsbok"
ICON_MADE = "Ikonet ligger i {file}."
ICON_NAME = (
    "Det heter bare «Arbeidsbok», så andre ikke ser hva det er. Spør maskinen om det er trygt å åpne, svarer du ja."
)
ICON_STAYS = "Trykk Enter for å lukke vinduet."
ICON_TAKEN = "Det ligger noe annet i {file}. Det er ikke rørt. Flytt det, og prøv igjen."
ICON_NOT_MADE = "Ikonet kunne ikke lages i {file}: {problem}. Ingenting annet er endret."
