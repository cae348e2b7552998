"""What organisations agree on: agreements and their parties."""

from verkosto.schema.core import (
    DOMAIN_LIST,
    END,
    SOURCE,
    START,
    Table,
    boolean,
    code,
    date,
    identifier,
    number,
    reference,
    text,
    words,
)

AGREEMENTS = Table(
    "agreements",
    "agreements, plans and programmes between organisations",
    (
        identifier("identifier of the agreement"),
        text("name", "name", (
            "nimi | namn | sopimus | sopimuksen nimi | ohjelman nimi | avtal | avtalets namn | programmets namn"
        ), required=True),
        code(
            "kind",
            "what kind of agreement it is",
            {
                "strategic": (
                    "strateginen | strateginen sopimus | strategisk | strateginen yhteistyösopimus | "
                    "strategiskt | strategiskt avtal | strategiskt samarbetsavtal"
                ),
                "framework": "puitesopimus | raamisopimus | ramavtal | kehyssopimus | ramsopimus",
                "interface": (
                    "yhdyspintasopimus | gränssnittsavtal | yhdyspinta | gränssnitt | gränsyteavtal"
                ),
                "plan": "suunnitelma | plan | hyvinvointisuunnitelma | välfärdsplan",
                "letter_of_intent": "aiesopimus | avsiktsförklaring | aiepöytäkirja | avsiktsprotokoll",
                "programme": "ohjelma | hanke | program | projekt | pilotti | aluepilotti | pilot",
            },
            "laji | tyyppi | typ | slag | sopimuksen laji | sopimustyyppi | avtalstyp | art",
            required=True,
        ),
        code(
            "status",
            "how far it is",
            {
                "draft": (
                    "luonnos | valmistelussa | utkast | luonnosvaihe | suunnitteilla | i beredning | under "
                    "beredning"
                ),
                "in_decision": (
                    "päätöksenteossa | i beslutsfattande | under beslut | päätettävänä | käsittelyssä | under "
                    "behandling"
                ),
                "in_force": (
                    "voimassa | gäller | i kraft | voimassa oleva | allekirjoitettu | gällande | undertecknat | "
                    "giltig"
                ),
                "ended": "päättynyt | avslutad | upphört | rauennut | irtisanottu | avslutat | uppsagt",
            },
            "tila | tilanne | tilatieto | läge",
            required=True,
        ),
        START,
        END,
        DOMAIN_LIST,
        number(
            "quorum",
            "share of the county's municipalities that must commit themselves",
            0,
            1,
            (
                "kynnys | vähimmäisosuus | kuntien osuus | kvorum | minimiandel | vaadittu osuus | "
                "kattavuusvaatimus | tröskel | krävd andel | kommunernas andel"
            ),
            kind="share",
        ),
        boolean(
            "opposed_interest",
            "whether the interests of the parties are opposed",
            (
                "vastakkainen etu | eturistiriita | motstridigt intresse | vastakkaiset edut | "
                "intressiristiriita | motstridiga intressen | intressekonflikt"
            ),
        ),
        text("record_number", "record number", (
            "diaarinumero | asianumero | dnro | diarienummer | diaarinro | asiatunnus | ärendenummer | diarienr "
            "| dnr"
        )),
        SOURCE,
    ),
    words("sopimukset | avtal | sopimus | ohjelmat | sopimukset ja ohjelmat | avtal och program | program"),
    label="Agreement",
)

PARTIES = Table(
    "parties",
    "the parties of an agreement and how far each has come",
    (
        reference("agreement", "agreements", "the agreement", (
            "sopimus | ohjelma | avtal | program | hanke | projekt | sopimus tai ohjelma | sopimuksen nimi | "
            "avtal eller program | avtalets namn"
        ), required=True),
        reference(
            "organization",
            "organizations",
            "the party",
            (
                "organisaatio | osapuoli | kunta | organisation | part | kommun | sopijapuoli | hyvinvointialue "
                "| toimija | avtalspart | välfärdsområde | aktör"
            ),
            required=True,
        ),
        code(
            "status",
            "how far the party has come",
            {
                "committed": (
                    "sitoutunut | hyväksynyt | allekirjoittanut | förbunden | undertecknat | förbundit sig | "
                    "mukana | hyväksytty | allekirjoitettu | godkänt | deltar | förbinder sig"
                ),
                "preparing": (
                    "valmistelee | valmistelussa | bereder | valmistellaan | i beredning | under beredning"
                ),
                "in_decision": (
                    "päätöksenteossa | i beslutsfattande | under beslut | päätettävänä | käsittelyssä | under "
                    "behandling"
                ),
                "declined": (
                    "kieltäytynyt | ei osallistu | avböjt | ei mukana | hylännyt | hylätty | avstått | deltar "
                    "inte | förkastat"
                ),
            },
            "tila | tilanne | tilatieto | läge",
            required=True,
        ),
        date("due", "day by which the party should decide", (
            "määräaika | määräpäivä | tidsfrist | viimeistään | päätettävä viimeistään | senast | sista dag för "
            "beslut"
        )),
        date("decided", "day of its decision", (
            "päätetty | päätöspäivä | beslutat | beslutsdatum | päätöspvm | beslutad | beslutsdag"
        )),
        SOURCE,
    ),
    words(
        "osapuolet | sopijat | parter | sopimuksen osapuolet | osapuoli | sitoutumiset | avtalsparter | part"
    ),
)
