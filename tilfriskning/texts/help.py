"""Help for each screen, in plain Norwegian (content markup)."""

EVERYWHERE = """\
**Overalt**

- Trenger du et menneske, trykk F4.
- Tab og piltaster flytter. Enter velger. Esc går tilbake.
- F1 eller ?: denne hjelpen
- F2 eller 2: planen min
- F3 eller 3: jeg merker et tegn nå
- F4 eller 4: hjelpetelefoner
- F8 eller 8: skjul skjermen
- Ctrl+P: alt du kan gjøre, i en liste
- Ctrl+S: lagre nå. Det skjer også av seg selv.
- Ctrl+Q: lukk programmet

På en bærbar maskin må du kanskje holde Fn nede for å bruke F-tastene.

Bokstaver og tall er taster bare når du ikke skriver. Trykk Esc for å gå ut av et felt.
"""

PAGE = """\
Du er på en side i boka. Les, og skriv hvis du vil. Alt kan hoppes over.

- PgDn og PgUp blar. Er siden lang, ruller den først.
- Gå til et felt med Tab, og skriv. Enter går til neste felt. I store felt gir Enter ny linje.
- I lista over tegn setter J og F merker. Enter viser mer om tegnet.
- I en liste med forslag tar Enter forslaget inn i planen. Pil høyre viser hvordan du kan gjøre det.
- Tøm en linje for å ta den bort. Trykk Esc og så Ctrl+Z for å hente den tilbake.
- «Gjelder ikke meg» er alltid et svar.
"""

PLAN = """\
Her er planen din. Det du retter her, blir rettet på sidene i boka også.

- Velg øverst hvilken plan du vil se.
- Nederst ligger det du kan gjøre med planen: skrive under, øve, dele den og se tilbake.
- Aller nederst kan du skrive planen ut, eller til en fil.
- Esc tar deg tilbake til samme sted.
"""

READING = """\
Her kan du lese. Ingenting her kan endres. Esc tar deg tilbake.
"""

PAPER = """\
Her blir planen til papir, eller til en fil som du kan ta med deg.

- Velg først hva du vil ha. Enter velger.
- Kryss av for det som skal være med.
- Skriv hvor fila skal ligge. Alle som får tak i fila, kan lese den.
- En fil som finnes fra før, blir ikke skrevet over.
- Esc går ett steg tilbake.
"""

START = """\
Velg en arbeidsbok, eller lag en ny. Du kan også se på to ferdige planer.

Ligger det mange her, skriver du noen bokstaver for å finne den du vil ha.

Nederst velger du om du arbeider alene eller sammen med noen. Er dere to, åpner boka på timen.
"""

CONTENTS = """\
Her står alle emner og sider. Et hakemerke viser at du har vært på siden. Gå dit du vil, i den rekkefølgen du vil.
"""

WELCOME = """\
Her svarer du på to korte spørsmål. Så er du inne i boka. Enter går videre, Esc går tilbake.
"""

TOUR = """\
Omvisningen har fire korte sider. Enter går videre, og Esc lukker den.
"""

SIGN = """\
Her kan du skrive tegnet med dine egne ord, og hvem som sa det til deg. Esc tar deg tilbake til lista.
"""

QUESTION = """\
Svar på spørsmålet, eller trykk Esc for å la være.
"""
