"""Messages about the plans folder as one file, and what is put back from it."""

NOTHING_TO_KEEP = "Det er ingen arbeidsbøker i {folder}, så det er ingenting å ta kopi av."
BACKUP_EXISTS = "Fila {file} finnes fra før, og er ikke rørt. Velg et annet navn."
NOT_BACKED_UP = (
    "Kopien kunne ikke skrives til {file}: {problem}. Arbeidsbøkene er som de var. Velg et annet sted, og prøv igjen."
)
ARCHIVE_UNREADABLE = "Kopien {file} kan ikke leses: {problem}. Ingenting er endret. Se etter om det er riktig fil."
NO_ARCHIVE = "{file} er ikke en kopi som kan leses. Ingenting er endret. Se etter om det er riktig fil."
EMPTY_ARCHIVE = "Det er ingen arbeidsbøker i {file}. Ingenting er endret. Se etter om det er riktig fil."
NOT_RESTORED = (
    "«{label}» kunne ikke hentes tilbake: {problem}. Det som lå i {folder}, er ikke borte. "
    "Se etter at du kan skrive der, og prøv igjen."
)
