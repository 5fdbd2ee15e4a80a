"""What somebody types in the scenes of docs/screens, by language."""

SAID = {
    "nl": {
        "note": "een grens trekken voelt als iemand in de steek laten",
        "quote": "ik zeg ja voor ik de vraag gehoord heb",
        "insight": "drukte is bij @Hugo ook een manier om niet te kiezen #drukte",
        "question": "wie vangt jou op als jij opvangt?",
        "feedback": "@Daan je vraagt nu door waar je eerst geruststelde",
    },
    "en": {
        "note": "drawing a line feels like letting somebody down",
        "quote": "I say yes before I have heard the question",
        "insight": "for @Hugo being busy is also a way of not choosing #busy",
        "question": "who catches you when you catch others?",
        "feedback": "@Daan you ask on now where you used to reassure",
    },
}
