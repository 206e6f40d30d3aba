from __future__ import annotations

import pytest

from sayso.model import BlockKind
from sayso.page.assemble import Piece
from sayso.page.posts import find_posts, read_post
from sayso.page.tree import parse_tree

EMBEDS = {
    "twitter": (
        '<blockquote class="twitter-tweet"><p>Bridge shut. pic.twitter.com/Ab1</p>&mdash; Ann Lee (@annlee) '
        '<a href="https://twitter.com/annlee/status/99887766?s=20">May 2, 2031</a></blockquote>',
        Piece(BlockKind.POST, "Bridge shut.", "Ann Lee (@annlee)", "https://twitter.com/annlee/status/99887766"),
    ),
    "instagram": (
        '<blockquote class="instagram-media" '
        'data-instgrm-permalink="https://www.instagram.com/p/Ab1_/?utm=x">'
        "<p>Our bridge at dawn</p><p>A post shared by Ann Lee (@ann.lee)</p></blockquote>",
        Piece(BlockKind.POST, "Our bridge at dawn", "Ann Lee (@ann.lee)", "https://www.instagram.com/p/Ab1_"),
    ),
    "bluesky": (
        '<blockquote class="bluesky-embed"><p>Shut until spring.</p>&mdash; Ann (@ann.bsky.social) '
        '<a href="https://bsky.app/profile/ann.bsky.social/post/3kx">2031</a></blockquote>',
        Piece(BlockKind.POST, "Shut until spring.", "Ann (@ann.bsky.social)",
              "https://bsky.app/profile/ann.bsky.social/post/3kx"),
    ),
    "mastodon, by its address alone": (
        '<blockquote cite="https://varn.example/@ann/109876543210"><p>Bridge news soon.</p></blockquote>',
        Piece(BlockKind.POST, "Bridge news soon.", "@ann", "https://varn.example/@ann/109876543210"),
    ),
    "a network that nobody knows, by its signature": (
        '<blockquote cite="https://parley.example/@annlee/77"><p>Bridge shut.</p>— Ann Lee (@annlee) '
        '<a href="https://parley.example/@annlee/77">May 2, 2031</a></blockquote>',
        Piece(BlockKind.POST, "Bridge shut.", "Ann Lee (@annlee)", "https://parley.example/@annlee/77"),
    ),
    "facebook": (
        '<div class="fb-post" '
        'data-href="https://www.facebook.com/varnport/posts/123"><blockquote><p>Closed.</p>'
        "</blockquote></div>",
        Piece(BlockKind.POST, "Closed.", "@varnport", "https://www.facebook.com/varnport/posts/123"),
    ),
    "no author": (
        '<blockquote class="tiktok-embed" '
        'cite="https://www.tiktok.com/@ann.lee/video/123"><section>Look at this'
        "</section></blockquote>",
        Piece(BlockKind.POST, "Look at this", "@ann.lee", "https://www.tiktok.com/@ann.lee/video/123"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "piece"), EMBEDS.values(), ids=EMBEDS.keys())
def test_embed_codes_become_posts(markup: str, piece: Piece) -> None:
    tree = parse_tree(f"<html><body><p>Before</p>{markup}<p>After</p></body></html>")
    assert [read_post(element) for element in find_posts(tree)] == [piece]


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote><p>We stay, said the mayor.</p></blockquote>",
        '<blockquote><p>See <a href="https://twitter.com/annlee">her account</a>.</p></blockquote>',
        '<p><a href="https://twitter.com/annlee/status/99887766">A post</a> said so.</p>',
    ],
)
def test_other_quotations_and_links_are_no_posts(markup: str) -> None:
    assert find_posts(parse_tree(f"<html><body>{markup}</body></html>")) == []


def test_of_posts_in_posts_the_outermost_counts() -> None:
    post = '<blockquote class="twitter-tweet">{}</blockquote>'
    tree = parse_tree(f"<body>{post.format(post.format('<p>Shut.</p>'))}{post.format('<p>Open.</p>')}</body>")
    assert tree is not None
    assert [" ".join(e.itertext()) for e in find_posts(tree)] == ["Shut.", "Open."]
