"""Minimal pairs for each stance: two sentences that differ by a word or two, and by what the speaker does."""

import pytest

from sayso.model import Stance

A, C, D, DO, DE, U, UR, P = (
    "asserts",
    "confirms",
    "denies",
    "doubts",
    "declines",
    "unaware",
    "urges",
    "pledges",
)

DENIES = [
    (
        "{s:The club} {c:said} {q:that reports their man had agreed to join Orsa were wide of the mark}.",
        "{s:The club} {c:said} {q:that reports their man had sent in from Orsa Town were long and dear}.",
        A,
    ),
    (
        "{s:The lawyer} {c:said} {q:that her client “strenuously denies” any theft}.",
        "{s:The lawyer} {c:said} {q:that her client “openly admits” some theft}.",
        A,
    ),
    (
        "{s:The lawyer} {c:said} {q:that her client denies any theft}.",
        "{s:The lawyer} {c:said} {q:that the clerk denies any theft}.",
        A,
    ),
    ("{s:Lorne} {c:denied} {q:the report}.", "{s:Lorne} {c:did not deny} {q:the report}.", DE),
    ("{s:Lorne} {c:denied} {q:the claims}.", "{s:Lorne} {c:refused to deny} {q:the claims}.", DE),
    ("{s:Lorne} {c:denied} {q:the claims}.", "{s:Lorne} {c:stopped short of denying} {q:the claims}.", DE),
    ("{s:Lorne} {c:denies} {q:the leak}.", "{s:Lorne} {c:confirms} {q:the leak}.", C),
    ("{s:Lorne} {c:denied} {q:the leak}.", "{s:Lorne} {c:could neither confirm nor deny} {q:the leak}.", DE),
    ("{s:Lorne} {c:has denied} {q:it}.", "{s:Lorne} {c:has yet to deny} {q:it}.", DE),
    ("{s:Lorne} {c:moved to deny} {q:the talks}.", "{s:Lorne} {c:failed to deny} {q:the talks}.", DE),
    ("{s:Lorne} {c:rejected} {q:the allegation}.", "{s:Lorne} {c:rejected} {q:the offer}.", A),
    ("{s:Lorne} {c:dismissed} {q:the rumours}.", "{s:Lorne} {c:dismissed} {q:the lawsuit}.", A),
    ("{s:Lorne} {c:ruled out} {q:sabotage}.", "{s:Lorne} {c:has not ruled out} {q:sabotage}.", A),
    ("{s:Lorne} {c:said} {q:the report was false}.", "{s:Lorne} {c:said} {q:the report was true}.", C),
    ("{s:Lorne} {c:said} {q:the video was a fake}.", "{s:Lorne} {c:said} {q:the video was not a fake}.", C),
    ("{s:Lorne} {c:said} {q:the tale is a hoax}.", "{s:Lorne} {c:said} {q:the tale is an old one}.", A),
    (
        "{s:Lorne} {c:said} {q:the claim that four men had crossed the lake by night was untrue}.",
        "{s:Lorne} {c:said} {q:the claim that four men had crossed the lake by night was new}.",
        A,
    ),
    ("{s:Lorne} {c:said} {q:that simply isn't true}.", "{s:Lorne} {c:said} {q:that simply isn't new}.", A),
    ("{s:Lorne} {c:said} {q:there is no truth to it}.", "{s:Lorne} {c:said} {q:there is no road to it}.", A),
    ("{s:Lorne} {c:said} {q:it never happened}.", "{s:Lorne} {c:said} {q:it often happened}.", A),
    (
        "{s:The firm} {c:said} {q:it denies the claim}.",
        "{s:The firm} {c:said} {q:it does not deny the claim}.",
        A,
    ),
    (
        "{s:The firm} {c:said} {q:it denied the claim}.",
        "{s:The firm} {c:said} {q:the police denied the claim}.",
        A,
    ),
    (
        "“{q:We categorically deny these allegations},” {s:Lorne} {c:said}.",
        "“{q:They categorically deny these allegations},” {s:Lorne} {c:said}.",
        A,
    ),
    ("{s:Lorne} {c:issued a denial}.", "{s:Lorne} {c:issued a warning}.", A),
    ("{s:The suspect} {c:pleaded not guilty}.", "{s:The suspect} {c:pleaded guilty}.", C),
    ("“{q:That is a lie},” {s:Lorne} {c:said}.", "“{q:That is a lake},” {s:Lorne} {c:said}.", A),
    (
        "“{q:The men are wrong and the story is false},” {s:Lorne} {c:said}.",
        "“{q:The men that are wrong will go},” {s:Lorne} {c:said}.",
        A,
    ),
    ("{s:The records} {c:deny} {q:the claim}.", "{s:The records} {c:might deny} {q:the claim}.", A),
]

