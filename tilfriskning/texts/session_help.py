"""Help for the screens of the hour, in plain Norwegian (content markup)."""

HOUR = """\
Timen har fire deler: se tilbake, siden sist, dagens emne, og runde av. Alt kan hoppes over.

- «Videre» og PgDn går til neste del. PgUp går tilbake.
- Dere blir enige om hvem som skriver.
- Fra dagens emne går dere til en side i boka. Nederst på siden står veien tilbake til timen.
- F2 viser planen. Esc tar dere tilbake.
- «Avslutt timen» lukker arbeidsboka, og viser hva som er skrevet på maskinen.
"""

GOALS = """\
Her er målene dine, og stegene på veien. Skriv så mye eller lite du vil.

- Du kan krysse av et steg når det er gjort. Det blir stående.
- I en time kan du velge et steg til neste gang.
- Esc tar deg tilbake.
"""

PROBLEM = """\
Her tar du det som er i veien, i fem små steg. Du kan stoppe når du vil. Esc tar deg tilbake.
"""

SHEET = """\
Arket er til journalen. Det er du som bestemmer hva som skal stå der.

- Ta bort det du ikke vil ha med, og rett det som er feil.
- Sett kryss når du har lest det.
- Da kan terapeuten kopiere arket, eller skrive det til en fil.
- Endrer dere noe etterpå, må du lese det på nytt.
"""

GROUP = """\
Her leser dere sammen. Ingen arbeidsbok er åpen, og det er ikke noe å fylle ut.

- PgDn og PgUp blar.
- «Avslutt timen» spør om timen skal telles.
"""

ENDED = """\
Timen er slutt, og arbeidsboka er lukket. Her står filene som ble skrevet.

- Merk en fil med Enter hvis den skal slettes. Ingenting er merket på forhånd.
- «Lukk programmet» avslutter. Da er det ikke mer på skjermen.
"""
