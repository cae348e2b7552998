"""What organisations have answered, and the cooperation that they reported."""

from verkosto.schema.core import (
    END,
    LEVELS,
    SOURCE,
    START,
    Table,
    boolean,
    code,
    date,
    reference,
    text,
    words,
)
from verkosto.schema.duties import ORGANIZATION

TIES = Table(
    "ties",
    "cooperation that a respondent reported between two organisations",
    (
        reference(
            "reporter",
            "organizations",
            "who reported it",
            (
                "ilmoittaja | vastaaja | rapportör | uppgiftslämnare | ilmoittanut | ilmoittava organisaatio | "
                "raportoija | rapporterad av | svarande"
            ),
            required=True,
        ),
        reference(
            "source_org",
            "organizations",
            "one end of the tie",
            (
                "organisaatio 1 | mistä | från organisation | organisation 1 | organisaatio a | keneltä | "
                "lähtöorganisaatio | organisation a | avsändare"
            ),
            required=True,
        ),
        reference(
            "target_org",
            "organizations",
            "the other end of the tie",
            (
                "organisaatio 2 | mihin | till organisation | organisation 2 | organisaatio b | kenelle | "
                "kohdeorganisaatio | kumppani | organisation b | mottagare | partner"
            ),
            required=True,
        ),
        reference("domain", "domains", "the interface domain", (
            "yhdyspinta | gränssnitt | kontaktyta | teema | aihealue | gränsyta"
        )),
        code("level", "level of cooperation", LEVELS, (
            "taso | nivå | yhteistyön taso | yhteistyötaso | samarbetsnivå"
        )),
        code(
            "content",
            "what flows",
            {
                "information": "tieto | tiedonvaihto | tiedot | tietojen vaihto | informationsutbyte",
                "action": (
                    "toiminta | verksamhet | handling | yhteinen toiminta | toimenpiteet | gemensam verksamhet "
                    "| åtgärd | åtgärder"
                ),
                "decision": (
                    "päätös | päätöksenteko | beslut | beslutsfattande | päätökset | yhteinen päätöksenteko | "
                    "gemensamt beslutsfattande"
                ),
            },
            "sisältö | innehåll | yhteistyön sisältö | samarbetets innehåll",
        ),
        text("frequency", "how often", (
            "tiheys | kuinka usein | toistuvuus | frekvens | hur ofta | yhteydenpidon tiheys | säännöllisyys | "
            "kontaktfrekvens"
        )),
        START,
        END,
        SOURCE,
    ),
    words(
        "yhteydet | suhteet | förbindelser | relationer | yhteistyösuhteet | yhteistyö | kontaktit | samarbete "
        "| samarbetsrelationer | kontakter"
    ),
)

REPORTS = Table(
    "reports",
    "which organisation has answered what; it separates nobody from not asked",
    (
        ORGANIZATION,
        code(
            "topic",
            "what was asked; register:… says that the county's table is complete",
            {
                "responsibilities": (
                    "vastuut | vastuuhenkilöt | ansvar | vastuu | vastuutiedot | ansvariga"
                ),
                "ties": (
                    "yhteydet | yhteistyö | förbindelser | samarbete | yhteistyösuhteet | suhteet | relationer "
                    "| kontakter"
                ),
                "seats": (
                    "paikat | edustukset | jäsenyydet | platser | jäsenet | edustajat | medlemmar | ledamöter | "
                    "representanter"
                ),
                "agreements": (
                    "sopimukset | avtal | sopimukset ja ohjelmat | ohjelmat | avtal och program | program"
                ),
                "register:ties": (
                    "rekisteri:yhteydet | register:förbindelser | rekisteri:suhteet | rekisteri:yhteistyö | "
                    "register:relationer | register:samarbete"
                ),
                "register:seats": (
                    "rekisteri:paikat | rekisteri:edustukset | register:platser | rekisteri:jäsenyydet | "
                    "rekisteri:jäsenet | register:medlemmar | register:ledamöter"
                ),
                "register:bodies": (
                    "rekisteri:toimielimet | register:organ | rekisteri:ryhmät | register:grupper"
                ),
                "register:agreements": (
                    "rekisteri:sopimukset | register:avtal | rekisteri:ohjelmat | register:program"
                ),
            },
            "aihe | ämne | tema | kysymys | kysely | fråga | enkät",
            required=True,
        ),
        reference(
            "domains",
            "domains",
            "the domains that the answer covers; empty: all",
            "yhdyspinnat | yhdyspinta | gränssnitt | kontaktytor",
            many=True,
        ),
        boolean(
            "reported",
            "whether the organisation has answered",
            (
                "vastannut | ilmoittanut | raportoinut | svarat | rapporterat | on vastannut | vastattu | "
                "raportoitu | ilmoitettu | har svarat | besvarat"
            ),
            required=True,
        ),
        date(
            "as_of",
            "day that the answer describes; empty: the dataset's own date",
            (
                "tilanne | tilannepäivä | päivä | lägesdatum | datum | tilannepvm | vastauspäivä | pvm | "
                "päivämäärä | svarsdatum"
            ),
        ),
    ),
    words(
        "vastaukset | raportit | ilmoitukset | svar | rapporter | vastaustilanne | raportointi | "
        "kyselyvastaukset | rapportering | svarsläge | enkätsvar"
    ),
)
