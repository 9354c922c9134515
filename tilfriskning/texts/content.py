"""Messages about content files, for those who write them."""

FOREIGN_MARKUP = "Teksten har «{mark}», som ikke er i bruk her. Bruk avsnitt, *em*, **strong**, «- » og «1. »."
LOOSE_STAR = "Teksten har en stjerne (*) som ikke hører til noe. Skriv *em* eller **strong** rundt ord på én linje."
LIST_FIRST = (
    "En liste med tall begynner med «1. », og her står «{number}. ». "
    "Er det ikke en liste, må linja begynne på en annen måte."
)
CONTROL_CHARACTER = "tabulator eller styretegn"
STRAY_SPACE = "overflødig mellomrom først eller sist på linja"
INDENT = "innrykk etter en tom linje"
LIST_IN_LIST = "liste med innrykk, eller liste i liste"
LIST_MARKER = "listetegn uten tekst rett etter ett mellomrom"
PLAIN_LINE = "Her står bare én linje uten *em*, **strong** og linjeskift."

NO_FOLDER = "Mappa finnes ikke."
NO_MODULE = "Mappa har ingen modul. En modul er en mappe med fila module.yaml."
NO_FILE = "Fila mangler."
UNREADABLE = "Fila kan ikke leses: {problem}"
NOT_UTF8 = "Fila er ikke lagret som UTF-8."
NOT_YAML = "Fila er ikke riktig YAML her ({problem})."
CONTROL_IN_FILE = "Her står et styretegn som ikke kan brukes."
EMPTY_FILE = "Fila er tom."
ALIAS = "Anker og alias (& og *) er ikke i bruk. Skriv teksten på nytt, eller bruk same_as."
YAML_PROBLEMS = {
    "found undefined alias": ALIAS,
    "found character that cannot start any token": (
        "Tegnet kan ikke stå her. Er det en tabulator, bruk mellomrom. Er det tekst, sett anførselstegn rundt."
    ),
    "found a tab character that violates indentation": "Her står en tabulator. Bruk mellomrom.",
    "found unexpected end of stream": "Et anførselstegn er åpnet her og blir aldri lukket.",
    "mapping values are not allowed in this context": (
        "Kolon og mellomrom kan ikke stå slik i tekst. Sett anførselstegn rundt, eller se på innrykket."
    ),
    "block sequence entries are not allowed in this context": "En liste må begynne på en ny linje.",
    "did not find expected ',' or ']'": "Lista som begynner med [ blir aldri lukket.",
    "did not find expected ',' or '}'": "Feltene som begynner med { blir aldri lukket, eller et komma mangler.",
    "did not find expected key": "Innrykket stemmer ikke, eller det står tekst etter et anførselstegn.",
    "did not find expected '-' indicator": "Innrykket stemmer ikke, eller en strek (- ) mangler.",
    "but found another document": "Fila kan bare ha ett dokument. Ta bort linja med tre streker.",
}
"""What the YAML reader says, in words that help an author."""
FOREIGN_TAG = "Merket «{tag}» er ikke i bruk."
TOO_DEEP = "Her ligger for mange lister og felter inni hverandre."
KEY_TWICE = "Nøkkelen «{key}» står to ganger."
KEY_NOT_TEXT = "En nøkkel må være tekst."

MISSING = "Feltet «{field}» mangler."
UNKNOWN_FIELD = "Feltet «{field}» er ukjent."
NOT_TEXT = "Her skal det stå tekst."
NOT_LIST = "Her skal det stå en liste."
NOT_MAPPING = "Her skal det stå felter (nøkkel: verdi)."
NOT_NUMBER = "Her skal det stå et helt tall."
NOT_DATE = "Her skal det stå år og måned, som 2026-11."
EMPTY = "Teksten er tom."
TOO_FEW = "Her må det være minst {least}."
TOO_MANY = "Her kan det være høyst {most}."
NOT_ONE_OF = "Verdien må være en av disse: {choices}."
UNKNOWN_KIND = "Blokktypen «{kind}» er ukjent. Kjente typer: {choices}."
BAD_ID = "«{value}» er ikke en gyldig id her. Bruk små bokstaver, tall og understrek, som i t2.stress."
OTHER = "Verdien kan ikke brukes ({problem})."

ID_TWICE = "Id-en «{id}» er brukt før."
UNKNOWN_BLOCK = "Ingen blokk har id-en «{id}»."
UNKNOWN_PART = "Blokken «{block}» har ingen del med id-en «{local}»."
UNKNOWN_PLAN = "Ingen plan har id-en «{id}»."
UNKNOWN_ROW = "Ingen plan har raden «{row}»."
UNKNOWN_ROW_FIELD = "Raden «{row}» har ikke feltet «{field}»."
NOT_KEY_POINT = "Blokken «{id}» er ikke et hovedpunkt."
NOT_YES_NO = "Spørsmålet «{id}» er ikke et ja/nei-spørsmål i denne blokka."
WRONG_TOPIC = "Side-id-en må begynne med «{topic}/»."
FORM_OF_WHAT = "Et skjema må ha enten rows eller pool med questions."
SAME_AS_CIRCLE = "same_as viser i ring."
SAME_KIND = "same_as må vise til en blokk av samme type."
NOT_A_NUMBER = "Et telefonnummer har bare sifre og mellomrom."

CHECKED = "{folder}: {modules}, {pages} sider, {blocks} blokker, ingen feil."
FAULTS = {1: "1 feil.", 2: "{count} feil."}
