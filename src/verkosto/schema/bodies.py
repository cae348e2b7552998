"""Where organisations meet: bodies and the seats in them."""

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
        text("name", "name", (
            "nimi | namn | toimielin | toimielimen nimi | ryhmän nimi | organ | organets namn | gruppens namn"
        ), required=True),
        code(
            "kind",
            "what kind of body it is",
            {
                "council": (
                    "valtuusto | aluevaltuusto | fullmäktige | kunnanvaltuusto | kaupunginvaltuusto | "
                    "välfärdsområdesfullmäktige | kommunfullmäktige | stadsfullmäktige"
                ),
                "board": (
                    "hallitus | styrelse | aluehallitus | kunnanhallitus | kaupunginhallitus | johtokunta | "
                    "välfärdsområdesstyrelse | kommunstyrelse | stadsstyrelse | direktion"
                ),
                "committee": (
                    "lautakunta | valiokunta | jaosto | nämnd | utskott | toimikunta | sektion | kommitté"
                ),
                "advisory_board": "neuvottelukunta | delegation | neuvosto | råd",
                "managers_meeting": (
                    "johtajien kokous | kuntajohtajien kokous | ledarmöte | direktörsmöte | johtajakokous | "
                    "kuntajohtajakokous | kunnanjohtajakokous | kunnanjohtajien kokous | chefsmöte | "
                    "kommundirektörsmöte"
                ),
                "network": "verkosto | nätverk | yhteistyöverkosto | samarbetsnätverk",
                "working_group": (
                    "työryhmä | arbetsgrupp | yhteistyöryhmä | projektiryhmä | samarbetsgrupp | projektgrupp"
                ),
                "steering_group": "ohjausryhmä | styrgrupp | johtoryhmä | ledningsgrupp",
                "forum": "foorumi | yhdyspintafoorumi | foorumit",
                "other": "muu | annat | övrigt | muu toimielin | annan | övrig",
            },
            (
                "laji | tyyppi | typ | slag | toimielimen tyyppi | toimielintyyppi | ryhmän tyyppi | organtyp | "
                "art"
            ),
        ),
        code("level", "level of cooperation", LEVELS, (
            "taso | nivå | yhteistyön taso | yhteistyötaso | samarbetsnivå"
        ), required=True),
        code(
            "status",
            "whether it works; empty: active",
            {
                "active": (
                    "toiminnassa | aktiivinen | aktiv | toimii | käynnissä | voimassa | verksam | verksamt | "
                    "aktivt | pågår"
                ),
                "draft": (
                    "luonnos | suunnitteilla | utkast | valmistelussa | suunniteltu | under beredning | "
                    "planerad | planerat"
                ),
                "ended": (
                    "päättynyt | lakkautettu | avslutad | lopetettu | lakannut | avslutat | upphört | nedlagd | "
                    "nedlagt"
                ),
            },
            "tila | tilanne | tilatieto | läge",
        ),
        code(
            "scope",
            "general cooperation or named domains",
            {
                "general": "yleinen | allmän | yleisluonteinen | allmänt | generell",
                "domain": (
                    "yhdyspintakohtainen | yhdyspinta | gränssnittsspecifik | kohdennettu | temaattinen | "
                    "gränssnitt | riktad | tematisk"
                ),
            },
            "laajuus | omfattning | kattavuus | räckvidd",
        ),
        DOMAIN_LIST,
        reference(
            "owner", "organizations", "the organisation that set it up", (
                "omistaja | asettaja | ägare | tillsättare | asettanut | perustaja | vastuuorganisaatio | "
                "tillsatt av | grundare"
            )
        ),
        reference(
            "reports_to",
            "bodies",
            "the body to which it reports",
            (
                "raportoi | raportoi toimielimelle | rapporterar till | raportoi mihin | ylempi toimielin | "
                "rapporterar | överordnat organ"
            ),
        ),
        number(
            "meets_every_months",
            "months between its meetings",
            0,
            120,
            (
                "kokousväli | kokousväli kuukausina | kokousrytmi | mötesintervall | kokousväli kk | kokousväli "
                "(kk) | kokoontumisväli | kokoontumisväli kuukausina | mötesintervall i månader | "
                "mötesintervall (mån)"
            ),
        ),
        START,
        END,
        SOURCE,
    ),
    words(
        "toimielimet | ryhmät | yhteistyöelimet | organ | toimielin | yhteistyöryhmät | työryhmät | verkostot | "
        "grupper | arbetsgrupper | samarbetsorgan"
    ),
    label="Body",
)

