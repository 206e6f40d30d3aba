"""Which addresses of the internet a URL may lead to: public ones, and no others.

The lists follow IANA's registries of special-purpose addresses (IPv4 and IPv6, RFC 6890 and later), written
out because what `ipaddress.is_global` says differs between the versions of Python.
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_RESERVED_4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # carriers' shared space
        "127.0.0.0/8",  # loopback
        "169.254.0.0/16",  # link-local, with the metadata services of clouds
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT relays
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)

_GLOBAL_6 = IPv6Network("2000::/3")
"""All of IPv6 that is given out as global unicast; what lies outside is local, multicast or nobody's."""

_RESERVED_6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, which wraps IPv4 addresses of any kind
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
)

_NAT64 = IPv6Network("64:ff9b::/96")
"""How an IPv6-only network reaches IPv4: the last 32 bits are the IPv4 address (RFC 6052)."""

_NUMERIC = re.compile(r"(?:[^:]*\.)?(?:\d+|0[xX][0-9a-fA-F]*)\.?")
"""A host whose last part is a number is an IPv4 address to a browser (WHATWG URL), in whatever spelling."""


def is_public(address: str) -> bool:
    """Whether an IP address is one that anybody on the internet may be sent to.

    >>> is_public("93.184.215.14"), is_public("::ffff:10.0.0.1"), is_public("nonsense")
    (True, False, False)
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return _public_4(ip) if isinstance(ip, IPv4Address) else _public_6(ip)


def is_private(host: str) -> bool:
    """Whether a host is written as an IP address that is not public; where its name leads, is not asked.

    >>> [is_private(host) for host in ("127.0.0.1", "::1", "93.184.215.14", "example.org")]
    [True, True, False, False]
    """
    try:
        ip_address(host)
    except ValueError:
        return False
    return not is_public(host)


def is_odd_number(host: str) -> bool:
    """Whether the host is a number that stands for an IPv4 address without being one as people write it.

    >>> [is_odd_number(host) for host in ("2130706433", "0x7f.1", "0177.0.0.1", "127.0.0.1", "example.org")]
    [True, True, True, False, False]
    """
    if not _NUMERIC.fullmatch(host):
        return False
    try:
        IPv4Address(host)
    except ValueError:
        return True
    return False


def _public_4(ip: IPv4Address) -> bool:
    return not any(ip in network for network in _RESERVED_4)


def _public_6(ip: IPv6Address) -> bool:
    if ip in _NAT64:
        return _public_4(IPv4Address(ip.packed[-4:]))
    if ip.ipv4_mapped:
        return _public_4(ip.ipv4_mapped)
    return ip.scope_id is None and ip in _GLOBAL_6 and not any(ip in network for network in _RESERVED_6)
