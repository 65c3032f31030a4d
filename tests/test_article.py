"""What `Article` and its values promise: they are immutable, compare by value, pickle, and go to JSON and back."""

import ast
import inspect
import json
import pickle
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import article as module
from govnews.article import (
    Alternative,
    Article,
    Attachment,
    Block,
    Caveat,
    Crumb,
    DocumentNumber,
    Evidence,
    Heading,
    Image,
    ListItems,
    Moment,
    OfficialDocument,
    Paragraph,
    Precision,
    Repair,
    Site,
    Table,
)
from govnews.errors import InvalidData
from strategies import VALUE_CLASSES, articles, values

BEIJING = timezone(timedelta(hours=8))

EVERY_FIELD = Article(
    url="http://www.yunzhou.gov.cn/zfxx/202506/t20250618_1.shtml",
    site=Site(
        name="云州省人民政府",
        domain="www.yunzhou.gov.cn",
        identification_code="9900000001",
        division="990000",
        level="province",
    ),
    title="云州省人民政府关于修订若干规定的通知",
    subtitle="(公开发布)",
    published=Moment(value=datetime(2025, 6, 18, 9, 12, tzinfo=BEIJING), precision="minute", raw="2025年6月18日 09:12"),
    source="云州日报",
    authors=("甲", "乙"),
    editors=("丙",),
    breadcrumbs=(Crumb(name="首页", url="http://www.yunzhou.gov.cn/"), Crumb(name="政务公开")),
    column="政务公开",
    blocks=(
        Heading(text="一、总则", level=2),
        Paragraph(text="第一条\n第二行"),
        ListItems(items=("甲", "乙"), ordered=True),
        Table(rows=(("年", "月"), ("2025", "6")), caption="表一"),
        Image(url="http://www.yunzhou.gov.cn/a.jpg", alt="图一"),
    ),
    attachments=(Attachment(name="附件1.pdf", url="http://www.yunzhou.gov.cn/1.pdf", extension="pdf"),),
    document=OfficialDocument(
        number="云政发〔2025〕18号",
        number_parts=DocumentNumber(mark="云政发", year=2025, serial=18),
        index_number="000014349/2025-00018",
        issuers=("云州省人民政府", "云州省财政厅"),
        written=Moment(value=datetime(2025, 6, 17, tzinfo=BEIJING), precision="day", raw="2025年6月17日"),
        topic="综合政务",
        status="有效",
    ),
    keywords=("规定", "修订"),
    description="修订若干规定。",
    script="Hans",
    adapter="yunzhou",
    evidence=(
        Evidence(
            field="source",
            rule="label(来源)",
            raw="云州日报",
            path="/html/body/div[2]/span",
            others=(Alternative(rule="meta(ContentSource)", raw="云州省政府网"),),
        ),
    ),
    repairs=(Repair(kind="mirror-note", layer=1, start=3, before="政zhèng", after="政", certainty="exact"),),
    warnings=(Caveat(kind="no-date", message="The page prints no date of publication."),),
)


def required_fields(cls: type) -> set[str]:
    return {attribute.name for attribute in attrs.fields(cls) if attribute.default is attrs.NOTHING}


# -- the classes


@pytest.mark.parametrize("cls", VALUE_CLASSES)
def test_a_value_class_takes_keywords_only_and_has_slots(cls: type) -> None:
    assert all(attribute.kw_only for attribute in attrs.fields(cls) if attribute.init)
    assert "__slots__" in vars(cls)


@pytest.mark.parametrize("cls", VALUE_CLASSES)
@given(data=st.data())
def test_a_value_is_immutable_hashable_and_picklable(cls: type, data: st.DataObject) -> None:
    value = data.draw(values(cls))
    for attribute in attrs.fields(cls):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, attribute.name, getattr(value, attribute.name))
    copy = pickle.loads(pickle.dumps(value))
    assert copy == value
    assert hash(copy) == hash(value)


def test_a_value_takes_no_attribute_that_its_class_does_not_name() -> None:
    with pytest.raises(AttributeError):
        Crumb(name="首页").title = "首页"  # type: ignore[attr-defined]


def test_values_of_different_classes_are_never_equal() -> None:
    assert Paragraph(text="甲") != Heading(text="甲", level=1)


def test_every_attribute_is_followed_by_its_docstring() -> None:
    tree = ast.parse(inspect.getsource(module))
    bare = [
        f"{cls.name}.{statement.target.id}"
        for cls in tree.body
        if isinstance(cls, ast.ClassDef)
        for statement, following in zip(cls.body, [*cls.body[1:], ast.Pass()], strict=True)
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
        and not (isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant))
    ]
    assert bare == []


# -- what they compute


def test_the_text_is_that_of_all_blocks_and_a_picture_has_none() -> None:
    assert EVERY_FIELD.text == "一、总则\n第一条\n第二行\n甲\n乙\n表一\n年\t月\n2025\t6"
    assert Image(url="a.png", alt="图").text == ""


