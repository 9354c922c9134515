"""Words for what came before a relapse."""

TITLE = "Min siste gang"
LEAD = (
    "Tenk på sist det ble vanskelig. Hva kom først? Hva kom like før? "
    "Ta det i ditt eget tempo, og stopp når du vil. F4 er der hele tida."
)
WHEN = "Når var det?"
WHEN_HINT = "I mars, eller rett etter påske"
STRETCHES = {"weeks": "Uker før", "days": "Dager før", "hours": "Timer før"}
MARKS = {"weeks": "uker", "days": "dager", "hours": "timer"}
PLACE = "Enter flytter tegnet: uker, dager, timer, og av linja igjen."
NO_SIGNS = "Merk noen tegn i boka, eller skriv et eget under. Så står de her."
NONE_PLACED = "Tegn du har flyttet ut på linja, står her."
OWN = "Noe annet som var der"
INTO_PLAN = "Hører noe av dette til i del 2? Enter setter et tegn inn eller tar det ut."
NEW = "→ Legg til en gang til"
EARLIER = "Andre ganger"
UNNAMED = "En annen gang"
NOTHING_HERE = "…"
HELP = """\
Her legger du tegnene ut på en linje: uker, dager og timer før.

- Gå til et tegn med piltastene, og trykk Enter for å flytte det.
- Skriv egne tegn i feltet under lista.
- Et tegn herfra kan settes rett inn i del 2 av planen.
- Skjer det igjen, legger du til en ny linje. Den gamle blir stående.
"""
