"""Words for versions of a plan, and for what differs between them."""

NEW = "Nytt: {after}"
CHANGED = "Endret: fra «{before}» til «{after}»"
REMOVED = "Fjernet: {before}"
MOVED = "Rekkefølgen er en annen."
UNDER = "{change} ({label})"
NOT_FOR_ME = {"new": "Nytt: «Gjelder ikke meg»", "removed": "Fjernet: «Gjelder ikke meg»"}
SHARED = {
    "new": "Nytt: «{text}» hører til begge planene",
    "removed": "Endret: «{text}» hører bare til denne planen",
}
HEADER = "Øverst i planen"
OLDER = "Eldre svar"

# Signing
SIGN_TITLE = "Skriv under"
SIGN_LEAD = (
    "En underskrift er en avtale, ikke et juridisk dokument. "
    "Den sier at dette er planen deres nå. Du kan endre den når du vil."
)
SIGN_OTHERS = "Andre som skriver under"
SIGN_DO = "→ Vi skriver under versjon {number}"
SIGN_TOO = "→ Flere skriver under versjon {number}"
SIGN_FIRST = "Skriv et navn først. Et fornavn er nok."
SIGN_DONE = "Versjon {number} er skrevet under. Nå kan du gi den til dem som skal ha den."
SIGNED_BY = "Skrevet under {date}"
DATE_HINT = "Dato"
WHY = "Hvorfor planen er endret (hvis du vil si det)"
WHY_HINT = "Ny lege, flyttet, eller noe du har lært"
SIGN_HELP = """\
Skriv navn og dato, og velg linja nederst. Da er denne versjonen tatt vare på, slik den er nå.

- Endrer du planen siden, blir det et nytt utkast ved siden av. Den gamle blir stående.
- Flere kan skrive under senere.
"""

# Versions
NEWS_TITLE = "Det som er nytt"
NEWS_SINCE = "Nytt siden dere skrev under versjon {number}, {date}"
NO_NEWS = "Ingenting er endret siden dere skrev under versjon {number}, {date}."
NEVER_SIGNED = "Planen er ikke skrevet under ennå. Når den er det, ser du her hva som er endret siden."
ALL_VERSIONS = "Alle versjoner"
NO_VERSIONS = "Det er ingen tidligere versjoner ennå."
BECAUSE = "Endret fordi: {reason}"
BEGIN_TITLE = "En ny versjon"
BEGIN_LEAD = "Skal du gjøre store endringer, kan du begynne på en ny versjon. Den du har, blir tatt vare på som den er."
VERSION_TITLE = "En tidligere versjon"
WHAT_CHANGED = "Det som var nytt i denne versjonen"
NEWS_HELP = """\
Øverst står det som er endret siden dere skrev under. Under står alle versjonene. Enter viser en av dem.

En versjon som er tatt vare på, blir aldri endret.
"""
VERSION_HELP = """\
Slik var planen da. Den kan leses, men ikke endres. Esc tar deg tilbake.
"""
