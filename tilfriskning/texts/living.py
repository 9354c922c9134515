"""Words for what can be done with a plan that is written: the doors on the plan screen, and the day to look again."""

DOORS_TITLE = "Mer om planen"
DOORS = {
    "sign": "Skriv under",
    "news": "Det som er nytt",
    "practice": "Øv på planen",
    "together": "Sammen med noen",
    "bridge": "Der planene henger sammen",
    "last_time": "Min siste gang",
    "relapse": "Etter et tilbakefall",
    "copies": "Hvem har planen",
    "review_day": "Når ser dere på den igjen",
}
"""What each door says, in order."""
NOT_IN_BOOK = "Denne arbeidsboka har ingen side for det."
IS_SIGNED = "Versjon {number} er skrevet under."
IS_DRAFT = "Versjon {number} er et utkast."
HAS_NAMES = "Versjon {number} er et utkast. Navnene er skrevet, men ikke underskrevet ennå."
IS_CHANGED = "Planen er endret siden versjon {number} ble skrevet under."
NOT_REHEARSED = "Noe er ikke øvd på ennå."
HAS_EARLIER = "{who} har forrige versjon."

# The day to look at the plans again
REVIEW_TITLE = "Når ser dere på den igjen"
REVIEW_LEAD = (
    "Avtal en dag for å se på planene igjen, gjerne sammen med en du stoler på. "
    "Når dagen er der, står det en rolig linje på startsiden. Mer skjer ikke."
)
WAITS = {"week": "Om en uke", "month": "Om fire uker", "quarter": "Om tre måneder", "half_year": "Om et halvt år"}
WAIT = "{wait}: {date}"
NO_DAY = "Ingen dag nå"
OWN_DAY = "Eller skriv en dato, og trykk Enter"
OWN_DAY_HINT = "21.12.2026"
DAY_SET = "Dagen er {date}."
NOT_A_DAY = "Skriv datoen med dag, måned og år, slik: 21.12.2026. Ingenting er endret."
REVIEW_NOW = "Det er dagen dere avtalte for å se på planen igjen."
REVIEW_HELP = """\
Velg en dag i lista, eller skriv en egen dato. Du kan ta dagen bort igjen når du vil.

Programmet sender ingenting. Er arbeidsboka låst, står det heller ingenting på startsiden.
"""
