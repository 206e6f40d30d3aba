import errno
import os
from pathlib import Path

import pytest

from sayso.document import Failure
from sayso.errors import SourceError
from sayso.intake.sources import FileSource, StreamSource, UrlSource, expand


def tree(top: Path, *names: str) -> Path:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    return top


def found(*sources: str | Path) -> list[str]:
    return [source.name for source in expand(map(str, sources)) if not isinstance(source, Failure)]


def failures(*sources: str | Path) -> list[str]:
    return [str(source.error) for source in expand(map(str, sources)) if isinstance(source, Failure)]


def test_folders_are_read_in_sorted_order_without_what_is_hidden_or_unknown(tmp_path: Path) -> None:
    tree(
        tmp_path,
        "b.html",
        "a/z.txt",
        "a/b/c.md.gz",
        "c.jsonl",
        ".hidden.html",
        ".git/x.html",
        "x.py",
        "y",
        "a.gz",
    )
    names = [str(Path(name).relative_to(tmp_path)) for name in found(tmp_path)]
    assert names == ["a/b/c.md.gz", "a/z.txt", "b.html", "c.jsonl"]


def test_a_file_named_directly_is_taken_whatever_its_name(tmp_path: Path) -> None:
    tree(tmp_path, ".hidden", "x.py")
    assert len(found(tmp_path / ".hidden", tmp_path / "x.py")) == 2


@pytest.mark.parametrize("name", ["README.md", "readme.txt", "LICENSE.txt", "Licence.md", "CHANGELOG.md"])
def test_what_tells_of_other_files_is_no_report_unless_it_is_named(tmp_path: Path, name: str) -> None:
    tree(tmp_path, "a.html", name, "license-row-over-ferry.txt")
    wanted = [f"{tmp_path}/a.html", f"{tmp_path}/license-row-over-ferry.txt"]
    for source in (str(tmp_path), f"{tmp_path}/*"):
        told: list[str] = []
        sources = [one.name for one in expand([source], passed_over=told.append)]
        assert sorted(sources) == wanted
        (line,) = told
        assert name in line and "name it itself" in line
    assert found(tmp_path / name) == [f"{tmp_path}/{name}"]


def test_order_is_as_given() -> None:
    assert list(expand(["https://b.example/", "-", "HTTP://a.example/"])) == [
        UrlSource("https://b.example/"),
        StreamSource(),
        UrlSource("HTTP://a.example/"),
    ]


def test_globs(tmp_path: Path) -> None:
    tree(tmp_path, "b.html", "a.html", "c.txt", "d/e.html", "d/f/g.html")
    assert [Path(name).name for name in found(f"{tmp_path}/*.html")] == ["a.html", "b.html"]
    assert [Path(name).name for name in found(f"{tmp_path}/[d]")] == ["e.html", "g.html"]
    assert [Path(name).name for name in found(f"{tmp_path}/**")] == [
        "a.html",
        "b.html",
        "c.txt",
        "e.html",
        "g.html",
    ]


def test_a_name_that_exists_is_no_glob(tmp_path: Path) -> None:
    tree(tmp_path, "[a].html", "a.html")
    assert [Path(name).name for name in found(tmp_path / "[a].html")] == ["[a].html"]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("missing.html", "no such file or folder"),
        ("*.html", "nothing matches"),
        ("empty", "no reports in this folder"),
        ("broken.html", "a link to something that is not there"),
        ("self.html", "a link that leads back to itself"),
        ("a\x00b", "no such file or folder"),
        ("x" * 5000, "too long|no such file"),
        ("", "an empty name"),
        (" ", "an empty name"),
        ("ftp://a.example/x", "only http and https"),
        ("file:///etc/hosts", "give the file's path"),
        ("javascript://x", "only http and https"),
    ],
)
def test_what_is_not_there_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, says: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.html").symlink_to("nowhere")
    (tmp_path / "self.html").symlink_to("self.html")
    monkeypatch.chdir(tmp_path)
    if source == "*.html":
        (tmp_path / "broken.html").unlink()
        (tmp_path / "self.html").unlink()
    (outcome,) = expand([source])
    assert isinstance(outcome, Failure)
    assert isinstance(outcome.error, SourceError)
    with pytest.raises(SourceError, match=says):
        raise outcome.error
    assert "\n" not in str(outcome.error)
    assert len(str(outcome.error)) < 500


def test_folders_that_lead_back_to_themselves_end(tmp_path: Path) -> None:
    tree(tmp_path, "a/b/c.html")
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path / "a")
    assert len(found(tmp_path)) == 1
    assert [text.split(": ")[1] for text in failures(tmp_path)] == [
        "a link that leads back to a folder it lies in"
    ]


def test_a_folder_linked_many_times_is_read_once(tmp_path: Path) -> None:
    for level in range(20):  # two ways from each level to the next: a million ways to the last
        folder = tmp_path / f"l{level}"
        folder.mkdir()
        for link in "ab":
            (folder / link).symlink_to(tmp_path / f"l{level + 1}")
    tree(tmp_path, "l20/x.html")
    assert len(found(tmp_path / "l0")) == 1
    assert failures(tmp_path / "l0") == []


def test_broken_links_in_a_folder_are_told(tmp_path: Path) -> None:
    tree(tmp_path, "a.html")
    (tmp_path / "b.html").symlink_to("nowhere")
    assert len(found(tmp_path)) == 1
    assert len(failures(tmp_path)) == 1


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "a/b.html", "c.html")
    scan = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    outcomes = [type(source).__name__ for source in expand([str(tmp_path)])]
    assert outcomes == ["Failure", "FileSource"]
    assert "check its permissions" in failures(tmp_path)[0]


def test_very_deep_folders_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):
        Path("d").mkdir()
        os.chdir("d")
    Path("x.html").write_text("x", "utf-8")
    sources = found(tmp_path)
    Path("x.html").unlink()
    for _ in range(1200):  # pytest's own clearing up does not reach so deep
        os.chdir("..")
        Path("d").rmdir()
    assert len(sources) == 1


def test_names_are_shown_without_control_characters(tmp_path: Path) -> None:
    path = tmp_path / "a\n\x1b[31m.html"
    path.write_text("x", "utf-8")
    (source,) = expand([str(path)])
    assert isinstance(source, FileSource)
    assert source.path == path
    assert "\n" not in source.name
    assert "\x1b" not in source.name


def test_names_that_are_not_utf8_can_be_shown(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.html"
    Path(os.fsdecode(path)).write_text("x", "utf-8")
    (name,) = found(tmp_path)
    assert name.encode("utf-8").endswith("caf\ufffd.html".encode())
