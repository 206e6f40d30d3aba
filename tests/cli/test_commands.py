"""The commands as a user types them: what they print, where, and with which exit status."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from sayso.cli import sayso
from sayso.contract import report_schema
from sayso.samples import sample_files
from sayso.story_contract import story_schema

VALIDATOR = Draft202012Validator(report_schema())
TEXT = (
    'The ministry said there was "nothing to confirm" about the closure. Mayor Ida Brenn denied the report.'
)
PAGE = f"<html><body><article><h1>Port closed</h1><p>{TEXT}</p><p>{TEXT[:67]}</p></article></body></html>"
NOT_FOUND = (
    "<html><head><title>404 Not Found</title></head><body><h1>404</h1><p>Page not found.</p></body></html>"
)
KOREAN = "통일부 대변인은 수요일 정례 브리핑에서 해당 보도에 대해 확인해 줄 내용이 없다고 말했다. " * 3


def run(*words: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(sayso, words, input=stdin, env={"COLUMNS": "100"})


def write(folder: Path, name: str, content: bytes | str) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_reading_in_the_terminal_names_who_and_stance(tmp_path: Path) -> None:
    result = run("read", write(tmp_path, "p.txt", TEXT))
    assert result.exit_code == 0
    assert "will not say: nothing to confirm" in result.stdout
    assert "Ida Brenn" in result.stdout
    assert "denies" in result.stdout
    assert "\x1b" not in result.stdout


def test_json_of_one_report_is_an_object_and_of_several_a_list(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a.html", PAGE), write(tmp_path, "b.txt", TEXT)
    one = json.loads(run("read", first, "--json").stdout)
    VALIDATOR.validate(one)
    several = json.loads(run("read", first, second, "--json").stdout)
    assert [VALIDATOR.is_valid(report) for report in several] == [True, True]
    assert several[0] == one


def test_standard_input_is_read_when_nothing_is_named() -> None:
    result = run("read", "--json", stdin=TEXT.encode())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["attributions"]


def test_folders_globs_and_gzip(tmp_path: Path) -> None:
    write(tmp_path, "a.html", PAGE)
    write(tmp_path, "b.html.gz", gzip.compress(PAGE.encode()))
    write(tmp_path, "c.md", f"# Port closed\n\n{TEXT}\n")
    assert len(lines(run("read", "--jsonl", str(tmp_path)))) == 3
    assert len(lines(run("read", "--jsonl", str(tmp_path / "*.html*")))) == 2


def test_json_lines_keep_order_id_and_text_and_a_bad_line_costs_only_itself(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "one", "text": TEXT, "headline": "Port closed", "published": "2024-05-07"}),
        '{"id": "two", "text": ',
        "[1, 2]",
        json.dumps({"id": "four"}),
        "",
        json.dumps({"id": 5, "text": f"  {TEXT}\r\n"}),
    ]
    result = run("read", "--jsonl", write(tmp_path, "in.jsonl", "\n".join(rows)))
    found = lines(result)
    assert result.exit_code == 1
    assert [row["id"] for row in found[:2]] == ["one", "two"]
    assert ["error" in row for row in found] == [False, True, True, True, False]
    assert found[3]["id"] == "four"
    assert found[4]["id"] == "5"
    assert found[4]["text"] == f"  {TEXT}\r\n"
    assert found[0]["headline"] == "Port closed"
    assert len(result.stderr.splitlines()) == 3


def test_json_lines_from_standard_input() -> None:
    result = run("read", "--jsonl", stdin=json.dumps({"id": "x", "text": TEXT}).encode())
    assert [row["id"] for row in lines(result)] == ["x"]


BAD = {
    "empty": ("empty.html", b"", 1, "empty"),
    "white space": ("blank.html", b" \n\t\n", 1, "white space"),
    "binary": ("data.html", bytes(range(256)) * 40, 1, "binary"),
    "PDF named .html": ("paper.html", b"%PDF-1.7\n" + bytes(range(256)), 1, "PDF"),
    "50 MB of nested tags": ("deep.html", b"<div>" * 10_000_000, 1, "MB"),
    "damaged gzip": ("page.html.gz", gzip.compress(PAGE.encode())[:-20], 1, "gzip"),
    "404 page": ("gone.html", NOT_FOUND.encode(), 3, "no article"),
    "page with no article": (
        "index.html",
        b"<html><body><ul><li><a href=x>News</a></ul></body></html>",
        3,
        "",
    ),
    "Korean": ("ko.txt", KOREAN.encode(), 3, "no English text here, language ko"),
}


@pytest.mark.parametrize(("name", "content", "status", "words"), BAD.values(), ids=BAD)
def test_bad_input_is_one_line_and_costs_only_itself(
    tmp_path: Path, name: str, content: bytes, status: int, words: str
) -> None:
    bad, good = write(tmp_path, name, content), write(tmp_path, "good.html", PAGE)
    result = run("read", "--jsonl", bad, good)
    told = result.stderr.splitlines()
    assert result.exit_code == status
    assert len(told) == 1
    assert words in told[0]
    assert lines(result)[-1]["attributions"]
    assert len(lines(result)) == 2


ENCODINGS = {
    "stray cp1252 in UTF-8": f"<p>{TEXT} {TEXT} Naïve café.</p>".encode()
    + b"<p>He said: \x93It is closed.\x94</p>",
    "wrong header": b'<meta charset="iso-8859-1">'
    + f"<p>{TEXT} {TEXT} “It is closed,” she said.</p>".encode(),
    "surrogates": f"<p>{TEXT} {TEXT} &#xD800; “It is closed,” she said.</p>".encode(),
    "UTF-16": f"<p>{TEXT} {TEXT} “It is closed,” she said.</p>".encode("utf-16"),
}


@pytest.mark.parametrize("body", ENCODINGS.values(), ids=ENCODINGS)
def test_broken_encodings_are_mended(tmp_path: Path, body: bytes) -> None:
    wide = body.startswith(b"\xff\xfe")
    head, tail = (s.encode("utf-16-le") if wide else s.encode() for s in ("<article>", "</article>"))
    page = body[:2] + head + body[2:] + tail if wide else head + body + tail
    result = run("read", "--json", write(tmp_path, "p.html", page))
    assert result.exit_code == 0
    assert "“It is closed" in json.loads(result.stdout)["text"]


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/x", "http://[::1]/", "http://169.254.169.254/meta", "file:///etc/passwd"]
)
def test_private_addresses_are_not_fetched(url: str) -> None:
    result = run("read", url)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    result = run("read", str(tmp_path / "nothing.html"))
    assert result.exit_code == 1
    assert "no such file" in result.stderr


def test_the_page_is_written_whole_and_says_what_failed(tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    result = run("read", write(tmp_path, "a.html", PAGE), write(tmp_path, "b.html", ""), "--html", str(page))
    assert result.exit_code == 1
    html = page.read_text("utf-8")
    assert "nothing to confirm" in html
    assert "b.html" in html
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_page_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    result = command("read", write(tmp_path, "a.html", PAGE), "--html", str(tmp_path / "no" / "out.html"))
    assert result.returncode == 1
    assert "cannot be written" in result.stderr
    assert "Traceback" not in result.stderr


def test_explain_says_rule_and_words(tmp_path: Path) -> None:
    source = write(tmp_path, "p.txt", TEXT)
    result = run("explain", source, "a1")
    assert result.exit_code == 0
    assert "nothing to confirm" in result.stdout
    saved = write(tmp_path, "saved.json", run("read", source, "--json").stdout)
    assert run("explain", saved, "a1").stdout == result.stdout
    assert run("explain", saved).stdout.startswith(result.stdout.rstrip())


@pytest.mark.parametrize(
    ("name", "content", "attribution", "words"),
    [
        ("p.txt", TEXT, "a99", "there is no attribution 'a99' in this report; it has a1 to a"),
        ("p.json", "[]", "a1", "neither a feed nor records"),
        ("p.json", '{"schema": "sayso/1"}', "a1", "not a report"),
        ("p.txt", "", "a1", "empty"),
    ],
)
def test_explain_tells_what_is_wrong(
    tmp_path: Path, name: str, content: str, attribution: str, words: str
) -> None:
    result = command("explain", write(tmp_path, name, content), attribution)
    assert result.returncode == 1
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_schema_prints_the_contract() -> None:
    assert json.loads(run("schema").stdout) == report_schema()
    assert json.loads(run("schema", "report").stdout) == report_schema()
    assert json.loads(run("schema", "story").stdout) == story_schema()


@pytest.mark.parametrize("words", [["read", "--json", "--jsonl"], ["read", "--jobs", "0"], ["fly"]])
def test_a_command_that_is_not_understood_is_status_2(words: list[str]) -> None:
    assert run(*words).exit_code == 2


def test_an_unknown_pipeline_is_told_in_one_line(tmp_path: Path) -> None:
    result = command("read", "--model", "xx_nothing", write(tmp_path, "a.txt", TEXT))
    assert result.returncode == 1
    assert "cannot load the spaCy pipeline 'xx_nothing'" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("form", ["--jsonl", "--json", ""])
def test_output_that_nobody_reads_on_ends_quietly(tmp_path: Path, form: str) -> None:
    source = write(tmp_path, "a.txt", TEXT)
    shell = f"{sys.executable} -m sayso read {form} {source} | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.strip() in {"1", "141"}  # the pipe broke; 141 is what a shell says of SIGPIPE


def test_the_sample_is_read_without_a_failure() -> None:
    result = run("read", "--jsonl", "--jobs", "1", *(str(file) for file in sample_files()))
    assert result.exit_code == 0
    assert [bool(row["attributions"]) for row in lines(result)] == [True] * 14


def command(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, as `main` is where errors become lines."""
    return subprocess.run(
        [sys.executable, "-m", "sayso", *words],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def test_what_a_report_says_of_itself_cannot_steer_the_terminal(tmp_path: Path) -> None:
    row = {"text": KOREAN, "url": "https://x.example/\x1b]0;owned\x07\x1b[2J"}
    result = run("read", "--jsonl", write(tmp_path, "in.jsonl", json.dumps(row)))
    assert result.exit_code == 3
    assert "\x1b" not in result.stderr


def test_a_missing_pipeline_is_told_once_for_many_reports(tmp_path: Path) -> None:
    rows = "\n".join(json.dumps({"text": TEXT}) for _ in range(20))
    source = write(tmp_path, "in.jsonl", rows)
    result = command("read", "--jsonl", "--jobs", "2", "--model", "xx_nothing", source)
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1


def test_with_one_job_each_line_is_answered_as_it_comes() -> None:
    """A program that writes a line and waits for its answer is not left waiting for more lines."""
    with subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", "--jsonl", "--jobs", "1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as process:
        assert process.stdin
        assert process.stdout
        for number in range(3):
            process.stdin.write(json.dumps({"id": str(number), "text": TEXT}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == str(number)
        process.stdin.close()
    assert process.returncode == 0


def test_the_page_never_takes_the_place_of_a_source(tmp_path: Path) -> None:
    source = write(tmp_path, "a.html", PAGE)
    result = run("read", source, "--html", source)
    assert result.exit_code == 2
    assert Path(source).read_text() == PAGE


def test_a_run_without_a_report_leaves_the_page_of_before(tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    page.write_text("the page of before")
    result = run("read", write(tmp_path, "empty.html", ""), "--html", str(page))
    assert result.exit_code == 1
    assert page.read_text() == "the page of before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.html", "out.html"]


def test_ctrl_c_while_the_commands_are_loaded_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import builtins

    from sayso.__main__ import main

    loaded = builtins.__import__

    def stopped(name: str, *rest: object, **more: object) -> object:
        if name == "sayso.cli":
            raise KeyboardInterrupt
        return loaded(name, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", stopped)
    with pytest.raises(SystemExit) as exit_:
        main()
    assert (exit_.value.code, capsys.readouterr().err) == (130, "sayso: stopped\n")