SEATS = Table(
    "seats",
    "seats in the bodies, and on whose behalf they are held",
    (
        reference("body", "bodies", "the body", (
            "toimielin | ryhmä | organ | toimielimen nimi | työryhmä | grupp | arbetsgrupp | organets namn"
        ), required=True),
        reference(
            "on_behalf_of",
            "organizations",
            "the organisation that the seat represents",
            (
                "edustaa | edustettu organisaatio | organisaatio | kunta | företräder | organisation | edustama "
                "organisaatio | taho | edustettu taho | hyvinvointialue | toimija | kommun | representerar | "
                "välfärdsområde | aktör"
            ),
            required=True,
        ),
        reference("person", "people", "who sits", (
            "henkilö | jäsen | person | nimi | henkilön nimi | edustaja | namn | ledamot | medlem | "
            "representant"
        )),
        reference("post", "posts", "the post that sits", (
            "virka | tehtävä | tjänst | nimike | virkanimike | tehtävänimike | toimi | titel | befattning"
        )),
        code(
            "role",
            "role in the body; empty: member",
            {
                "chair": "puheenjohtaja | pj | ordförande | pj. | ordf | ordf.",
                "vice_chair": (
                    "varapuheenjohtaja | vpj | vice ordförande | viceordförande | vpj. | vice ordf | vice ordf."
                ),
                "member": (
                    "jäsen | varsinainen jäsen | medlem | ledamot | edustaja | ordinarie | ordinarie medlem | "
                    "ordinarie ledamot | representant"
                ),
                "deputy_member": (
                    "varajäsen | ersättare | suppleant | varaedustaja | henkilökohtainen varajäsen | personlig "
                    "ersättare"
                ),
                "secretary": "sihteeri | sekreterare | siht. | sekr.",
                "expert": (
                    "asiantuntija | sakkunnig | asiantuntijajäsen | pysyvä asiantuntija | permanent sakkunnig"
                ),
                "observer": "tarkkailija | observatör | läsnäolo-oikeus | närvarorätt",
            },
            "rooli | roll | asema | rooli toimielimessä | ställning | roll i organet",
        ),
        code(
            "status",
            "whether somebody holds it",
            {"filled": "täytetty | tillsatt | besatt | hoidossa | hoidettu", "vacant": (
                "avoin | täyttämättä | vakant | avoinna | ei täytetty | ledig | obesatt | inte tillsatt"
            )},
            "tila | tilanne | tilatieto | läge",
        ),
        reference(
            "deputy_person",
            "people",
            "the personal deputy",
            (
                "varahenkilö | henkilökohtainen varajäsen | personlig ersättare | varajäsen | varahenkilön nimi "
                "| ersättare | suppleant"
            ),
        ),
        reference("deputy_post", "posts", "the post that deputizes", (
            "varavirka | varatehtävä | ersättande tjänst | varahenkilön virka | varajäsenen virka | ersättarens "
            "tjänst"
        )),
        START,
        END,
        SOURCE,
    ),
    words(
        "paikat | edustukset | jäsenyydet | platser | jäsenet | edustajat | kokoonpano | kokoonpanot | "
        "medlemmar | ledamöter | representanter | sammansättning"
    ),
)
