"""Names of Chinese people: what a name is, and the names in a list of them."""

from __future__ import annotations

import re

from govnews.scripts import compile_in_both
from govnews.text import HAN, fold

# The surnames of nearly everyone, the most frequent first: Ministry of Public Security 2020 (the first 100), then the
# Hundred Family Surnames as far as they are in use.
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "肖闫庞殷施洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘"
    "古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都耿满弓匡国文寇广禄阙东欧利蔚越夔隆师巩厍聂晁勾敖融訾阚那空曾毋沙乜养鞠须丰巢蒯相查后荆红游竺权逯益桓公"
    "仝信明尚楚初修展智原皮练佟揣占由粟么呼撒才火旦青年麻哈巴萨敏依"
    "張劉陳楊趙黃吳徐孫馬羅鄭謝韓馮蕭許鄧呂蘇盧蔣賈葉閻鍾譚鄒陸顧錢湯龔龐顏嚴蘆魯韋畢聶叢龍萬賀賴肅齊莊關紀歐項陽衛鮑閔車邊饒單華"
)
_COMPOUND = ("欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳",
             "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "令狐", "歐陽", "司馬", "諸葛")  # fmt: skip

_NAME = re.compile(rf"[{HAN}]{{2,4}}")
# The name of a minority: 阿依古丽·买买提.
_DOTTED = re.compile(rf"[{HAN}]{{1,8}}(?:[·•・．][{HAN}]{{1,8}}){{1,3}}")

# What stands before a name and is none: roles, and the paper that the reporter is of.
_ROLE = compile_in_both(
    rf"^(?:[{HAN}·•]{{0,16}}?(?:特约|实习|见习|全媒体|首席|驻站|融媒体?)?(?:记者|通讯员|实习生|编辑|撰稿人?|作者|撰文|摄影(?:报道)?|报道员|责编|整理|供稿|文图|图文|文字|图片)"
    r"|文|图)\s*[：:/／|丨]?\s*"
)
_AFTER = compile_in_both(r"(?:\s*(?:摄影|摄|报道|整理|供稿|实习))+$")
_BETWEEN = re.compile(r"[、,，;；/／|丨\s]+|(?<=[^\s])(?:\s+和\s+)(?=[^\s])")


def is_name(text: str) -> bool:
    """True where `text` may be the name of a person: a known surname with one or two characters, or a dotted name."""
    if _DOTTED.fullmatch(text):
        return True
    if not _NAME.fullmatch(text):
        return False
    if text[:2] in _COMPOUND:
        return len(text) > 2  # noqa: PLR2004
    return text[0] in _SURNAMES and len(text) <= 3  # noqa: PLR2004


def names_in(text: str) -> list[str]:
    """The entries of a list of people, roles taken off; they need not all be names.

    A name of two characters is often printed with a blank inside (王 伟); entries of one character are put together.
    """
    names: list[str] = []
    single = ""
    for part in _BETWEEN.split(fold(text)):
        piece = _AFTER.sub("", _ROLE.sub("", part.strip("（()）[]【】：:.。 "))).strip("（()）：: ")
        if len(piece) == 1:
            single += piece
            if len(single) == 2:  # noqa: PLR2004 - and a third character would be glued to it
                names.append(single)
                single = ""
        elif piece:
            single = ""
            names.append(piece)
    return list(dict.fromkeys(names))
