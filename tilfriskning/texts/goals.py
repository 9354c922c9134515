"""Words of the recovery goals, their steps, and problems taken in five small steps. They ask, and never doubt."""

TITLE = "Målene mine"
LEAD = "Ett mål for helsa, og ett for rusmidler hvis du vil. Målene er dine. Du kan bytte dem når som helst."
OPEN = "→ Se på målene"

HEALTH = "Et mål for helsa"
SUBSTANCE_USE = "Et mål for rusmidler, hvis du vil"

STANCE = "Hvor er du med rusmidler nå? Alt her er greit å svare, og du kan la være."
STANCES = {
    "not_thinking": "Jeg tenker ikke på å endre noe nå",
    "considering": "Jeg tenker litt på det",
    "cutting_down": "Jeg bruker mindre, eller vil bruke mindre",
    "stopped": "Jeg har sluttet",
}

GOAL_BY_STANCE = {
    "": "Hva ønsker du deg når det gjelder rusmidler?",
    "not_thinking": "Hva vil du ta vare på i livet ditt slik det er nå?",
    "considering": "Hva kunne du tenke deg å finne ut eller prøve?",
    "cutting_down": "Hva vil du ha mindre av, og når på dagen eller i uka?",
    "stopped": "Hva vil du bruke tida og kreftene på nå?",
}

ASKED = {
    "why": "Hvorfor er dette viktig for deg?",
    "different": "Hva ville vært annerledes i hverdagen din?",
    "takes": "Hva skal til, og hvem kan være med?",
}
"""What is asked about a goal."""

STEPS = "Steg på veien"
STEPS_HELP = "Del målet i små steg, så små du vil. Ett holder lenge."
STEP_HINT = "Et lite steg"
TICK = "Kryss av det du har gjort. Det blir stående."
STEP_DONE = "gjort, {date}"
STEP_PLANNED = "valgt {date}"

PROBLEM = "Fem små steg"
PROBLEM_OPEN = "→ Ta det som er i veien, i fem små steg"
PROBLEM_LEAD = "Ta ett steg om gangen. Dere kan stoppe hvor som helst."
PROBLEM_STEPS = (
    "1. Hva er i veien? Si det så enkelt du kan.",
    "2. Hva kan du gjøre? Skriv alt du kommer på, også det rare.",
    "3. Hva er bra med ideene, og hva er mindre bra?",
    "4. Hvilken vil du prøve?",
    "5. Hva gjør du først?",
)
PROBLEM_HINT = "For eksempel: Bussen går for tidlig"
IDEA_HINT = "En idé"
NO_IDEAS = "Skriv en idé i steg 2 først, så kan du velge den her."
WEIGHED_HINT = "Noen ord holder"
FIRST_HINT = "Det aller første"
WHEN = "Når, og med hvem"
WHEN_HINT = "Dag, tid og navn"
PROBLEM_NEW = "→ Ta noe annet som er i veien"
PROBLEM_EARLIER = "Tidligere"

EXPORT_GOAL = {
    "why": "Hvorfor målet er viktig",
    "different": "Hva som ville vært annerledes",
    "takes": "Hva som skal til",
    "substance_use": "Mål for rusmidler",
    "stance": "Hvor jeg er med rusmidler nå",
}
"""The labels of answers about the goals."""
EXPORT_STEPS = {"health": "Steg mot målet for helsa", "substance_use": "Steg mot målet for rusmidler"}
EXPORT_STEP_DONE = "Gjort"
EXPORT_PROBLEMS = "Problemer i fem små steg"
EXPORT_PROBLEM = {
    "problem": "Det som er i veien",
    "idea": "En idé",
    "weighed": "Bra og mindre bra",
    "choice": "Jeg vil prøve",
    "first": "Det første jeg gjør",
    "when": WHEN,
}