DECLINES = [
    (
        "{s:The palace} {c:had no comment} on {q:the fire}.",
        "{s:The palace} {c:commented on} {q:the fire}.",
        A,
    ),
    ("{s:The palace} {c:would not comment}.", "{s:The palace} {c:said} {q:it would rain}.", A),
    ("{s:Lorne} {c:declined to say} {q:who paid}.", "{s:Lorne} {c:went on to say} {q:who paid}.", A),
    ("{s:Lorne} {c:refused to confirm} {q:the sale}.", "{s:Lorne} {c:confirmed} {q:the sale}.", C),
    ("{s:Lorne} {c:would not confirm} {q:the sale}.", "{s:Lorne} {c:could not confirm} {q:the sale}.", U),
    ("{s:Lorne} {c:has not confirmed} {q:the sale}.", "{s:Lorne} {c:has now confirmed} {q:the sale}.", C),
    (
        "{s:Lorne} {c:would not say} {q:whether he knew}.",
        "{s:Lorne} {c:could not say} {q:whether he knew}.",
        U,
    ),
    (
        "{s:Lorne} {c:did not say} {q:when it fell}.",
        "{s:Lorne} {c:did not know} {q:when it fell}.",
        U,
    ),
    ("{s:Lorne} {c:did not dispute} {q:the account}.", "{s:Lorne} {c:disputed} {q:the account}.", D),
    ("{s:Lorne} {c:did not deny} {q:it}.", "{s:Lorne} {c:denied} {q:it}.", D),
    (
        "{s:The force} {c:said there was nothing to confirm} about {q:the raid}.",
        "{s:The force} {c:said there was nothing to fear} about {q:the raid}.",
        A,
    ),
    (
        "{s:The mayor} {c:declined to confirm or deny} {q:the visit}.",
        "{s:The mayor} {c:rushed to deny} {q:the visit}.",
        D,
    ),
    (
        "{s:The mayor} {c:has yet to confirm or deny} {q:the visit}.",
        "{s:The mayor} {c:was first to confirm} {q:the visit}.",
        C,
    ),
    ("{s:Lorne} {c:did not respond} to requests.", "{s:Lorne} {c:did respond}: “{q:It is so}.”", A),
    ("{s:Lorne} {c:could not be reached}.", "{s:Lorne} {c:said} {q:he could not be reached by road}.", A),
    ("{s:The firm} {c:has yet to comment}.", "{s:The firm} {c:said} {q:it has yet to open}.", A),
    ("{s:The firm} {c:said} {q:it had no comment}.", "{s:The firm} {c:said} {q:it had no boats}.", A),
    (
        "“{q:The agency has no comment on that},” {s:Ada Lorne, a spokeswoman for the agency,} {c:said}.",
        "“{q:The agency has no boats on that lake},” {s:Ada Lorne, a spokeswoman for the agency,} {c:said}.",
        A,
    ),
    (
        "“{q:We are not going to confirm or deny it},” {s:Lorne} {c:said}.",
        "“{q:We are going to deny it},” {s:Lorne} {c:said}.",
        A,
    ),
    (
        "“{q:We do not comment on rumours},” {s:Lorne} {c:said}.",
        "“{q:We do not live on rumours},” {s:Lorne} {c:said}.",
        A,
    ),
    ("{s:Lorne} {c:refused to elaborate}.", "{s:Lorne} {c:went on to elaborate}.", A),
    ("{s:Neither mayor} {c:wanted to comment}.", "{s:Either mayor} {c:wanted to comment}.", A),
    ("{s:The state} {c:stayed silent on} {q:the raid}.", "{s:The state} {c:spoke of} {q:the raid}.", A),
    ("{s:Calls to the mill} {c:went unanswered}.", "{s:Callers to the mill} {c:said} {q:it was shut}.", A),
]

