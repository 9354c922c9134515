"""The tour of the program: four short pages, reached from help."""

OPEN = "→ Ta en omvisning: fire korte sider"
TITLE = "Omvisning, side {number} av {count}"
NEXT = "Videre"
BACK = "Tilbake"
END = "Ferdig"

PAGES = (
    (
        "Bla og skrive",
        """\
PgDn går videre, og PgUp går tilbake. Er siden lang, ruller den først.

Tab flytter deg til neste spørsmål. Skriv rett i feltet. Det blir lagret mens du skriver.

Du kan hoppe over alt. «Gjelder ikke meg» er også et svar. Neste gang du åpner boka, er du der du slapp.
""",
    ),
    (
        "Tegn og plan",
        """\
I lista over tegn flytter du med pil opp og ned. Trykk J når du har merket tegnet selv. Trykk F når andre har sett det.

F2 viser planen din, hvor du enn er. Det du skriver på sidene, står der allerede. Esc tar deg tilbake.
""",
    ),
    (
        "Når det er tungt",
        """\
F3 viser det du selv har valgt å gjøre, og hvem du kan ringe.

F4 viser hjelpetelefoner. Du trenger ikke passord for å se dem.

F8 skjuler skjermen hvis noen kommer. Trykk en tast, så er den tilbake.
""",
    ),
    (
        "Det er ditt",
        """\
Alt ligger i én fil på denne maskinen. Ingenting blir sendt noe sted. Du kan låse fila med et passord.

Fra planen kan du skrive den ut på papir, eller ta den med på mobilen.

Ctrl+Q lukker boka. Ctrl+P viser alt du kan gjøre. F1 forklarer siden du er på.
""",
    ),
)
"""Heading and text of each page."""
