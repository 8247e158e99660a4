"""The labels that stand behind members of American parliaments: "(R-Mont.)", "D-Md.", "(I-VT)".

A label tells the party and the state, or the district, of whoever stands before it, so a rewrite may spell them out.
States are shortened as the post does and as the stylebooks of American newspapers do.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.language.dictionary import is_name, known

_PARTIES = {
    "D": frozenset(("democrat", "democrats", "democratic")),
    "R": frozenset(("republican", "republicans", "gop")),
    "I": frozenset(("independent", "independents")),
}
_STATES = {
    short: state.replace("_", " ")
    for state, _, forms in (
        pair.partition("=")
        for pair in """
        alabama=al/ala alaska=ak arizona=az/ariz arkansas=ar/ark california=ca/calif colorado=co/colo
        connecticut=ct/conn delaware=de/del florida=fl/fla georgia=ga hawaii=hi idaho=id illinois=il/ill indiana=in/ind
        iowa=ia kansas=ks/kan kentucky=ky louisiana=la maine=me maryland=md massachusetts=ma/mass michigan=mi/mich
        minnesota=mn/minn mississippi=ms/miss missouri=mo montana=mt/mont nebraska=ne/neb nevada=nv/nev
        new_hampshire=nh new_jersey=nj new_mexico=nm new_york=ny north_carolina=nc north_dakota=nd ohio=oh
        oklahoma=ok/okla oregon=or/ore pennsylvania=pa rhode_island=ri south_carolina=sc south_dakota=sd
        tennessee=tn/tenn texas=tx/tex utah=ut vermont=vt virginia=va washington=wa/wash west_virginia=wv
        wisconsin=wi/wis wyoming=wy/wyo
        """.split()
    )
    for short in forms.split("/")
}
_LABEL = re.compile(r"(?<=[(\s])(?P<party>[DRI])-\s?(?P<place>[A-Z](?:[\w.]|\s(?=[A-Z]))*)")
_DISTRICT = re.compile(r"\((?P<place>[A-Z]{2})-\d{1,2}\)")
_NAME = re.compile(r"[dri]-\w[\w .-]*")


def is_label(canonical: str) -> bool:
    """Whether what was taken for a name is such a label and names nobody."""
    place = canonical[2:].strip()
    told = place in _STATES or " " in place or not known(place) or is_name(place)  # no place: "D-Day"
    return told and _NAME.fullmatch(canonical) is not None


def spells_out(name: str, text: str) -> bool:
    """Whether a canonical name is the party or state of a label in a text, or a label of what the text spells out."""
    if is_label(name):
        place = name[2:].strip()
        return _STATES.get(place, place) in text.casefold()
    return name.casefold().replace(".", "") in _told(text)


@lru_cache(maxsize=64)
def _told(text: str) -> frozenset[str]:
    """The names of parties and states, in lower case, that the labels of a text stand for."""
    found: set[str] = set()
    for match in _LABEL.finditer(text):
        place = match["place"].replace(".", "").casefold()
        found |= _PARTIES[match["party"]]
        found.add(_STATES.get(place, place))
    for match in _DISTRICT.finditer(text):
        found.add(_STATES.get(match["place"].casefold(), ""))
    return frozenset(found)
