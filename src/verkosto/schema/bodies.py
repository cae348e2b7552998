"""Where organisations meet: bodies, seats and reported ties."""

from verkosto.schema.core import (
    DOMAIN_LIST,
    END,
    LEVELS,
    SOURCE,
    START,
    Table,
    code,
    identifier,
    number,
    reference,
    text,
    words,
)

BODIES = Table(
    "bodies",
    "bodies in which organisations meet",
    (
        identifier("identifier of the body"),
        text("name", "name", "nimi | namn", required=True),
        code(
            "kind",
            "what kind of body it is",
            {
                "council": "valtuusto | aluevaltuusto | fullmäktige",
                "board": "hallitus | styrelse",
                "committee": "lautakunta | valiokunta | jaosto | nämnd | utskott",
                "advisory_board": "neuvottelukunta | delegation",
                "managers_meeting": "johtajien kokous | kuntajohtajien kokous | ledarmöte | direktörsmöte",
                "network": "verkosto | nätverk",
                "working_group": "työryhmä | arbetsgrupp",
                "steering_group": "ohjausryhmä | styrgrupp",
                "forum": "foorumi",
                "other": "muu | annat | övrigt",
            },
            "laji | tyyppi | typ | slag",
        ),
        code("level", "level of cooperation", LEVELS, "taso | nivå", required=True),
        code(
            "status",
            "whether it works; empty: active",
            {
                "active": "toiminnassa | aktiivinen | aktiv",
                "draft": "luonnos | suunnitteilla | utkast",
                "ended": "päättynyt | lakkautettu | avslutad",
            },
            "tila | tilanne",
        ),
        code(
            "scope",
            "general cooperation or named domains",
            {
                "general": "yleinen | allmän",
                "domain": "yhdyspintakohtainen | yhdyspinta | gränssnittsspecifik",
            },
            "laajuus | omfattning",
        ),
        DOMAIN_LIST,
        reference(
            "owner", "organizations", "the organisation that set it up", "omistaja | asettaja | ägare | tillsättare"
        ),
        reference(
            "reports_to",
            "bodies",
            "the body to which it reports",
            "raportoi | raportoi toimielimelle | rapporterar till",
        ),
        number(
            "meets_every_months",
            "months between its meetings",
            0,
            120,
            "kokousväli | kokousväli kuukausina | kokousrytmi | mötesintervall",
        ),
        START,
        END,
        SOURCE,
    ),
    words("toimielimet | ryhmät | yhteistyöelimet | organ"),
    label="Body",
)

SEATS = Table(
    "seats",
    "seats in the bodies, and on whose behalf they are held",
    (
        reference("body", "bodies", "the body", "toimielin | ryhmä | organ", required=True),
        reference(
            "on_behalf_of",
            "organizations",
            "the organisation that the seat represents",
            "edustaa | edustettu organisaatio | organisaatio | kunta | företräder | organisation",
            required=True,
        ),
        reference("person", "people", "who sits", "henkilö | jäsen | person"),
        reference("post", "posts", "the post that sits", "virka | tehtävä | tjänst"),
        code(
            "role",
            "role in the body; empty: member",
            {
                "chair": "puheenjohtaja | pj | ordförande",
                "vice_chair": "varapuheenjohtaja | vpj | vice ordförande | viceordförande",
                "member": "jäsen | varsinainen jäsen | medlem | ledamot",
                "deputy_member": "varajäsen | ersättare | suppleant",
                "secretary": "sihteeri | sekreterare",
                "expert": "asiantuntija | sakkunnig",
                "observer": "tarkkailija | observatör",
            },
            "rooli | roll",
        ),
        code(
            "status",
            "whether somebody holds it",
            {"filled": "täytetty | tillsatt | besatt", "vacant": "avoin | täyttämättä | vakant"},
            "tila | tilanne",
        ),
        reference(
            "deputy_person",
            "people",
            "the personal deputy",
            "varahenkilö | henkilökohtainen varajäsen | personlig ersättare",
        ),
        reference("deputy_post", "posts", "the post that deputizes", "varavirka | varatehtävä | ersättande tjänst"),
        START,
        END,
        SOURCE,
    ),
    words("paikat | edustukset | jäsenyydet | platser"),
)

TIES = Table(
    "ties",
    "cooperation that a respondent reported between two organisations",
    (
        reference(
            "reporter",
            "organizations",
            "who reported it",
            "ilmoittaja | vastaaja | rapportör | uppgiftslämnare",
            required=True,
        ),
        reference(
            "source_org",
            "organizations",
            "one end of the tie",
            "organisaatio 1 | mistä | från organisation | organisation 1",
            required=True,
        ),
        reference(
            "target_org",
            "organizations",
            "the other end of the tie",
            "organisaatio 2 | mihin | till organisation | organisation 2",
            required=True,
        ),
        reference("domain", "domains", "the interface domain", "yhdyspinta | gränssnitt | kontaktyta"),
        code("level", "level of cooperation", LEVELS, "taso | nivå"),
        code(
            "content",
            "what flows",
            {
                "information": "tieto | tiedonvaihto",
                "action": "toiminta | verksamhet | handling",
                "decision": "päätös | päätöksenteko | beslut | beslutsfattande",
            },
            "sisältö | innehåll",
        ),
        text("frequency", "how often", "tiheys | kuinka usein | toistuvuus | frekvens | hur ofta"),
        START,
        END,
        SOURCE,
    ),
    words("yhteydet | suhteet | förbindelser | relationer"),
)