UNAWARE = [
    ("{s:Lorne} {c:could not confirm} {q:the crash}.", "{s:Lorne} {c:would not confirm} {q:the crash}.", DE),
    ("{s:Lorne} {c:was unable to verify} {q:the tape}.", "{s:Lorne} {c:was able to verify} {q:the tape}.", C),
    ("{s:Lorne} {c:does not know} {q:who rang}.", "{s:Lorne} {c:does not say} {q:who rang}.", DE),
    ("{s:Lorne} {c:was not aware of} {q:any talks}.", "{s:Lorne} {c:told of} {q:new talks}.", A),
    ("{s:Lorne} {c:said} {q:he did not know the man}.", "{s:Lorne} {c:said} {q:he did not pay the man}.", A),
    (
        "{s:Lorne} {c:said} {q:that he was not aware of it}.",
        "{s:Lorne} {c:said} {q:that Pell was not aware of it}.",
        A,
    ),
    ("“{q:I do not know},” {s:Lorne} {c:said}.", "“{q:She does not know},” {s:Lorne} {c:said}.", A),
    (
        "“{q:I don't know who rang},” {s:Lorne} {c:said}.",
        "“{q:I don't know what to say},” {s:Lorne} {c:said}.",
        A,
    ),
    ("{s:The firm} {c:said} {q:it had no information}.", "{s:The firm} {c:said} {q:it had no debts}.", A),
    (
        "{s:The firm} {c:said} {q:it had not been told}.",
        "{s:The firm} {c:said} {q:the crew had not been told}.",
        A,
    ),
    (
        "{s:The army} {c:said} {q:it was checking the reports}.",
        "{s:The army} {c:said} {q:it denied the reports}.",
        D,
    ),
    (
        "{s:The army} {c:said} {q:it was verifying the claim}.",
        "{s:The army} {c:said} {q:it was rejecting the claim as false}.",
        D,
    ),
    (
        "{s:The army} {c:said} {q:it was unclear who fired}.",
        "{s:The army} {c:said} {q:it was Pell who fired}.",
        A,
    ),
    (
        "{s:The army} {c:said} {q:the photo had yet to be verified}.",
        "{s:The army} {c:said} {q:the photo had yet to be paid for}.",
        A,
    ),
    (
        "{s:The paper} {c:says} {q:it has not independently verified the letter}.",
        "{s:The paper} {c:says} {q:the police have not verified the tape}.",
        A,
    ),
    (
        "{s:The paper} {c:said} {q:it was too early to determine a cause}.",
        "{s:The paper} {c:said} {q:it was too early to lift the ban}.",
        A,
    ),
    (
        "{s:The paper} {c:said} {q:it was too early to say who won}.",
        "{s:The paper} {c:said} {q:it was not too early to say who won}.",
        A,
    ),
    (
        "“{q:We have no official notification of the flood},” {s:Lorne} {c:said}.",
        "“{q:We have an official notification of the flood},” {s:Lorne} {c:said}.",
        A,
    ),
    ("“{q:We can't confirm that},” {s:Lorne} {c:said}.", "“{q:We can confirm that},” {s:Lorne} {c:said}.", C),
    ("“{q:We had no idea},” {s:Lorne} {c:said}.", "“{q:He had no idea},” {s:Lorne} {c:said}.", A),
    ("{s:Lorne} {c:was never told of} {q:the plan}.", "{s:Lorne} {c:never told of} {q:the plan}.", A),
    (
        "“{q:We are not sure where he is},” {s:Lorne} {c:said}.",
        "“{q:We are not far from where he is},” {s:Lorne} {c:said}.",
        A,
    ),
    (
        "{s:The post} {c:said} {q:it could not verify the claim}.",
        "{s:The post} {c:said} {q:the boy was hurt, but it could not verify the claim}.",
        A,
    ),
    (
        "{s:The envoy} {c:said} {q:he had never heard of the plan}.",
        "{s:The envoy} {c:said} {q:he had first heard of the plan in May}.",
        A,
    ),
    (
        "{s:The union} {c:said} {q:they had yet to receive any word}.",
        "{s:The union} {c:said} {q:they had yet to receive any pay}.",
        A,
    ),
]

