"""Words for talking with somebody about the signs, and for what the two plans have in common."""

TITLE = "Sammen med noen"
LEAD = (
    "Andre kan se tegn før du ser dem selv. Her kan du spørre en som kjenner deg. "
    "Sitt gjerne sammen foran skjermen. Dere kan stoppe når som helst."
)
WHO = "Hvem snakker du med?"
WHO_HINT = "Et fornavn er nok"
STEPS = "En vei gjennom samtalen. Kryss av, eller hopp over."
MARK = "Hva har den andre sett? Enter setter F på tegnet, med navnet ved siden av."
OWN = "Noe annet den andre har sett, med deres egne ord"
ENOUGH = "Blir noe vondt å høre, kan du si: «Vi stopper der for i dag.»"
AFTERWARDS = "Noen ord om hvordan det gikk, eller noe dere ble enige om"
TO_SEEN = "→ Se hva du og andre har sett"
HELP = """\
Siden er til en samtale med en du stoler på. Skriv hvem det er, så følger navnet med de tegnene du merker med F.

- Enter på et tegn setter F. Enter en gang til tar det bort.
- Nye tegn skriver dere i feltet under lista.
- Skal du snakke med en til, begynner du på et nytt ark.
"""

SEEN_TITLE = "Det dere har sett"
SEEN_LEAD = "Ingen av dere tar feil. Dere ser fra hver deres side, og begge deler er til hjelp."
BOTH = "Både jeg og andre (J og F)"
ONLY_ME = "Bare jeg (J)"
ONLY_OTHERS = "Bare andre (F)"
NONE = "Ingen tegn her ennå."
SEEN_BY = "{sign} (sagt av {who})"
TALK = "Noe å snakke om"
QUESTIONS = (
    "Hvilket av tegnene kommer først?",
    "Er det noe den ene ser lettere enn den andre? Hva kan det komme av?",
    "Hva vil du at den andre skal si når et tegn er der? Med hvilke ord?",
    "Er det noe du ikke vil bli spurt om?",
)
SEEN_HELP = """\
Her står tegnene etter hvem som har sett dem. Spørsmålene nederst er til å snakke om, og du trenger ikke skrive noe.
"""

# What the plans have in common
BRIDGE_TITLE = "Der planene henger sammen"
BRIDGE_LEAD = "Et tegn kan høre til begge planene. Dårlig søvn kan for eksempel komme før både symptomer og sug."
BRIDGE_SIGNS = "Enter lar et tegn høre til begge planene, eller bare til sin egen igjen."
STANDS_THERE = "Tegnet står i del 2 av den andre planen. Ta det ut der først."
BRIDGE_NONE = "Merk noen tegn i boka først, så står de her."
CHAINS = "Leder det ene til det andre? Skriv to ord, så står de på begge planene."
CHAIN_HINTS = ("dårlig søvn …", "… sug")
CHAIN_OFFERS = "Velg fra tegnene dine: først det ene, så det andre"
BRIDGE_HELP = """\
Her kan du binde de to planene sammen.

- Enter på et tegn lar det høre til begge.
- I feltene nederst skriver du hva som fører til hva, for eksempel «dårlig søvn» og «sug».
"""
