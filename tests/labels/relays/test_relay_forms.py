"""Whose word it is where an outlet stands between, read from plain text by the whole reader.

One cue is one statement: whoever speaks, with the outlets on the way; an outlet speaks where it cites nobody.
"""

import pytest

from sayso.document import Document, Media

CITING = [
    (
        'Martin Tamm denied the report. "We have no interest in it. None. I do not know where it is from," he'
        " said on the sidelines of a conference in Brome, according to the newspaper Tagesbote.",
        [("Martin Tamm", []), ("Martin Tamm", ["Tagesbote"])],
    ),
    (
        'Harriet Lowe said Ada Brome disputed the sum. "Somebody else had it," she told reporters.',
        [("Harriet Lowe", []), ("Ada Brome", []), ("Harriet Lowe", [])],
    ),
    (
        'Harriet Lowe came in. Police said Ada Brome disputed the sum. "I was ill," she told reporters.',
        [("police", []), ("Ada Brome", []), ("Ada Brome", [])],
    ),
    (
        "Tom Vale was away. His lawyer, Martin Tarn, said it was over. He neither confirmed nor denied it.",
        [("Martin Tarn", []), ("Martin Tarn", [])],
    ),
    (
        "The prosecutor said Olav Reeve had confessed that he lied. He said he wanted to be free.",
        [("prosecutor", []), ("Olav Reeve", []), ("Olav Reeve", [])],
    ),
    ("Ada Lorne, 47, of Mill Lane, is alleged to have moved the money.", [("unspecified", [])]),
    ("13:05 Villagers say they heard a blast.", [("villagers", [])]),
    ("The 13:05 train crew said they heard a blast.", [("13:05 train crew", [])]),
    ("The ministry neither confirmed nor denied the report.", [("ministry", [])]),
    ('"The wall moved," Ada Lorne told Judge Simon Tarn.', [("Ada Lorne", [])]),
    ('"The wall moved," Ada Lorne told Brome Crown Court.', [("Ada Lorne", [])]),
    ('"The wall moved," Ada Lorne told Meridian.', [("Ada Lorne", ["Meridian"])]),
    ('"The wall moved," according to the Harbour Post.', [("Harbour Post", [])]),
    ('"The wall moved," said Ada Lorne, according to Oren Vale.', [("Ada Lorne", [])]),
    (
        "The Daily Wren, citing an unnamed source close to the player, reported on Monday that Reeve left.",
        [("anonymous source close to the player (Daily Wren)", ["Daily Wren"])],
    ),
    (
        "Ida Marr, 54, was marched out on Friday night after telling bosses the dam was moving, sources told "
        "the Harbour Post.",
        [("Ida Marr", ["Harbour Post"]), ("anonymous sources of Harbour Post", ["Harbour Post"])],
    ),
    (
        '"We say nothing," Oren Vale told reporters when asked about a report in the Harbour Post that Lorne'
        " would go.",
        [("Oren Vale", [])],
    ),
    ('"They told us to our faces that it is shut," Ada Lorne said.', [("Ada Lorne", []), (None, [])]),
    (
        "The ministry withdrew its figure. A lawyer for Orsa Lines said the company would not comment.",
        [("ministry", []), ("Orsa Lines", [])],
    ),
    (
        '"We have no plans," chief executive Ila Torm said in a statement, Velmark Radio reported.',
        [("Ila Torm", ["Velmark Radio"])],
    ),
    (
        '"We have no plans," Torm said in an interview, the Harbour Post reported.',
        [("Torm", ["Harbour Post"])],
    ),
    (
        '"We have no plans," minister Ila Torm said on Monday, Nordwire reported.',
        [("Ila Torm", ["Nordwire"])],
    ),
    (
        '"We have no plans," minister Ila Torm said on Monday, Oren Vale reported.',
        [("Ila Torm", [])],
    ),
    (
        "Ada Lorne told the Harbour Post that the dam was safe. Lorne did not answer calls on Tuesday.",
        [("Ada Lorne", ["Harbour Post"]), ("Ada Lorne", [])],
    ),
    (
        "Quoting two customs officers at the port of Lenn, Al-Qabas reported that the ship had left empty.",
        [("two customs officers at the port of Lenn", ["Al-Qabas"])],
    ),
    (
        "Three people were arrested over the theft, the Journal reported Monday, citing sources "
        "close to the inquiry.",
        [("anonymous sources close to the inquiry (Journal)", ["Journal"])],
    ),
    (
        "The Wall Street Journal, citing people familiar with the matter, said Delmar was in talks "
        "to buy Fenn.",
        [("anonymous sources of Wall Street Journal", ["Wall Street Journal"])],
    ),
    (
        "Quoting Velm's governor, Marek Olsz, the Karsk Tribune said the dam would hold.",
        [("Marek Olsz", ["Karsk Tribune"])],
    ),
    (
        "According to Interfax, which cited a source in the emergency services, the helicopter "
        "came down in fog.",
        [("anonymous source in the emergency services (Interfax)", ["Interfax"])],
    ),
    (
        "In its Tuesday edition, Le Monde, referring to a confidential report by the auditors, "
        "wrote that the fund "
        "had lost 40 million euros.",
        [("confidential report by the auditors", ["Le Monde"])],
    ),
    (
        "Citing court papers, the Harbour Post reported that Ferro owed his partner $2 million.",
        [("court papers", ["Harbour Post"])],
    ),
    (
        "A fire at the depot was started deliberately, the Gazette said, attributing the "
        "information to a senior "
        "fire officer.",
        [("anonymous senior fire officer", ["Gazette"])],
    ),
    (
        "El Pais, basing its report on leaked emails, said the minister had known since 2019.",
        [("leaked emails", ["El Pais"])],
    ),
    (
        "The minister has been arrested, Al Jazeera reported, quoting her lawyer.",
        [("anonymous lawyer (Al Jazeera)", ["Al Jazeera"])],
    ),
    (
        "The star has been dropped by her label, the New York Post's Page Six said on Friday, citing "
        '"a music insider".',
        [("anonymous music insider of Page Six", ["Page Six"])],
    ),
    (
        "The Syrian Observatory for Human Rights said that air raids had killed 14 people. Citing "
        "residents, it "
        "said the planes came from the north.",
        [
            ("Syrian Observatory for Human Rights", []),
            ("residents", ["Syrian Observatory for Human Rights"]),
        ],
    ),
    # in a sentence of its own
    (
        "Gunmen stormed the station at dawn, Reuters reported. It cited a police officer.",
        [("police officer", ["Reuters"])],
    ),
    (
        "The Tribune said on Monday that the minister would step down within days. The newspaper "
        "cited two aides, "
        "whom it did not name.",
        [("anonymous two aides", ["Tribune"])],
    ),
    (
        "Al-Khabar reported on Saturday that the bridge had been mined. The report quoted an "
        "unidentified colonel.",
        [("unidentified colonel", ["Al-Khabar"])],
    ),
    # of another statement of the sentence, of nobody, by a person, as a reason
    (
        "The Guardian reported the rise in thefts, citing police figures, and said shops were hiring guards.",
        [("police figures", ["Guardian"]), ("Guardian", [])],
    ),
    (
        "The website Gigabit claims, without citing a source, that the phone will have no buttons at all.",
        [("Gigabit", [])],
    ),
    (
        "The Lenn Observer reported that the bishop would retire in May. It cited no source.",
        [("Lenn Observer", [])],
    ),
    ("The mayor, citing a report by engineers, said the bridge was unsafe.", [("mayor", [])]),
]