CONFIRMS = [
    ("{s:Lorne} {c:confirmed} {q:the sale}.", "{s:Lorne} {c:did not confirm} {q:the sale}.", DE),
    ("{s:Lorne} {c:confirmed} {q:the sale}.", "{s:Lorne} {c:denied} {q:the sale}.", D),
    ("{s:Lorne} {c:confirmed} {q:the sale}.", "{s:Lorne} {c:announced} {q:the sale}.", A),
    ("{s:The logs} {c:confirm} {q:the sale}.", "{s:The logs} {c:could confirm} {q:the sale}.", A),
    ("{s:The aide} {c:confirmed} {q:the sale}.", "{s:No aide} {c:confirmed} {q:the sale}.", DE),
    (
        "{s:The aide} {c:later confirmed} {q:the sale}.",
        "{s:The aide} {c:declined to confirm} {q:the sale}.",
        DE,
    ),
    ("{s:Lorne} {c:verified} {q:the tape}.", "{s:Lorne} {c:could not verify} {q:the tape}.", U),
    ("{s:The paper} {c:stood by} {q:its story}.", "{s:The paper} {c:retracted} {q:its story}.", D),
    ("{s:The paper} {c:refused to retract} {q:the story}.", "{s:The paper} {c:retracted} {q:the story}.", D),
    ("{s:Lorne} {c:said} {q:the story is true}.", "{s:Lorne} {c:said} {q:the story is not true}.", D),
    ("{s:Lorne} {c:said} {q:the claim was accurate}.", "{s:Lorne} {c:said} {q:the claim was inaccurate}.", D),
    (
        "{s:Lorne} {c:said} {q:the tape was genuine}.",
        "{s:Lorne} {c:asked} {q:whether the tape was genuine}.",
        UR,
    ),
    ("{s:Lorne} {c:said} {q:the tape is authentic}.", "{s:Lorne} {c:said} {q:the tape is old}.", A),
    ("“{q:It's true},” {s:Lorne} {c:said}.", "“{q:If it's true, they will pay},” {s:Lorne} {c:said}.", A),
    ("“{q:It is all true},” {s:Lorne} {c:said}.", "“{q:None of it is true},” {s:Lorne} {c:said}.", D),
    (
        "“{q:I can confirm the sale},” {s:Lorne} {c:said}.",
        "“{q:I can't confirm the sale},” {s:Lorne} {c:said}.",
        U,
    ),
    (
        "“{q:We can confirm a man was hurt},” {s:Lorne} {c:said}.",
        "“{q:They can confirm a man was hurt},” {s:Lorne} {c:said}.",
        A,
    ),
    (
        "{s:The firm} {c:said} {q:it stands by its report}.",
        "{s:The firm} {c:said} {q:it stands by its customers}.",
        A,
    ),
    ("{s:Lorne} {c:said} {q:she was not backing down}.", "{s:Lorne} {c:said} {q:he was not going out}.", A),
    ("{s:Lorne} {c:corroborated} {q:the account}.", "{s:Lorne} {c:contradicted} {q:the account}.", D),
    ("{s:Lorne} {c:verified} {q:the account}.", "{s:Lorne} {c:questioned} {q:the account}.", DO),
    ("{s:The suspect} {c:pleaded guilty}.", "{s:The suspect} {c:pleaded not guilty}.", D),
    ("{s:The mill} {c:confirmed} {q:the fire}.", "{s:The mill} {c:has yet to confirm} {q:the fire}.", DE),
    ("{s:Lorne} {c:affirmed} {q:the pact}.", "{s:Lorne} {c:vowed} {q:to keep the pact}.", P),
]

