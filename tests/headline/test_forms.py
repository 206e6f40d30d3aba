"""Headlines of the standard forms over short reports, and what must not be warned of."""

import pytest

from sayso.document import Document, Media

CASES = [
    # another stance or another speaker than the body has
    (
        "Seoul denies secret talks on prisoner swap",
        "A spokesman for South Korea's unification ministry said on Monday that he had nothing to "
        "confirm about secret talks on a prisoner swap. The talks were reported by the Weekly "
        "Mercury.",
        "shifted",
    ),
    (
        "Hospital confirms Lassa fever case",
        "Lindow General said on Sunday that it could not confirm whether a patient had Lassa fever. "
        "Tests were under way, the hospital said. A nurse told the Evening Courier that the patient "
        "had the fever.",
        "shifted",
    ),
    (
        "White House says Varda behind grid hack",
        "Varda was behind the attack on the power grid, an independent researcher wrote in a blog "
        "post on Monday. The White House declined to comment on the post.",
        "shifted",
    ),
    (
        "Scientists say Orsa quake was caused by drilling",
        'Residents say that the earthquake in Orsa was caused by drilling for gas. "It started the '
        'week they began to drill," said farmer Jon Amis. The gas company said that no drilling was '
        "going on at the time.",
        "shifted",
    ),
    (
        "FBI says hackers were from Varda",
        "The hackers who broke into Lindow General were from Varda, the security firm Lockwell said "
        "in a report on Tuesday. The FBI said only that it was investigating.",
        "shifted",
    ),
    (
        "Doctors say water made villagers ill",
        'Villagers in Calder say that the water made them ill. "We all drank it and we all got sick," '
        "said Joan Teller. The water company says that its tests were clear.",
        "shifted",
    ),
    (
        "Halden rejects takeover bid",
        "Halden Oil declined to comment on Thursday on reports of a takeover bid by a Chinese rival. "
        "Its shares rose by a tenth.",
        "shifted",
    ),
    # what the body has no word of
    (
        "Children among dead in Calder pile-up",
        "Three men died when eleven cars collided in fog near Calder on Saturday morning, police "
        "said. The road was closed for most of the day. Fog is common there in autumn.",
        "unsupported",
    ),
    (
        "Hospital denies cover-up over Lassa death",
        "A patient at Lindow General died of Lassa fever on Sunday. The patient had come back from a "
        "trip abroad. The health ministry said that the risk to the public was low.",
        "unsupported",
    ),
    (
        "Okoye slams 'cowardly' coach",
        'Striker Ben Okoye said he was disappointed to be left on the bench on Saturday. "Every '
        'player wants to play," he said. "I will keep working."',
        "unsupported",
    ),
    (
        "Pell cheated on fiancé with drummer, pals say",
        "Singer Dana Pell has postponed her wedding until spring. She said on Sunday that she was too "
        "busy with her tour. Her fiancé is an architect from Lindow.",
        "unsupported",
    ),
    (
        "Blaze guts Lindow mall",
        "Lindow mall will stay closed until spring while its roof is repaired. Snow brought down part "
        "of it in December. Shopkeepers say that they are losing thousands of pounds a day.",
        "unsupported",
    ),
    (
        "Okoye divorces wife of 10 years",
        "Striker Ben Okoye is to miss the rest of the season with a torn muscle. Dunmere said that he "
        "would be back in August. He has scored nine goals this year.",
        "unsupported",
    ),
    (
        "Rowan calls critics 'traitors'",
        "Inspector Kate Rowan said on Monday that criticism of the police over the mall shooting was "
        'unfair. "My officers did what they could," she said.',
        "unsupported",
    ),
    # the contrary of what the body has
    (
        "Gunman at large after Lindow mall shooting",
        'A gunman who opened fire at a mall in Lindow was arrested at the scene, police said. "He is '
        'no longer at large," said inspector Kate Rowan. Four people were wounded.',
        "contradicted",
    ),
    (
        "Mermaid found on Orsa beach",
        "A photograph of a mermaid on the beach at Orsa is a fake. The figure is a sculpture made by "
        'an art student. "It is made of rubber," she said. It was shared by thousands who took it for '
        "real.",
        "contradicted",
    ),
    (
        "Merrow school cleared of fraud",
        "Merrow school was found guilty of fraud on Monday. The judge said that it had not been "
        "cleared of any of the counts. The school must pay back £300,000.",
        "contradicted",
    ),
    (
        "Parliament approves water treaty",
        "Parliament rejected the water treaty on Monday by 71 votes to 60. The foreign minister said "
        "that he would try again. Crowds outside cheered the result.",
        "contradicted",
    ),
    (
        "Missing hiker still missing after three weeks",
        "The missing hiker Jon Teller was found on Sunday in a hut in the Tarn Valley after three "
        "weeks. He was thin but well. A helicopter took him to Lindow.",
        "contradicted",
    ),
    (
        "Video shows shark in Calder underpass",
        "A video of a shark in the flooded underpass in Calder is a hoax. It was made on a computer "
        "by two students. It had been watched nine million times by Friday.",
        "contradicted",
    ),
    # the word it rests on, or the doubt, left out
    (
        "Cyber gang stole 2 million patient files",
        "A gang claims to have stolen two million patient files from Lindow General. In a post on a "
        "forum it said that it would sell them. The hospital said that it was looking into the "
        "matter.",
        "hardened",
    ),
    (
        "Dunmere star Okoye had affair with team-mate's wife",
        "Dunmere striker Ben Okoye has been accused of having an affair with a team-mate's wife. The "
        "claim was made by an anonymous account on social media. Okoye's agent called it a lie.",
        "hardened",
    ),
    # distance kept, metaphors, shorthand: nothing to warn of
    (
        "Seoul, Tokyo deny secret talks on prisoner swap",
        "South Korea and Japan on Monday denied that they were holding secret talks on a prisoner "
        'swap. "There are no such talks," a spokesman for Seoul\'s foreign ministry said. Tokyo also '
        "denied the report, which appeared in the Weekly Mercury.",
        "supported",
    ),
    (
        "Peace talks may resume next week",
        "Peace talks between Varda and its neighbour could resume as early as next week, foreign "
        'minister Ilya Brandt said on Friday. "We may see a meeting on Tuesday," he told reporters in '
        "Tolna.",
        "supported",
    ),
    (
        "Two held over Brackwell church fire",
        "Two men have been arrested after a fire destroyed the roof of St Anne's church in Brackwell. "
        "They were being questioned on Monday night. Nobody was hurt in the fire.",
        "supported",
    ),
    (
        "Pell 'to quit' as Dunmere coach",
        "Dunmere coach Martin Pell will step down at the end of the season, according to the Evening "
        "Courier. The paper said he told the players after Saturday's defeat. The club would not be "
        "drawn.",
        "supported",
    ),
    (
        "Shares crash as Halden warns on profit",
        "Shares in Halden Oil lost a third of their value on Monday after the company said that its "
        "profit for the year would be far below what it had forecast. It blamed the weak dollar.",
        "supported",
    ),
    (
        "Kids love it: the return of the yo-yo",
        "Sales of yo-yos have tripled this year. Toymakers say that pupils are buying them by the "
        "handful, and at Merrow school the playground rings with the whir of string.",
        "supported",
    ),
    (
        "Wedding bells for Pell",
        "Singer Dana Pell tied the knot with her architect on Saturday in a chapel near Lindow. About "
        "forty guests were there. She wore green.",
        "supported",
    ),
    (
        "Mayor rejects call for flood inquiry",
        'Marlow mayor Ada Lund said on Tuesday that there would be no inquiry into the flood. "We '
        'know what happened," she said. "We need walls, not lawyers."',
        "supported",
    ),
    (
        "Experts warn of more floods",
        "More floods are likely this winter, the Tarn Institute warned on Monday. Its director, Ruth "
        'Amis, said that the ground was already soaked. "There is nowhere for the water to go," she '
        "said.",
        "supported",
    ),
    (
        "Soldier home for Christmas after 20 months",
        "Corporal Jon Teller walked through his own front door on Sunday for the first time in twenty "
        "months. His regiment had told him that there was no seat on the flight until January.",
        "supported",
    ),
    (
        "House prices rise again",
        "House prices rose for the sixth month in a row, official figures showed. In the north they "
        "fell a little. The average home now costs £240,000.",
        "supported",
    ),
    (
        "Halden and Brightwater reach deal at last",
        "Halden Oil and Brightwater agreed on Monday to merge, after talks that had broken down "
        "twice. The two signed the papers in Lindow. Brightwater's staff will keep their jobs.",
        "supported",
    ),
    (
        "Crash, bang, wallop: how Quill won the debate",
        "Mara Quill came out swinging on Thursday night and never let up. Polls after the debate gave "
        "her a clear win. The prime minister looked tired.",
        "supported",
    ),
    # grants refused, negatives, questions, words in another sense: nothing to warn of
    (
        "Judge denies bail to Lorne",
        "Judge Ruth Amis kept Jon Lorne in custody on Monday until his trial in May. Lorne is "
        "accused of setting fire to a barn near Calder. His lawyer had asked that he go home to "
        "his family. The next hearing is in April.",
        "supported",
    ),
    (
        "Mayor denies Lorne a permit",
        "Mayor Ruth Amis turned away Jon Lorne, who wanted to sell ice cream on the Calder "
        "seafront this summer. The town gave the place to another seller on Monday. Lorne had "
        "stood there for eleven years.",
        "supported",
    ),
    (
        "Court denies custody to father of twins",
        "A court in Lindow left the twins with their mother on Friday. Their father had asked to "
        "have them with him in Orsa. He may see them at weekends, the judge ruled, and for two "
        "weeks each summer.",
        "supported",
    ),
    (
        "Harbour denies ferry entry",
        "The ferry Tarn was kept outside Calder harbour on Tuesday night with forty people on "
        "board. Its papers had run out in May, said harbourmaster Jon Amis. It lay at anchor "
        "until morning and then went on to Lindow.",
        "supported",
    ),
    (
        "No children hurt in Calder crash",
        "A lorry ran into an empty bus in Calder on Monday morning. The driver broke an arm and "
        "was taken to Lindow General. The road was shut for three hours, police said.",
        "supported",
    ),
    (
        "No soldiers at Calder parade",
        "Eleven bands and forty floats came down Calder high street on Saturday in the rain. The "
        "mayor waved from the town hall. It ended with fireworks over the harbour at nine.",
        "supported",
    ),
    (
        "The kids are all right: how Tarn's opening night went",
        "The band Tarn played its first night at the Lindow Arena on Friday. They were loud, "
        "quick and in tune. Singer Dana Pell, now fifty, jumped from the drums twice. The crowd "
        "sang along to every line.",
        "supported",
    ),
    (
        "Who says Tarn dam is safe?",
        "Tarn dam is safe, Ada Lorne of the engineering firm Venn said on Monday. The dam was "
        "built in 1961 and has been looked over every year since, she said. Its wall is nine "
        "metres thick.",
        "supported",
    ),
    (
        "Pell marries old and new in Orsa museum",
        "Architect Dana Pell has finished the new wing of the Orsa museum. Its glass hall leans "
        "on a brick wall from 1720. It opens in May, and the first show is of Tarn pottery.",
        "supported",
    ),
    (
        "Orsa bank marries caution with growth",
        "Orsa Bank lent a tenth more last year, and set aside twice as much against bad loans. "
        "Its chairman called it a sound year. The shares rose by three per cent on Monday.",
        "supported",
    ),
    (
        "Bills kids themselves on title",
        "Harwick Bills lost again on Saturday, by three to one, and their coach still speaks of "
        "the title. They are eleven points behind Lindow. Only four games are left.",
        "supported",
    ),
    (
        "Baby boom for gallery nobody wanted",
        "Orsa's small gallery has sold out every show since March. Its owner, Jon Amis, bought "
        "the old mill for a pound. Tickets for the summer are gone already.",
        "supported",
    ),
    (
        "Troops of tourists descend on Calder",
        "Calder had forty thousand visitors at the weekend, more than ever before. Every hotel "
        "was full, and ice cream ran out on Sunday. The town wants more buses next summer.",
        "supported",
    ),
    (
        "Flames of passion in Orsa opera",
        "The Orsa opera opened its season with a new Tosca on Friday. The tenor, Jon Amis, sang "
        "as if every note were his last. There was applause for eleven minutes.",
        "supported",
    ),
    (
        "Population explosion worries Orsa",
        "Orsa has twice as many people as in 1990, and they keep coming. The town has built two "
        "thousand homes since. Its only bridge is jammed every morning, drivers say.",
        "supported",
    ),
    (
        "Riot of colour at Lindow flower show",
        "The Lindow flower show opened on Friday with tulips in every shade. Growers from eleven "
        "countries came. It is open until Sunday, and tickets cost £9.",
        "supported",
    ),
    (
        "Lindow punches above its weight in culture",
        "A town of nine thousand, Lindow has two theatres, a museum and a film week. Its mayor "
        "puts it down to the railway. Next year it wants a concert hall as well.",
        "supported",
    ),
    (
        "Amis cheats on diet in new show",
        "Comic Jon Amis eats cake on stage in his new show, Crumbs, which opened in Orsa on "
        "Friday. He had promised his doctor not to. The audience got a slice each at the end.",
        "supported",
    ),
    (
        "Gran stole the show at Orsa pageant",
        "Ruth Amis, 84, sang two songs at the Orsa pageant on Saturday and had the hall on its "
        "feet. She learnt them from the radio in 1950. She will be back next year.",
        "supported",
    ),
    (
        "Lindow divorces style from cost",
        "The Lindow collection has coats for £40 that look like £400. Designer Dana Pell cut them "
        "from leftover cloth. They are in shops on Friday.",
        "supported",
    ),
    (
        "MPs in explosion of anger over heating",
        "Members of parliament shouted at the minister for an hour on Tuesday over the price of "
        "heating. The anger lasted all evening. The speaker asked for calm, and the sitting went "
        "on until nine.",
        "supported",
    ),
    (
        "Keeper denies Okoye late winner",
        "Harwick and Dunmere shared the points on Saturday. Ben Okoye had the last chance of the "
        "game, but Jon Amis got a hand to his header. The teams meet again in March.",
        "supported",
    ),
    (
        "Amis denies Okoye",
        "Harwick and Dunmere shared the points on Saturday. Ben Okoye had the last chance of the "
        "game, but goalkeeper Jon Amis got a hand to his header. The teams meet again in March.",
        "supported",
    ),
    (
        "Dunmere dismisses coach after nine defeats",
        "Dunmere and its coach, Jon Teller, part ways after nine defeats in a row. The board "
        "thanked him on Sunday. His assistant takes training until the summer.",
        "supported",
    ),
    (
        "Okoye nurses knee ahead of derby",
        "Striker Ben Okoye has a sore knee but means to play in the derby on Saturday. He trained "
        "alone on Thursday. Harwick have won only one of the last six derbies.",
        "supported",
    ),
    (
        "Rowan soldiers on alone in Orsa vineyard",
        "Kate Rowan works the steepest vineyard in Orsa by herself since her partner left for the "
        "coast. She sold nine thousand bottles last year. Most went to Lindow.",
        "supported",
    ),
    # figures of speech, a person by name alone, the same in other words beside the opposite
    (
        "Dead heat in Orsa regatta",
        "The boats of Orsa and Lindow crossed the line together on Saturday. Judges looked at the "
        "picture for an hour and gave both crews the cup. They will row again in May.",
        "supported",
    ),
    (
        "Guilty pleasure: Orsa's best pancakes",
        "Orsa has eleven pancake houses. We tried them all in a week, with butter, with plums, "
        "and with cheese. The best is on Mill Street.",
        "supported",
    ),
    (
        "Harwick slide arrested by Okoye double",
        "Harwick won for the first time since March, and Ben Okoye scored both. They stay two "
        "points above the bottom. The derby is next.",
        "supported",
    ),
    (
        "Rain kills picnic plans in Calder",
        "Calder's summer picnic is off. It rained all night, and the meadow by the Tarn is under "
        "water. The mayor hopes for a new date in August.",
        "supported",
    ),
    (
        "Pell wounded by critics' words",
        "Singer Dana Pell took the bad reviews of her last record to heart, she said on Sunday. "
        "She did not sing for a year. Now she has eleven new songs.",
        "supported",
    ),
    (
        "Okoye quits smoking for charity",
        "Ben Okoye has not touched a cigarette for thirty days. Every day brings £100 for the "
        "hospice in Lindow. His team-mates have doubled the sum.",
        "supported",
    ),
    (
        "Okoye to miss derby",
        "Ben Okoye has a sore knee and will not play in the derby on Saturday. He trained alone "
        "on Thursday. Harwick have won only one of the last six derbies.",
        "supported",
    ),
    (
        "Boss says mill will stay open",
        "The mill will stay open, Ada Lorne said on Monday. She has run it since 2004. Its forty "
        "workers were told in the yard.",
        "supported",
    ),
    (
        "Mother says twins saved by neighbour",
        "The twins were saved by a neighbour, Ada Lorne said on Monday. She had been at work when "
        "the water came. He carried them over the wall.",
        "supported",
    ),
    (
        "Lindow mall opens new wing",
        "The new wing of Lindow mall has forty shops. The old wing of Lindow mall was closed for "
        "good in May. There was cake.",
        "supported",
    ),
    (
        "Orsa prices soar",
        "Prices in Orsa went up by a tenth, figures of the bank showed. Prices of flats in Orsa "
        "fell a little. Bread is dearer than ever.",
        "supported",
    ),
    (
        "Council backs new pool",
        "The council said yes to the new pool on Monday by 9 to 4. Plans for a new pool by the "
        "river were rejected in 2019. It will open in two years.",
        "supported",
    ),
    (
        "Governor denies pardon for Lorne",
        "Jon Lorne will stay in prison, Governor Mara Quill decided on Friday. His family had "
        "asked her to let him go. He has served nine years.",
        "supported",
    ),
    # what such words tell where they are meant
    (
        "Pell marries boyfriend in Orsa",
        "Singer Dana Pell sang three new songs in Orsa on Sunday and told the crowd that her next "
        "record is out in May. She has lived in the town since 2019. Tickets for the tour are "
        "gone.",
        "unsupported",
    ),
    (
        "Gas explosion near Calder school",
        "The school in Calder was shut on Monday because its heating had failed. Classes go on "
        "from Wednesday in the town hall. Parents were told by text message.",
        "unsupported",
    ),
    (
        "Ministry denies Orsa dam has cracks",
        "The Orsa dam has cracks in three places, an engineer who worked on it wrote on Monday. "
        "The cracks are as long as a hand. The dam was built in 1961 for the farms of the valley.",
        "unsupported",
    ),
    (
        "WHO says Tarn fever is over",
        "Tarn fever is over, nurse Ada Lorne wrote on her page on Monday. She had seen no case of "
        "the fever in Tarn for six weeks. The last patient went home in June.",
        "shifted",
    ),
    (
        "Two dead on Orsa road",
        "The road from Orsa to Calder was shut on Monday because a tree fell across it in the "
        "storm. A crew cut it up by noon. Drivers went round by Lindow.",
        "unsupported",
    ),
    (
        "Council says Tarn mill will close",
        "Tarn mill will close in May, its owner Jon Amis said on Monday. The mill has made paper "
        "since 1880. Its forty workers were told in the yard.",
        "shifted",
    ),
    # a month is no reserve, whatever the headline's case
    (
        "Ferry sank in May",
        "The ferry sank in May, an unnamed sailor said.",
        "hardened",
    ),
    (
        "Ferry Sank On May 3",
        "The ferry sank on May 3, an unnamed sailor said.",
        "hardened",
    ),
    (
        "Ferry May Have Sunk",
        "The ferry sank on May 3, an unnamed sailor said.",
        "supported",
    ),
]


@pytest.mark.parametrize(("headline", "text", "expected"), CASES)
def test_label(reader, headline, text, expected):
    report = reader.read(Document("report", Media.TEXT, text, headline=headline))
    assert report.headline_check.label == expected, report.headline_check.why
