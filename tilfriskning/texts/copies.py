"""Words for who has the plan."""

TITLE = "Hvem har planen"
LEAD = (
    "Alle som har en oppgave i planen, bør få vite det. Du bestemmer hvem det er, og hvor mye de får. "
    "Et fornavn er nok."
)
PLACE = "Hvor ligger eller henger planen?"
ADD = "→ Legg til en person"
HAS = "{plan}: versjon {number}"
EARLIER_ONE = "{has} (har forrige versjon)"
IS_TOLD_SHORT = "vet hva de skal gjøre"
OVER = "er ikke lenger kontakt"
TAKES_OVER = "{who} tar over"
NAMELESS = "Uten navn"

PERSON_TITLE = "En som har planen"
PERSON = "Hvem er det?"
WHEN = "Når og hvor fikk de den?"
WHICH_VERSION = "Hvilken versjon har de?"
STANDING = "Versjon {number}, den som gjelder nå"
EARLIER = "Versjon {number}, en tidligere"
NONE = "Har ikke denne planen"
VERSION_WORDS = "Med egne ord"
WHICH_PARTS = "Hvilke deler har de?"
ALL_PARTS = "Velger du ingen, har de hele planen."
PARTS = {"part1": "Del 1, årsakene", "part2": "Del 2, varselsignalene", "part3": "Del 3, tiltakene"}
ON_WHAT = "Hva er den på?"
FORMS = {"paper": "På papir", "phone": "På telefon"}
TASK = "Hva skal de gjøre når et tegn kommer?"
TASK_HINT = "Spørre om jeg vil ha kaffe, og bli hos meg"
IS_TOLD = "De har fått vite hva de skal gjøre."
HAS_ENDED = "De er ikke lenger kontakt."
SUCCESSOR = "Hvem tar over?"
SUCCESSOR_HINT = "Den nye terapeuten, eller en annen du stoler på"
HELP = """\
Her står de som har planen din. Enter på en person viser mer.

- «Har forrige versjon» betyr at planen er endret siden de fikk den.
- Slutter noen, kan du skrive hvem som tar over.
- Lista blir hos deg. Ingen får beskjed av programmet.
"""
PERSON_HELP = """\
Fyll ut så lite eller så mye du vil. Alt lagres med en gang. Esc tar deg tilbake til lista.
"""