DOUBTS = [
    ("{s:Analysts} {c:doubted} {q:the figures}.", "{s:Analysts} {c:did not doubt} {q:the figures}.", A),
    ("{s:Analysts} {c:questioned} {q:the figures}.", "{s:Police} {c:questioned} {q:the driver}.", UR),
    ("{s:Analysts} {c:cast doubt on} {q:the tape}.", "{s:Analysts} {c:cast light on} {q:the tape}.", A),
    ("{s:The aide} {c:played down} {q:the split}.", "{s:The aide} {c:brought up} {q:the split}.", A),
    ("{s:Orrin} {c:did not believe} {q:the tale}.", "{s:Orrin} {c:did believe} {q:the tale}.", A),
    ("{s:Orrin} {c:challenged} {q:the count}.", "{s:Orrin} {c:did not dispute} {q:the count}.", DE),
    ("{s:Orrin} {c:challenged} {q:the count}.", "{s:Orrin} {c:disputed} {q:the count}.", D),
    ("{s:Orrin} {c:challenged} {q:the account}.", "{s:Orrin} {c:repeated} {q:the account}.", A),
    ("{s:Many} {c:were sceptical of} {q:the truce}.", "{s:Many} {c:were told of} {q:the truce}.", A),
    ("{s:Some} {c:wonder} {q:if he lives}.", "{s:Some} {c:say} {q:he lives}.", A),
    ("{s:Orrin} {c:said} {q:the page is not credible}.", "{s:Orrin} {c:said} {q:the page is not long}.", A),
    ("{s:Orrin} {c:said} {q:the source is dubious}.", "{s:Orrin} {c:said} {q:the source is a lake}.", A),
    ("{s:Orrin} {c:said} {q:the claim is suspect}.", "{s:Orrin} {c:said} {q:the claim is false}.", D),
    (
        "“{q:It's unlikely that he fled},” {s:Orrin} {c:said}.",
        "“{q:It's likely that he fled},” {s:Orrin} {c:said}.",
        A,
    ),
    ("“{q:I doubt it},” {s:Orrin} {c:said}.", "“{q:I have no doubt of it},” {s:Orrin} {c:said}.", A),
    ("“{q:I don't believe it},” {s:Orrin} {c:said}.", "“{q:I couldn't believe it},” {s:Orrin} {c:said}.", A),
    ("{s:Orrin} {c:said} {q:he doubted the tale}.", "{s:Orrin} {c:said} {q:many doubted the tale}.", A),
    (
        "{s:Orrin} {c:said} {q:he had doubts about the tape}.",
        "{s:Orrin} {c:said} {q:he had copies of the tape}.",
        A,
    ),
    (
        "{s:Experts} {c:said} {q:the truce may have been a hoax}.",
        "{s:Experts} {c:said} {q:the truce may have been a start}.",
        A,
    ),
    (
        "{s:Experts} {c:said} {q:the truce could be a ploy}.",
        "{s:Experts} {c:said} {q:the truce could be a success}.",
        A,
    ),
    (
        "“{q:There is no proof of it},” {s:Orrin} {c:said}.",
        "“{q:There is proof of it},” {s:Orrin} {c:said}.",
        A,
    ),
    (
        "{s:Orrin} {c:said} {q:he had seen no evidence}.",
        "{s:Orrin} {c:said} {q:he had seen the evidence}.",
        A,
    ),
    ("{s:Orrin} {c:downplayed} {q:the threat}.", "{s:Orrin} {c:stressed} {q:the threat}.", A),
    ("{s:Many} {c:remain unconvinced by} {q:the deal}.", "{s:Many} {c:spoke well of} {q:the deal}.", A),
]

