"""Words for rehearsing the actions of a plan, and for making them one's own."""

TITLE = "Øv på planen"
LEAD = "Det du har øvd på, er lettere å få til på en tung dag. Velg noe lite. Det du ikke har øvd på ennå, står først."
NONE = "Det står ingen tiltak i del 3 ennå. Skriv ett i planen, så kan du øve på det."
REHEARSED = "øvd"
NOT_YET = "ikke øvd ennå"
WITH = "med {who}"

ACTION_TITLE = "Øv på et tiltak"
NEW = "→ Skriv at du har øvd"
WHEN = "Når øvde du?"
WITH_WHOM = "Med hvem?"
CHANGE = "Hva vil du gjøre annerledes neste gang?"
CHANGE_HINT = "Et annet tidspunkt, andre ord, eller ingenting"
OFFER = "→ Øv på noe fra planen"
OFFER_LEAD = "I planen din står dette, som du ikke har øvd på ennå:"

SPECIFIC = "Hvem? Når? Hvor? Hva sier du?"
SPECIFIC_LEAD = "Du kan svare på noe av det, eller la det stå."
QUESTIONS = {"who": "Hvem?", "when": "Når?", "where": "Hvor?", "say": "Hva sier du?"}
CHOOSE = "Velg fra lista"
OFFERS = {
    "who": ("Jeg gjør det alene", "En venn", "En i familien", "En i teamet"),
    "when": (
        "Med en gang jeg merker tegnet",
        "Samme dag",
        "Før det blir kveld",
        "Når jeg ikke får sove",
        "Dagen etter, hvis det ikke har gitt seg",
    ),
    "where": ("Hjemme", "Ute", "På telefon", "Hos en jeg stoler på", "Hos legen eller teamet"),
    "say": (
        "«Hei. Jeg merker et tegn. Har du tid til å prate?»",
        "«Jeg trenger ikke råd. Kan du bare være her litt?»",
        "«Planen min sier at jeg skal ringe deg nå.»",
        "«Nei takk, ikke i dag.»",
    ),
}
HELP = """\
Her står tiltakene i del 3 av planen. De du ikke har øvd på, står først.

- Enter åpner et tiltak. Der skriver du når du øvde, og med hvem.
- Du trenger ikke øve på alt.
"""
ACTION_HELP = """\
Her kan du gjøre tiltaket mer til ditt eget, og skrive at du har øvd. Alt lagres med en gang. Esc tar deg tilbake.
"""
