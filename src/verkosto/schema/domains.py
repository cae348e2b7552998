"""What is worked on together: the interface domains."""

from verkosto.schema.core import Table, identifier, number, reference, text, words

DOMAINS = Table(
    "domains",
    "interface domains between the county and the municipalities",
    (
        identifier("identifier of the domain"),
        text("name_fi", "name in Finnish", (
            "nimi | name | nimi suomeksi | suomeksi | namn på finska | yhdyspinta | yhdyspinnan nimi | "
            "suomenkielinen nimi | finskt namn | nimi fi | namn fi"
        ), required=True),
        text("name_sv", "name in Swedish", (
            "nimi ruotsiksi | ruotsiksi | namn | namn på svenska | ruotsinkielinen nimi | svenskt namn | på "
            "svenska | gränssnitt | gränssnittets namn | nimi sv | namn sv"
        )),
        text("name_en", "name in English", (
            "nimi englanniksi | englanniksi | namn på engelska | englanninkielinen nimi | engelskt namn | på "
            "engelska | nimi en | namn en"
        )),
        reference(
            "parent",
            "domains",
            "the wider domain that it is a part of",
            (
                "ylempi yhdyspinta | yläyhdyspinta | kuuluu | överordnad | yläkäsite | laajempi yhdyspinta | "
                "överordnat gränssnitt | hör till | del av"
            ),
        ),
        text(
            "aliases",
            "other names under which it is looked up",
            (
                "muut nimet | rinnakkaisnimet | lyhenteet | andra namn | alias | aliakset | synonyymit | "
                "lyhenne | synonymer | förkortning | förkortningar"
            ),
            many=True,
        ),
        number(
            "priority",
            "order of importance, 1 first",
            0,
            1000,
            (
                "tärkeysjärjestys | prioriteetti | painopiste | prioritet | tärkeys | järjestys | prioritering "
                "| ordning | viktighetsordning"
            ),
        ),
    ),
    words(
        "yhdyspinnat | yhdyspinta | gränssnitt | kontaktytor | yhdyspintateemat | aihealueet | kontaktyta | "
        "gränsytor | gränsyta"
    ),
    label="Domain",
)