URGES = [
    ("{s:The union} {c:called for} {q:a strike}.", "{s:The union} {c:called} {q:a strike}.", A),
    ("{s:The union} {c:urged} {q:the bank to wait}.", "{s:The union} {c:told of} {q:the bank's wait}.", A),
    ("{s:The union} {c:demanded} {q:an answer}.", "{s:The union} {c:promised} {q:an answer}.", P),
    ("{s:Pell} {c:asked} {q:who had paid}.", "{s:Pell} {c:said} {q:who had paid}.", A),
    ("{s:Pell} {c:asked} {q:whether he knew}.", "{s:Pell} {c:did not say} {q:whether he knew}.", DE),
    ("{s:Pell} {c:recommended} {q:a pause}.", "{s:Pell} {c:described} {q:a pause}.", A),
    ("{s:Pell} {c:ordered} {q:the men to stop}.", "{s:Pell} {c:said} {q:the men had to stop for fuel}.", A),
    ("{s:Pell} {c:forbade} {q:the march}.", "{s:Pell} {c:praised} {q:the march}.", A),
    ("{s:Pell} {c:appealed for} {q:calm}.", "{s:Pell} {c:spoke of} {q:calm}.", A),
    ("{s:Pell} {c:begged} {q:them to leave}.", "{s:Pell} {c:saw} {q:them leave}.", A),
    ("{s:Pell} {c:said} {q:the mayor should resign}.", "{s:Pell} {c:said} {q:the mayor would resign}.", A),
    ("{s:Pell} {c:said} {q:the mayor must go}.", "{s:Pell} {c:said} {q:the mayor must have known}.", A),
    ("{s:Pell} {c:said} {q:people ought to stay in}.", "{s:Pell} {c:said} {q:people chose to stay in}.", A),
    ("{s:Pell} {c:said} {q:staff should wait}.", "{s:Pell} {c:said} {q:it should last the day}.", A),
    ("{s:Pell} {c:said} {q:the town needs to act}.", "{s:Pell} {c:said} {q:it needs to be warm to swim}.", A),
    ("“{q:Please let him go},” {s:Pell} {c:said}.", "“{q:They let him go},” {s:Pell} {c:said}.", A),
    ("“{q:Let us wait for proof},” {s:Pell} {c:said}.", "“{q:We all wait for proof},” {s:Pell} {c:said}.", A),
    ("“{q:Who paid?}” {s:Pell} {c:said}.", "“{q:Lorne paid},” {s:Pell} {c:said}.", A),
    (
        "{s:Police} {c:said} {q:they are appealing for help}.",
        "{s:Police} {c:said} {q:they are getting help}.",
        A,
    ),
    ("{s:The heirs} {c:filed a lawsuit}.", "{s:The heirs} {c:filed a report}.", A),
    ("{s:The union} {c:pressed for} {q:a vote}.", "{s:The union} {c:prepared for} {q:a vote}.", A),
    ("{s:The court} {c:requested} {q:the files}.", "{s:The court} {c:published} {q:the files}.", A),
    (
        "{s:Pell} {c:said} {q:besides the schools, parents should help}.",
        "{s:Pell} {c:said} {q:besides the schools, parents did help}.",
        A,
    ),
    (
        "“{q:We call on all sides to stop},” {s:Pell} {c:said}.",
        "“{q:We saw all sides stop},” {s:Pell} {c:said}.",
        A,
    ),
]

