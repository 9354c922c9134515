"""Words of a bad day: a sign is here now, help lines, the hours after a slip, and breathing."""

NOW_LINE = "{urgent}: {number}"
FIRST_PERSON = "Ring først"
FIRST_LINE = "Her svarer noen nå"
NO_NUMBER = "nummeret er ikke skrevet"
YOU_CAN_SAY = "Du kan si"
READY_FRIEND = "«Hei. Jeg merker et tegn, og vil ikke være alene med det. Kan vi prate litt?»"
READY = "«Hei. Jeg har det vondt nå, og trenger noen å snakke med.»"
FIRST_ACTION_TITLE = "Gjør først"
FIRST_ACTION = "Sett deg et rolig sted, og drikk et glass vann."
SAY = "{label}: {text}"

OF_PLAN = "Mer fra planen: {plan}"
NOT_WRITTEN = "Her har du ikke skrevet noe, og det gjør ingenting nå. Dette er til hjelp for mange:"
TOOLS = "Fra verktøykassa"
NO_BOOK = "Ingen arbeidsbok er åpen. Hjelpetelefonene står her likevel."
ONLY_READING = "Boka blir bare lest her. Du kan åpne den og skrive, hvis du vil."
OPEN_BOOK = "→ Åpne {label}"
OLDER_USED = "Boka kan ikke åpnes akkurat nå. Dette er den forrige hele utgaven."
TO_BREATHE = "→ Pust rolig litt"
NOW_LEADS = {"breathe": TO_BREATHE, "slip": "→ Hvis det har vært en sprekk"}
"""What leads on from the page, by action."""
MORE_LINES = "Flere steder å ringe"
NOTICED = "Hva merket du? Du kan krysse av, hvis du vil"
NOTICED_KEYS = "Enter krysser av. Ingenting venter på det."
NOTE = "Det jeg merket, og det jeg gjorde"
NOTE_HINT = "En linje, hvis du vil"

WHO_TITLE = "Hvem gjelder det?"
WHO = "Velg boka di med et tall, eller med piltastene og Enter."
WHO_LOCKED = "låst med passord"
LOCKED = "«{label}» er låst. Du kan ringe uten å åpne boka."
UNLOCK = "→ Skriv passordet, og se planen"

LINES_READ = "Numrene er hentet fra nettsiden {month}."
LINES_STALE = "Spør 116\u00a0117 hvis nummeret ikke svarer."
DIALLED = "Noen ringte og prøvde nummeret {month}."
WHO_ANSWERS = "Hvem svarer?"
READY_TITLE = "Dette kan du si"
READY_LINES = (
    "«Hei. Jeg har det vondt nå. Jeg vet ikke helt hvordan jeg skal begynne.» Det er nok. "
    "Til 113 sier du hvor du er, og hva som skjer."
)
STOPPERS_TITLE = "Det som ofte stopper oss fra å ringe"
STOPPERS = {
    "«Det hjelper vel ikke.»": "Du trenger ikke tro på det. Du kan ringe, og legge på når du vil.",
    "«Jeg vil klare det selv.»": "Å ringe er noe du gjør selv. Du bestemmer etterpå også.",
    "«Jeg orker ikke.»": "Du trenger ikke forklare. Si at du er sliten, så kan de spørre.",
    "«Hva skjer med meg hvis jeg sier det?»": (
        "Hos Mental Helse og Kirkens SOS trenger du ikke si hvem du er. "
        "Ifølge Helsenorge blir ingen straffet for å ringe 113 og få hjelp."
    ),
}
"""What people think, and one line to each."""

SLIP_TITLE = "Etter en sprekk"
SLIP = """\
Du har drukket eller brukt noe, og det var ikke slik du hadde tenkt. Det kan kjennes tungt. Det er ikke slutten.

Det du har lært, er der fortsatt. Alt står i boka som før.

**De første timene**

- Vær sammen med noen, hvis du kan. Ring en du stoler på.
- Prøv å ikke ta mer nå. Kroppen kan tåle mindre enn før.
- Bland ikke det du har tatt, med noe annet.
- Drikk vann, spis litt, og hvil når du kan.
- Er du i tvil om medisinen din, så ring legevakta på 116\u00a0117.
- Har du drukket eller brukt flere dager på rad? Snakk med lege før du stopper.

**Del 3 gjelder nå også**

Del 3 i planen er laget for en dag som denne. Trykk F3, så ser du den.

**Senere**

Si det til en du stoler på, når du er klar. Dere kan se på planen sammen en annen dag. Det haster ikke.
"""
TO_NOW = "→ Se del 3 i planen"

BREATHE_TITLE = "Pust rolig"
BREATHE_IN, BREATHE_OUT = "Pust inn", "Pust ut"
BREATHE_STOPS = "Trykk en tast når du vil stoppe."
BREATHE_CARE = "Blir du svimmel eller urolig, så stopp. Pust som du pleier."
BREATHE_WORDS = (
    "Pust inn gjennom nesa mens du teller til fire.\n\n"
    "Pust ut mens du teller til seks.\n\n"
    "Fortsett noen minutter, så lenge det er godt."
)
BREATHE_ENOUGH = "Det var fem minutter. Bli sittende så lenge du vil."

NOW_HELP = """\
Øverst står den første du kan ringe, og det første du kan gjøre. Lenger ned står resten av del 3.

- Du trenger ikke krysse av for noe.
- Du kan skrive en linje nederst, hvis du vil. Den står under «Det jeg har merket».
- Esc tar deg tilbake til samme sted.
"""
WHO_HELP = """\
Her velger du hvem det gjelder. Trykk tallet foran navnet. Boka blir bare lest, og ingenting blir endret.
"""
LINES_HELP = """\
Lista viser hvem du kan ringe, og når de svarer. Du ringer selv, fra din egen telefon. Rull ned for å lese mer.
"""
SLIP_HELP = """\
Denne siden er for timene etter en sprekk. Du trenger ikke skrive noe. Trykk F4 hvis du vil ringe noen.
"""