QUOTED = [
    (
        "The Times of Velm quoted a villager, Oren Tass, as saying that the soldiers had come at dawn.",
        [("Oren Tass", ["Times of Velm"])],
    ),
    (
        '"We will answer every shot," the state-run Tishreen daily quoted a commander as saying.',
        [("commander", ["state-run Tishreen daily"])],
    ),
    (
        "Kyodo News quoted the chief cabinet secretary, Jun Osada, saying there had been no contact.",
        [("Jun Osada", ["Kyodo News"])],
    ),
    (
        'The rebels "have nowhere left to go", the official news agency quoted Tiber as telling his cabinet.',
        [("Tiber", ["official news agency"])],
    ),
    (
        "Hospital staff said the boy was out of danger, the newspaper Politika reports. It quotes "
        "his uncle as "
        'saying: "He asked for ice cream."',
        [("hospital staff", ["Politika"]), ("uncle", ["Politika"])],
    ),
    (
        "Interfax cited an unnamed official in the prosecutor's office as saying that the case "
        "would be closed.",
        [("anonymous official in the prosecutor's office", ["Interfax"])],
    ),
    (
        'The paper quotes a close friend of the star: "She is in pieces."',
        [("anonymous close friend of the star (paper)", ["paper"])],
    ),
]

CHAINS = [
    (
        "The minister told the Karsk Tribune he would not resign, AFP reports.",
        [("minister", ["Karsk Tribune", "AFP"])],
    ),
    (
        "Sources told the Velm Gazette that the club was for sale, the BBC said.",
        [("anonymous sources of Velm Gazette", ["Velm Gazette", "BBC"])],
    ),
    (
        '"There is no deal," the foreign minister told Al-Watan, according to AFP.',
        [("foreign minister", ["Al-Watan", "AFP"])],
    ),
    (
        "The lawyer for the driver told a news conference in Velm that the brakes had failed, the "
        "Karsk Tribune "
        "reported.",
        [("anonymous lawyer for the driver (Karsk Tribune)", ["Karsk Tribune"])],
    ),
    (
        "The carmaker will close its Velm plant, the Nikkei reported. It said a source in the "
        "union had told it "
        "that 3,000 jobs would go.",
        [("Nikkei", []), ("anonymous source in the union (Nikkei)", ["Nikkei"])],
    ),
]

