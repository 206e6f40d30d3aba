import pytest

from sayso.intake.addresses import is_odd_number, is_public

PUBLIC = [
    "93.184.215.14",
    "8.8.8.8",
    "100.63.255.255",
    "172.32.0.1",
    "2606:4700::1111",
    "64:ff9b::808:808",
    "::ffff:8.8.8.8",
]

PRIVATE = [
    *("127.0.0.1", "127.1.2.3", "0.0.0.0", "0.1.2.3"),
    *("10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "100.127.255.255"),
    *("169.254.169.254", "168.63.129.16/32", "192.0.0.192", "198.18.0.1", "192.0.2.1", "203.0.113.7"),
    *("224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1"),
    *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1"),
    *("2002:7f00:1::", "2002:a00:1::1", "2001:0:1::1", "2001:db8::1", "3fff::1", "100::1", "5f00::1"),
    *("2606:4700::1111%eth0", "4000::1"),
    *("", "localhost", "2130706433", "0x7f000001", "127.1", "0177.0.0.1", "1.2.3.4.5"),
]


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("host", "odd"),
    [
        ("127.0.0.1", False),
        ("8.8.8.8", False),
        ("2130706433", True),
        ("0x7f000001", True),
        ("0X7F.1", True),
        ("0x", True),
        ("127.1", True),
        ("0177.0.0.1", True),
        ("127.0.0.1.", True),
        ("1.2.3.4.5", True),
        ("256.1.1.1", True),
        ("example.org", False),
        ("1.example.org", False),
        ("0xbeef.example", False),
        ("::1", False),
        ("::ffff:127.0.0.1", False),
    ],
)
def test_numbers_that_are_addresses_in_disguise(host: str, odd: bool) -> None:
    assert is_odd_number(host) is odd
