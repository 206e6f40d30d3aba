from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.document import Media
from sayso.errors import FormatError
from sayso.intake.mail import document_of_mail

PAGE = "<html><body><p>The mayor of Norvik denied the “report”.</p></body></html>"


def message(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    for name, value in headers.items():
        mail[name] = value
    return mail


def test_the_page_is_preferred_and_the_headers_go_with_it() -> None:
    mail = message(Subject="Mayor “denies” report", From="Ånna Bakk <a@b.example>")
    mail["Date"] = "Wed, 05 Oct 2016 09:30:00 +0900"
    mail.set_content("plain")
    mail.add_alternative(PAGE, subtype="html")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf")
    document = document_of_mail("m.eml", bytes(mail))
    assert document.media is Media.HTML
    assert document.content.strip() == PAGE
    assert document.headline == "Mayor “denies” report"
    assert document.authors == ("Ånna Bakk",)
    assert document.published == "2016-10-05T09:30:00+09:00"


def test_plain_text_in_a_legacy_encoding() -> None:
    mail = message(Subject="S")
    mail.set_content("Il a été vu.\r\nC’est tout.", charset="cp1252")
    document = document_of_mail("m.eml", bytes(mail))
    assert (document.media, document.content.strip()) == (Media.TEXT, "Il a été vu.\nC’est tout.")


def test_attached_pages_are_not_the_message() -> None:
    mail = message(Subject="S")
    mail.set_content("The message.")
    mail.add_attachment(PAGE, subtype="html", filename="x.html")
    assert document_of_mail("m.eml", bytes(mail)).content.strip() == "The message."


def test_missing_and_damaged_headers_are_left_out() -> None:
    data = b"Date: 99 Foo 99999\nSubject: =?unknown-8?b?!!!?= =?utf-8?q?caf=e9?=\nFrom: <<>>,\n\nText.\n"
    document = document_of_mail("m.eml", data)
    assert (document.published, document.content) == (None, "Text.\n")


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: x\n\n",
        b"Content-Type: image/png\n\nxxx",
        b"Content-Type: multipart/mixed; boundary=a\n\n--a--\n",
    ],
)
def test_a_message_without_text_is_told(data: bytes) -> None:
    with pytest.raises(FormatError, match="message without text"):
        document_of_mail("m.eml", data)


def test_messages_nested_without_end_are_one_failure_or_read() -> None:
    data = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000))
    with pytest.raises(FormatError):
        document_of_mail("m.eml", data)


def test_headers_without_end_are_read_to_the_text() -> None:
    data = b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\nFrom: " + b"(<" * 100_000 + b"\n\nText."
    assert document_of_mail("m.eml", data).content == "Text."


HEADS = [
    b"Content-Type: text/html; charset=",
    b"Subject: =?utf-8?b?",
    b"From: ",
    b"Date: ",
    b"Content-Transfer-Encoding: ",
]


@given(st.sampled_from(HEADS), st.binary(max_size=80), st.binary(max_size=80))
def test_no_bytes_crash_it(head: bytes, value: bytes, body: bytes) -> None:
    try:
        document = document_of_mail("m.eml", head + value + b"\n\n" + body)
    except FormatError:
        return
    (document.content + (document.headline or "") + "".join(document.authors)).encode("utf-8")