def test_a_table_without_a_caption_begins_with_its_first_row() -> None:
    assert Table(rows=(("甲", "乙"),)).text == "甲\t乙"


def test_the_images_are_the_pictures_among_the_blocks() -> None:
    assert EVERY_FIELD.images == (EVERY_FIELD.blocks[-1],)


def test_evidence_is_found_by_the_name_of_its_field() -> None:
    evidence = EVERY_FIELD.evidence_for("source")
    assert evidence is EVERY_FIELD.evidence[0]
    assert EVERY_FIELD.evidence_for("title") is None


@pytest.mark.parametrize(
    ("precision", "printed"),
    [
        ("year", "2025"),
        ("month", "2025-06"),
        ("day", "2025-06-18"),
        ("hour", "2025-06-18 09"),
        ("minute", "2025-06-18 09:12"),
        ("second", "2025-06-18 09:12:30"),
    ],
)
def test_a_moment_prints_to_its_own_precision(precision: Precision, printed: str) -> None:
    value = datetime(2025, 6, 18, 9, 12, 30, tzinfo=BEIJING)
    assert str(Moment(value=value, precision=precision, raw="")) == printed


# -- to JSON and back


def test_the_example_fills_every_field() -> None:
    """Guards the tests that stand on it: a new field must be added to the example."""

    def empty(value: object) -> list[str]:
        names = [attribute.name for attribute in attrs.fields(type(value))]
        return [f"{type(value).__name__}.{name}" for name in names if getattr(value, name) in (None, ())]

    assert empty(EVERY_FIELD) == []
    assert EVERY_FIELD.site
    assert EVERY_FIELD.document
    inner = [EVERY_FIELD.site, EVERY_FIELD.document, *EVERY_FIELD.blocks, *EVERY_FIELD.evidence, *EVERY_FIELD.repairs]
    assert [name for value in inner for name in empty(value)] == []


def test_all_fields_survive_a_round_trip() -> None:
    assert Article.from_dict(json.loads(json.dumps(EVERY_FIELD.to_dict()))) == EVERY_FIELD


def test_an_article_with_nothing_but_an_adapter_survives_a_round_trip() -> None:
    least = Article(adapter="standard")
    assert required_fields(Article) == {"adapter"}
    assert Article.from_dict(least.to_dict()) == least


def test_fields_with_a_default_may_be_missing_from_the_data() -> None:
    assert Article.from_dict({"adapter": "standard"}) == Article(adapter="standard")


@given(articles())
def test_any_article_survives_a_round_trip(article: Article) -> None:
    data = article.to_dict()
    assert Article.from_dict(data) == article
    assert Article.from_dict(json.loads(json.dumps(data))).to_dict() == data


@given(articles())
def test_the_data_is_made_of_json_types_only(article: Article) -> None:
    def check(value: object) -> None:
        assert value is None or type(value) in (dict, list, str, int, bool)
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(item)

    check(article.to_dict())


def test_the_data_has_the_names_that_its_readers_rely_on() -> None:
    data = EVERY_FIELD.to_dict()
    assert data["text"] == EVERY_FIELD.text
    assert data["published"] == {
        "value": "2025-06-18T09:12:00+08:00",
        "precision": "minute",
        "raw": "2025年6月18日 09:12",
    }
    assert data["breadcrumbs"][1] == {"name": "政务公开", "url": None}
    assert [block["kind"] for block in data["blocks"]] == ["heading", "paragraph", "list", "table", "image"]
    assert data["document"]["number_parts"] == {"mark": "云政发", "year": 2025, "serial": 18}
    assert data["evidence"][0]["others"] == [{"rule": "meta(ContentSource)", "raw": "云州省政府网"}]


def test_the_text_in_the_data_may_be_left_out_and_is_never_read() -> None:
    data = EVERY_FIELD.to_dict()
    assert Article.from_dict(data | {"text": "something else"}) == EVERY_FIELD
    del data["text"]
    assert Article.from_dict(data) == EVERY_FIELD


def test_the_data_given_to_from_dict_is_left_as_it_was() -> None:
    data = EVERY_FIELD.to_dict()
    Article.from_dict(data)
    assert data == EVERY_FIELD.to_dict()


def test_an_offset_is_kept_as_it_was_printed() -> None:
    moment = Moment(value=datetime(2025, 6, 18, 1, tzinfo=UTC), precision="hour", raw="2025-06-18T01Z")
    published = Article.from_dict(Article(adapter="x", published=moment).to_dict()).published
    assert published
    assert published.value.isoformat() == "2025-06-18T01:00:00+00:00"


