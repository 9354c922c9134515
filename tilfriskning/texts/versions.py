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