PLEDGES = [
    ("{s:The chairman} {c:vowed} {q:to fight on}.", "{s:The chairman} {c:seemed} {q:to fight on}.", A),
    ("{s:The chairman} {c:pledged} {q:a new pier}.", "{s:The chairman} {c:showed} {q:a new pier}.", A),
    ("{s:The chairman} {c:promised} {q:help}.", "{s:The chairman} {c:requested} {q:help}.", UR),
    ("{s:The chairman} {c:threatened} {q:to sue}.", "{s:The chairman} {c:was quick} {q:to sue}.", A),
    ("{s:The chairman} {c:swore} {q:to return}.", "{s:The chairman} {c:hoped} {q:to return}.", A),
    ("{s:Pell} {c:said} {q:he would resign}.", "{s:Pell} {c:said} {q:Orrin would resign}.", A),
    ("{s:Pell} {c:said} {q:he would resign}.", "{s:Pell} {c:predicted} {q:he would resign}.", A),
    ("{s:Pell} {c:said} {q:he will run again}.", "{s:Pell} {c:said} {q:he did run again}.", A),
    ("“{q:I will resign},” {s:Pell} {c:said}.", "“{q:He will resign},” {s:Pell} {c:said}.", A),
    ("“{q:We will rebuild it},” {s:Pell} {c:said}.", "“{q:We will be sad},” {s:Pell} {c:said}.", A),
    ("“{q:We'll pay for it},” {s:Pell} {c:said}.", "“{q:You'll pay for it},” {s:Pell} {c:said}.", A),
    ("“{q:I won't leave},” {s:Pell} {c:said}.", "“{q:I didn't leave},” {s:Pell} {c:said}.", A),
    ("{s:The firm} {c:said} {q:it would refund them}.", "{s:The firm} {c:said} {q:it would be late}.", A),
    (
        "{s:The firm} {c:said} {q:it will publish the list}.",
        "{s:The firm} {c:said} {q:it published the list}.",
        A,
    ),
    (
        "{s:The firm} {c:said} {q:it will open a mine}.",
        "{s:The firm} {c:said} {q:the state will open a mine}.",
        A,
    ),
    ("{s:The firm} {c:said} {q:it would respond}.", "{s:The firm} {c:said} {q:it would not comment}.", DE),
    (
        "{s:The firm} {c:announced} {q:that it would close}.",
        "{s:The firm} {c:announced} {q:that the road would close}.",
        A,
    ),
    ("{s:Officials} {c:said} {q:they would act}.", "{s:Officials} {c:said} {q:they should act}.", UR),
    ("{s:Pell} {c:guaranteed} {q:the loans}.", "{s:Pell} {c:doubted} {q:the loans}.", DO),
    ("{s:Pell} {c:undertook} {q:to repay it}.", "{s:Pell} {c:claimed} {q:to repay it}.", A),
    ("“{q:I will fight this},” {s:Pell} {c:said}.", "“{q:I will die of this},” {s:Pell} {c:said}.", A),
    ("“{q:I shall return},” {s:Pell} {c:said}.", "“{q:I did return},” {s:Pell} {c:said}.", A),
    ("{s:The rebels} {c:threatened} {q:reprisals}.", "{s:The rebels} {c:denied} {q:reprisals}.", D),
    ("{s:The rebels} {c:committed} {q:to the truce}.", "{s:The rebels} {c:objected} {q:to the truce}.", A),
]