@pytest.mark.parametrize(
    ("change", "path", "problem"),
    [
        ({"titel": "题"}, "$.titel", "Article has no such key"),
        ({"site": {"nmae": "云州"}}, "$.site.nmae", "Site has no such key"),
        ({"title": 7}, "$.title", "str is wanted, not int"),
        ({"title": ["题"]}, "$.title", "str is wanted, not an array"),
        ({"adapter": None}, "$.adapter", "str is wanted, not null"),
        ({"authors": "甲"}, "$.authors", "an array is wanted, not str"),
        ({"authors": ["甲", None]}, "$.authors[1]", "str is wanted, not null"),
        ({"site": "云州"}, "$.site", "an object is wanted, not str"),
        ({"script": "Latn"}, "$.script", "one of Hans, Hant is wanted, not 'Latn'"),
        ({"script": ["Hans"]}, "$.script", "one of Hans, Hant is wanted, not ['Hans']"),
        ({"published": {"precision": "day", "raw": ""}}, "$.published.value", "missing"),
        ({"breadcrumbs": [{"url": None}]}, "$.breadcrumbs[0].name", "missing"),
        # A block says what it is: without `kind` nobody can tell a heading from a paragraph.
        (
            {"blocks": [{"text": "文"}]},
            "$.blocks[0].kind",
            "one of paragraph, heading, list, table, image is wanted, not None",
        ),
        (
            {"blocks": ["文"]},
            "$.blocks[0].kind",
            "one of paragraph, heading, list, table, image is wanted, not None",
        ),
        (
            {"blocks": [{"kind": ["paragraph"], "text": "文"}]},
            "$.blocks[0].kind",
            "one of paragraph, heading, list, table, image is wanted, not ['paragraph']",
        ),
        (
            {"blocks": [{"kind": "heading", "text": "文", "level": True}]},
            "$.blocks[0].level",
            "int is wanted, not bool",
        ),
        (
            {"blocks": [{"kind": "heading", "text": "文", "level": 1.0}]},
            "$.blocks[0].level",
            "int is wanted, not float",
        ),
        ({"blocks": [{"kind": "image", "url": "a.png", "text": ""}]}, "$.blocks[0].text", "Image has no such key"),
        ({"blocks": [{"kind": "table", "rows": [["甲"], "乙"]}]}, "$.blocks[0].rows[1]", "an array is wanted, not str"),
    ],
)
def test_data_that_to_dict_does_not_write_is_refused_by_place(change: dict[str, Any], path: str, problem: str) -> None:
    with pytest.raises(InvalidData) as caught:
        Article.from_dict({"adapter": "standard"} | change)
    assert (caught.value.path, caught.value.problem) == (path, problem)
    assert str(caught.value) == f"{path}: {problem}"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("2025-06-18", "an offset from UTC is wanted, as in +08:00: '2025-06-18'"),
        ("2025-06-18T09:12:00", "an offset from UTC is wanted, as in +08:00: '2025-06-18T09:12:00'"),
        ("18 June 2025", "an ISO 8601 date with time is wanted, not '18 June 2025'"),
        (20250618, "an ISO 8601 date with time is wanted, not 20250618"),
        (None, "an ISO 8601 date with time is wanted, not None"),
    ],
)
def test_a_date_without_time_and_offset_is_refused(value: object, problem: str) -> None:
    with pytest.raises(InvalidData) as caught:
        Article.from_dict({"adapter": "x", "published": {"value": value, "precision": "day", "raw": ""}})
    assert (caught.value.path, caught.value.problem) == ("$.published.value", problem)


def test_an_adapter_is_the_one_thing_that_data_must_have() -> None:
    with pytest.raises(InvalidData) as caught:
        Article.from_dict({})
    assert str(caught.value) == "$.adapter: missing"


@pytest.mark.parametrize("data", [None, [], "{}", 1])
def test_data_that_is_no_object_is_refused(data: Any) -> None:
    with pytest.raises(InvalidData, match=r"^\$: an object is wanted, not "):
        Article.from_dict(data)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(data=st.dictionaries(st.sampled_from([attribute.name for attribute in attrs.fields(Article)]), JSON_VALUES))
def test_whatever_json_is_given_the_answer_is_an_article_or_invalid_data(data: dict[str, Any]) -> None:
    try:
        article = Article.from_dict(data)
    except InvalidData:
        return
    assert Article.from_dict(article.to_dict()) == article


@given(article=articles(), data=st.data())
def test_one_value_gone_wrong_is_refused_or_read_but_never_anything_else(article: Article, data: st.DataObject) -> None:
    plain = article.to_dict()
    place: Any = plain
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        if isinstance(place[key], dict | list) and place[key] and data.draw(st.booleans()):
            place = place[key]
        else:
            place[key] = data.draw(JSON_VALUES)
            break
    with suppress(InvalidData):
        Article.from_dict(plain)


def test_blocks_are_what_the_union_names() -> None:
    assert set(Block.__args__) == {cls for cls in VALUE_CLASSES if "kind" in attrs.fields_dict(cls)} - {Repair, Caveat}
