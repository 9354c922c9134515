"""Words for the review after a slip or a relapse."""

TITLE = "Etter et tilbakefall"
STEP = "Etter et tilbakefall, steg {number} av {count}"
EVENT = "Hva var det?"
ABOUT = {
    "slip": (
        "En sprekk er én gang eller en kort stund. Planen din gjelder fortsatt, og alt du har lært, er med. "
        "To spørsmål holder."
    ),
    "relapse": (
        "Et tilbakefall er når symptomene eller bruken har vart en stund. Det betyr ikke at arbeidet var bortkastet. "
        "Ta ett spørsmål om gangen, og hopp over dem du vil."
    ),
    "not_sure": "Vet du ikke ennå, gjør det ingenting. Ta de spørsmålene som passer.",
}
MORE = "→ Ta med de andre spørsmålene også"
CARD_TITLE = "Læringskortet"
CARD_LEAD = "To setninger er nok. Du kan lese dem igjen når du trenger dem."
WORKED = "Dette virket"
WORKED_HINT = "Jeg ringte Marit samme kveld"
NEXT = "Dette prøver jeg neste gang"
NEXT_HINT = "Går ut døra før jeg har tenkt ferdig"
CARDS = "Det du har lært før"
VERSION_TITLE = "En ny versjon"
OPEN_PLAN = "→ Åpne {plan}"
TELL_TITLE = "Hvem vil du fortelle det til?"
TELL_LEAD = "Det er du som bestemmer. Noen ganger er det nok at én vet det."
TELL_HINT = "Et navn, og gjerne når"
TO_COPIES = "→ Se hvem som har planen"
TO_LAST_TIME = "→ Legg tegnene på linja «Min siste gang»"
ON, BACK, DONE = "Videre", "Tilbake", "Ferdig"
SHEET = "{what}, {date}"
HELP = """\
Her ser du tilbake på det som har skjedd, ett steg om gangen. Ingenting er påkrevd, og alt lagres.

- PgDn og «Videre» går til neste steg. PgUp og «Tilbake» går til det forrige.
- Det du skriver her, står også på siden om tilbakefall i boka.
- F4 viser hvem du kan ringe.
"""