CHANNELS = [
    (
        "The singer has denied to TMZ that she hit the photographer. "
        '"I never touched him," Lena Ortiz insisted.',
        [("Lena Ortiz", ["TMZ"]), ("Lena Ortiz", ["TMZ"])],
    ),
    (
        'Asked by ABC\'s George Hale whether he would run again, Governor Ruiz said: "Ask my wife."',
        [("George Hale", ["ABC"]), ("Ruiz", ["ABC"])],
    ),
    (
        "Tiber said in a speech broadcast live on state television that he would not stand again.",
        [("Tiber", ["state television"])],
    ),
    (
        "Fenn's chief executive, Carla Wynn, told CNBC that sales would double. In a letter to "
        "shareholders a week "
        "later, Wynn wrote that sales had been flat.",
        [("Carla Wynn", ["CNBC"]), ("Carla Wynn", [])],
    ),
    # whom one tells by a surname with the Arabic article
    ("Residents told Al-Dorri that the wells were dry.", [("residents", [])]),
    (
        "Governor Yusef Al-Sabah toured the camp. Nurses told Al-Sabah that they had no bandages.",
        [("nurses", [])],
    ),
    # the outlet's own word, and its own copy
    (
        "A spokeswoman for CNN said the network had suspended the presenter. "
        '"We take this seriously," she said.',
        [("spokeswoman for CNN", []), ("spokeswoman for CNN", [])],
    ),
    (
        "The patient arrived by train, Xinhua said. The agency said she had shared a carriage with "
        "40 people.",
        [("Xinhua", []), ("Xinhua", [])],
    ),
    (
        "Tiber is in good health, state television reported. It showed him at a fish farm and said he had "
        '"beamed".',
        [("state television", []), ("state television", [])],
    ),
    (
        "CNN has learned that the envoy will resign. A source close to the envoy told CNN he was exhausted. "
        "Another source said CNN's report was correct.",
        [("CNN", []), ("anonymous source close to the envoy", []), ("anonymous source", [])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*CITING, *QUOTED, *CHAINS, *CHANNELS])
def test_one_statement_of_whoever_speaks_with_its_way(reader, text, expected):
    report = reader.read(Document("r", Media.GIVEN, text))
    assert [(a.speaker.name, [r.name for r in a.via]) for a in report.attributions] == expected
