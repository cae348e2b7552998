"""What may be said of a dataset as a whole: in `verkosto.toml`, or on a sheet with the columns key and value."""

from verkosto.schema.core import fold, words

DATASET_KEYS: dict[str, tuple[str, ...]] = {
    "id": words("tunnus | tunniste | beteckning | identifierare"),
    "title": words("nimi | otsikko | aineiston nimi | namn | titel | rubrik | name"),
    "as_of": words("tilanne | tilannepäivä | päivä | lägesdatum | datum | date"),
    "licence": words("license | lisenssi | käyttölupa | licens"),
    "source": words("lähde | lähteet | källa | källor"),
    "fictional": words("keksitty | kuvitteellinen | fiktiivinen | påhittad | fiktiv"),
    "profile": words("profiili | profil"),
    "thresholds": words("kynnysarvot | kynnykset | tröskelvärden"),
}
"""The keys, with their Finnish and Swedish words."""

DATASET_NAMES = frozenset(map(fold, words("dataset | aineisto | asetukset | settings | datamängd | inställningar")))
"""The folded names that the sheet may have."""

KEY_HEADINGS = frozenset(map(fold, words("key | avain | asetus | nyckel | inställning | setting")))
"""The folded words that may stand above its keys."""
