"""The texts that keep people safe. They stand wherever the content asks for them, on screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Safety:
    """One safety text."""

    title: str
    """Heading."""
    text: str
    """Two to five short sentences."""


SAFETY: dict[str, Safety] = {
    "stopping": Safety(
        "Før du slutter eller kutter ned",
        "Snakk med lege først, eller med legevakta på 116\u00a0117 når legen har stengt. "
        "Det kan være farlig å slutte brått med alkohol, benzodiazepiner eller GHB. "
        "Ring 113 hvis du etterpå får kramper, blir forvirret eller ser syner. "
        "Medisin på resept trapper du bare ned sammen med legen. "
        "Etter en pause tåler kroppen mindre.",
    ),
    "opioid_treatment": Safety(
        "Medisin i LAR er behandling",
        "Den hører til i behandlingen din, som annen medisin fra lege. "
        "Ikke slutt, og ikke endre dosen, uten den som skriver ut medisinen. "
        "Plager den deg, eller er du i tvil? Ring LAR-teamet, så finner dere ut av det sammen.",
    ),
    "medicine": Safety(
        "Før du endrer noe med medisinen",
        "Snakk alltid med den som skriver ut medisinen, før du endrer dosen eller slutter. "
        "Si gjerne fra om bivirkninger og tvil. "
        "Da kan dere finne en vei som passer deg bedre.",
    ),
    "tolerance": Safety(
        "Etter en pause tåler du mindre",
        "Det går fort, også etter noen få dager uten. "
        "Det du pleide å ta, kan nå være nok til å stanse pusten. "
        "Ring 113 med en gang hvis noen ikke er til å vekke.",
    ),
    "overdose": Safety(
        "Ved overdose: ring 113",
        "Ring 113 hvis en person puster lite eller ikke, har blå lepper eller ikke svarer. "
        "Gi nalokson hvis dere har det, og hjerte- og lungeredning slik 113 sier. "
        "Gi en ny dose nalokson hvis pusten ikke kommer i gang. "
        "Bli hos personen til hjelpen er der. "
        "Ifølge Helsenorge blir ingen straffet for å ringe 113 og få hjelp.",
    ),
    "suicide": Safety(
        "Hvis du tenker på å ta livet ditt",
        "Ring noen nå, og ikke vent på planen. "
        "Si det rett ut: «jeg tenker på å dø». "
        "Mental Helse svarer på 116\u00a0123, og legevakta på 116\u00a0117. "
        "Ring 113 hvis livet er i fare. "
        "Du kan ringe selv om du har drukket eller tatt noe.",
    ),
    "slip": Safety(
        "En sprekk er ikke slutten",
        "En sprekk er noe annet enn et tilbakefall. "
        "Har det allerede gått uker, er det heller ikke for sent. "
        "Alt du har lært, har du med deg. "
        "Del 3 i planen er der for deg nå også. "
        "Ring en du stoler på, eller Mental Helse på 116\u00a0123.",
    ),
}
"""By the ids that content uses."""
