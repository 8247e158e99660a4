"""Closed and nearly closed classes of English words that several stages and checks ask for. All are lemmas."""

from __future__ import annotations

VERBS_OF_SPEECH = frozenset(
    """
    accuse acknowledge add admit admonish advise affirm agree allege announce answer argue ask assert assure bark
    beg blog boast brag call caution charge chide cite claim clarify comment complain concede conclude confess confide
    confirm contend continue counter cry declare demand deny describe dictate disclose dub echo emphasise emphasize
    exclaim explain express forecast grumble hail hint inform insist interject interrupt joke label lament lecture
    maintain mention mock mumble murmur muse mutter note object observe opine plead pledge post praise preach predict
    proclaim promise pronounce propose protest put quip quote rant read reaffirm recall recite recommend recount
    reflect reiterate relate remark remember remind repeat reply report respond retort retweet reveal roar say scoff
    scream shout shrug sigh slam snap sob specify speculate state stipulate stress suggest summarise summarize
    swear tell term testify thank think thunder tout tweet urge utter vent voice volunteer vow wail warn whisper
    wonder write yell
    """.split()
)

VERBS_OF_REPORT = frozenset(
    "say tell add announce report state note warn write claim allege argue insist maintain believe think suspect "
    "contend estimate predict expect suggest explain confirm assert declare testify accuse stress emphasize "
    "emphasise "
    "acknowledge admit concede reveal disclose remark comment complain reiterate mention point indicate show "
    "find congratulate".split()
)
"""Verbs whose clause is somebody's word or view, so that its tense may be shifted back."""

HEDGES = frozenset(
    "may might could can would should possibly perhaps maybe probably likely apparently allegedly reportedly "
    "purportedly "
    "supposedly presumably seemingly potentially conceivably alleged suspected purported supposed reported apparent "
    "potential possible probable unlikely appear seem allege suspect claim believe think expect plan intend "
    "hope want "
    "wish aim seek propose consider threaten promise pledge vow offer try attempt prepare suggest risk likelihood "
    "possibility probability chance plan intention proposal unclear uncertain doubt ought must if whether unless "
    "speculate presume assume estimate tend attempt bid hopeful set due ready about suppose fear danger bet dream "
    "accord according option opportunity ability able capable allow let enable".split()
)
"""Words that make a statement less than a fact: modals, adverbs, and verbs of plan, belief and appearance."""

OPINIONS = frozenset(
    "accusation allegation belief estimation guess mind opinion rumor rumour suspicion theory view".split()
)
"""Nouns for what somebody only holds or says to be so."""

UNPROVEN = frozenset(
    "alleged allegedly allege suspected purported purportedly reputed reputedly supposed supposedly reportedly".split()
)
"""What is said of somebody, and not shown."""
