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
        text("name", "name", "nimi | namn", required=True),
        code(
            "kind",
            "what kind of agreement it is",
            {
                "strategic": "strateginen | strateginen sopimus | strategisk",
                "framework": "puitesopimus | raamisopimus | ramavtal",
                "interface": "yhdyspintasopimus | gränssnittsavtal",
                "plan": "suunnitelma | plan",
                "letter_of_intent": "aiesopimus | avsiktsförklaring",
                "programme": "ohjelma | hanke | program | projekt",
            },
            "laji | tyyppi | typ | slag",
            required=True,
        ),
        code(
            "status",
            "how far it is",
            {
                "draft": "luonnos | valmistelussa | utkast",
                "in_decision": "päätöksenteossa | i beslutsfattande | under beslut",
                "in_force": "voimassa | gäller | i kraft",
                "ended": "päättynyt | avslutad | upphört",
            },
            "tila | tilanne",
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
            "kynnys | vähimmäisosuus | kuntien osuus | kvorum | minimiandel",
            kind="share",
        ),
        boolean(
            "opposed_interest",
            "whether the interests of the parties are opposed",
            "vastakkainen etu | eturistiriita | motstridigt intresse",
        ),
        text("record_number", "record number", "diaarinumero | asianumero | dnro | diarienummer"),
        SOURCE,
    ),
    words("sopimukset | avtal"),
    label="Agreement",
)

PARTIES = Table(
    "parties",
    "the parties of an agreement and how far each has come",
    (
        reference("agreement", "agreements", "the agreement", "sopimus | ohjelma | avtal | program", required=True),
        reference(
            "organization",
            "organizations",
            "the party",
            "organisaatio | osapuoli | kunta | organisation | part | kommun",
            required=True,
        ),
        code(
            "status",
            "how far the party has come",
            {
                "committed": "sitoutunut | hyväksynyt | allekirjoittanut | förbunden | undertecknat | förbundit sig",
                "preparing": "valmistelee | valmistelussa | bereder",
                "in_decision": "päätöksenteossa | i beslutsfattande | under beslut",
                "declined": "kieltäytynyt | ei osallistu | avböjt",
            },
            "tila | tilanne",
            required=True,
        ),
        date("due", "day by which the party should decide", "määräaika | määräpäivä | tidsfrist"),
        date("decided", "day of its decision", "päätetty | päätöspäivä | beslutat | beslutsdatum"),
        SOURCE,
    ),
    words("osapuolet | sopijat | parter"),
)