ASSERTS = [
    (
        "{s:Lorne} {c:said} {q:there was “little doubt” of it}.",
        "{s:Lorne} {c:said} {q:there was “some doubt” of it}.",
        DO,
    ),
    (
        "{s:Lorne} {c:said} {q:there was hardly any doubt of it}.",
        "{s:Lorne} {c:said} {q:there was doubt of it}.",
        DO,
    ),
    (
        "{s:Lorne} {c:has little doubt} {q:that he left}.",
        "{s:Lorne} {c:has serious doubt} {q:that he left}.",
        DO,
    ),
    (
        "{s:Lorne} {c:swears} blind {q:that he was there}.",
        "{s:Lorne} {c:swears} {q:that he will be there}.",
        P,
    ),
    (
        "{s:Lorne} {c:swore} {q:that he had never met her}.",
        "{s:Lorne} {c:swore} {q:that he would never meet her}.",
        P,
    ),
    (
        "{s:Lorne} {c:promised} {q:that it had been paid}.",
        "{s:Lorne} {c:promised} {q:that he was going to pay}.",
        P,
    ),
    (
        "{s:The other side} {c:would confirm} {q:the deal}.",
        "{s:Neither side} {c:would confirm} {q:the deal}.",
        DE,
    ),
    ("{s:Lorne} {c:said} {q:police denied the leak}.", "{s:Lorne} {c:denied} {q:the leak}.", D),
    ("{s:Lorne} {c:said} {q:Pell had no comment}.", "{s:Lorne} {c:said} {q:he had no comment}.", DE),
    ("{s:Lorne} {c:said} {q:Pell did not know}.", "{s:Lorne} {c:said} {q:she did not know}.", U),
    ("{s:Lorne} {c:said} {q:Pell confirmed it}.", "{s:Lorne} {c:confirmed} {q:it}.", C),
    ("{s:Lorne} {c:said} {q:the wall was never there}.", "{s:Lorne} {c:denied} {q:the wall was there}.", D),
    ("{s:Lorne} {c:said} {q:many doubt it}.", "{s:Lorne} {c:doubts} {q:it}.", DO),
    ("{s:Lorne} {c:said} {q:Pell urged calm}.", "{s:Lorne} {c:urged} {q:calm}.", UR),
    ("{s:Lorne} {c:said} {q:Pell vowed to go}.", "{s:Lorne} {c:vowed} {q:to go}.", P),
    ("{s:Lorne} {c:commented on} {q:the fire}.", "{s:Lorne} {c:did not comment on} {q:the fire}.", DE),
    ("{s:Lorne} {c:told} of {q:the fire}.", "{s:Lorne} {c:was not told} of {q:the fire}.", U),
    ("{s:Lorne} {c:admitted} {q:he slept badly}.", "{s:Lorne} {c:confirmed} {q:he slept badly}.", C),
    ("{s:Lorne} {c:responded}: “{q:It rained}.”", "{s:Lorne} {c:did not respond}.", DE),
    ("{q:It rained}, {c:according to} {s:Lorne}.", "{s:Lorne} {c:denied} {q:it rained}.", D),
    (
        "{s:Lorne} {c:said} {q:if the report is true, it rained}.",
        "{s:Lorne} {c:said} {q:the report is true}.",
        C,
    ),
    ("{s:Lorne} {c:said} {q:a hoax had cost the town money}.", "{s:Lorne} {c:said} {q:it was a hoax}.", D),
    ("{s:Lorne} {c:said} {q:fake coins were found}.", "{s:Lorne} {c:said} {q:the photos were fake}.", D),
    ("{s:Lorne} {c:said} {q:it would be wrong to wait}.", "{s:Lorne} {c:said} {q:the claim is wrong}.", D),
    ("{s:Lorne} {c:explained} {q:why it broke}.", "{s:Lorne} {c:would not explain} {q:why it broke}.", DE),
    ("{s:Lorne} {c:rejected} {q:the offer}.", "{s:Lorne} {c:rejected} {q:the claim}.", D),
    ("{s:Lorne} {c:named} {q:the driver}.", "{s:Lorne} {c:refused to name} {q:the driver}.", DE),
    ("{s:Lorne} {c:believes} {q:it rained}.", "{s:Lorne} {c:does not believe} {q:it rained}.", DO),
    ("{s:Lorne} {c:claimed} {q:the prize}.", "{s:Lorne} {c:questioned} {q:the prize}.", DO),
    ("{s:Lorne} {c:said} {q:police should have come}.", "{s:Lorne} {c:said} {q:police should come}.", UR),
    ("{s:Lorne} {c:said} {q:the firm will close}.", "{s:The firm} {c:said} {q:it will close}.", P),
]

TABLES = {D: DENIES, DE: DECLINES, U: UNAWARE, C: CONFIRMS, DO: DOUBTS, UR: URGES, P: PLEDGES, A: ASSERTS}
ROWS = [
    pytest.param(marked, stance, id=f"{label}-{number}{side}")
    for label, table in TABLES.items()
    for number, (one, other, twin) in enumerate(table)
    for side, marked, stance in (("a", one, label), ("b", other, twin))
]


@pytest.mark.parametrize(("marked", "stance"), ROWS)
def test_each_of_a_pair_has_its_own_stance(labelled, marked, stance):
    assert labelled(marked)[0].stance == stance


def test_every_stance_has_two_dozen_pairs():
    assert set(TABLES) == {stance.value for stance in Stance}
    assert all(len(table) >= 24 for table in TABLES.values())
