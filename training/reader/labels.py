"""What the heads' output columns stand for, in order; written beside the model as `labels.json`."""

#: Types of names (OntoNotes).
NAME_TYPES = (
    'PERSON NORP GPE LOC FAC ORG PRODUCT EVENT WORK_OF_ART LAW LANGUAGE '
    'DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL'
).split()
#: Universal parts of speech.
POS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split()
#: PLOVER's types of events between two actors, after none.
EVENTS = (
    'NONE YIELD REJECT ACCUSE AGREE ASSAULT COERCE SUPPORT AID CONSULT REQUEST THREATEN SANCTION '
    'PROTEST MOBILIZE COOPERATE'
).split()
MENTION_TYPES = 'Person State Organization Place Group'.split()
TRIGGER_TYPES = 'meet propose reject accept'.split()
MEETING_STATUS = 'held planned possible refused denied cancelled'.split()
MEETING_MODE = 'in-person phone video unknown'.split()
PROPOSAL_STATUS = 'made expected withdrawn'.split()
#: What a trigger's arguments may be.
ARGUMENTS = 'participant actor target'.split()


def tags(types: list[str]) -> list[str]:
    """O, then where a span of each type begins and where it goes on."""
    return ['O'] + [f'{place}-{kind}' for kind in types for place in 'BI']


NAMES = tags(NAME_TYPES)
MENTIONS = tags(MENTION_TYPES)
TRIGGERS = tags(TRIGGER_TYPES)


def as_json(relations: list[str]) -> dict[str, list[str]]:
    """`relations`: the dependency relations, in the order in which the treebank brought them up."""
    return {
        'ner': NAMES,
        'upos': POS,
        'rel': relations,
        'event': EVENTS,
        'bio': ['O', 'B', 'I'],
        'role': ['SOURCE', 'CONTENT'],
        'mention': MENTIONS,
        'trigger': TRIGGERS,
        'status': MEETING_STATUS,
        'mode': MEETING_MODE,
        'pstatus': PROPOSAL_STATUS,
        'argument': ARGUMENTS,
    }
