"""The label vocabulary: the words that government pages print in front of a fact, one table.

A label is written here without white space and without its colon, in simplified characters; its traditional forms follow it.
Within a line of a page, a label ends the value of the label before it, so the words at the bottom, which lead to no
field, matter as much as the others.
"""

from __future__ import annotations

from govnews.scripts import pattern_in_both, words_in_both

# What simplified pages call 资料来源 is where their numbers come from.
SOURCE = (*words_in_both(
    "来源", "信息来源", "文章来源", "稿件来源", "新闻来源", "内容来源", "消息来源", "稿源", "出处", "来源单位",
    "信息提供", "供稿单位", "发稿单位", "来源于", "转自", "转载自",
), "資料來源", "Source")  # fmt: skip
PUBLISHED = words_in_both(
    "发布时间", "发布日期", "发表时间", "发表日期", "发稿时间", "发稿日期", "信息时间", "公开日期", "公开时间",
    "公布日期", "公布时间", "公告日期", "公告时间", "录入时间", "上传时间", "上载日期", "上载时间", "添加时间", "加入时间", "提交时间",
    "创建时间", "更新时间", "更新日期", "时间", "日期", "刊登日期", "Updated", "Published",
)  # fmt: skip
AUTHORS = words_in_both(
    "作者", "记者", "文章作者", "撰稿", "撰文", "撰稿人", "通讯员", "撰稿人员", "文字",
)  # fmt: skip
RESPONSIBLE_EDITORS = words_in_both(
    "责任编辑", "责编", "责任编缉",
)  # fmt: skip
"""What is said of nobody in a text, as 编辑 is in an interview."""
EDITORS = (*RESPONSIBLE_EDITORS, *words_in_both("编辑", "编辑人", "网站编辑", "网络编辑", "本网编辑", "本文编辑"))
TRAIL = words_in_both(
    "当前位置", "您的位置", "您现在的位置", "您当前的位置", "您所在的位置", "所在位置", "当前栏目",
    "您现在所在的位置", "位置",
)  # fmt: skip
TRAIL_PATTERN = pattern_in_both(
    r"(?:[您你我]\s*的?\s*)?"
    r"(?:(?:(?:现\s*在|当\s*前|目\s*前|页\s*面|浏\s*览)\s*的?\s*)?(?:所\s*在\s*的?\s*)?位\s*置|(?:当\s*前|所\s*在)\s*栏\s*目)"
)
"""Every form of a label of the trail, as a regular expression: the words come in more orders than a list can hold."""
NUMBER = words_in_both(
    "发文字号", "文号", "发布文号", "发文文号", "文件编号", "文件字号", "公文文号", "公文编号", "文件号",
)  # fmt: skip
INDEX_NUMBER = words_in_both(
    "索引号", "索取号", "信息索引号", "信息索引", "信息索取号", "索引编号",
)  # fmt: skip
ISSUERS = words_in_both(
    "发文机关", "发布机构", "发布机关", "发文单位", "发布单位", "发文机构", "制发机关", "制发单位", "制定机关",
    "印发机关", "公布机关", "发布部门", "发文部门", "信息发布机构",
)  # fmt: skip
WRITTEN = words_in_both(
    "成文日期", "成文时间", "发文日期", "发文时间", "生成日期", "生成时间", "制发日期", "签发日期", "印发日期",
    "印发时间",
)  # fmt: skip
TOPIC = words_in_both(
    "主题分类", "主题", "分类", "信息分类", "主题类别", "公文主题",
)  # fmt: skip
STATUS = words_in_both(
    "有效性", "效力状态", "时效性", "时效", "时效状态", "是否有效", "信息有效性", "文件状态", "效力", "有效状态",
    "公文时效",
)  # fmt: skip
TITLE = words_in_both(
    "标题", "名称", "信息名称", "文件名称", "公文名称", "公文标题", "信息标题", "文件标题",
    "公开事项名称",
)  # fmt: skip
KEYWORDS = words_in_both(
    "关键词", "关键字", "主题词", "标签",
)  # fmt: skip

OTHER = words_in_both(
    "浏览次数", "浏览量", "浏览", "访问次数", "访问量", "点击数", "点击量", "点击次数", "点击", "点击率", "阅读",
    "阅读量", "阅读次数", "阅读数", "人气", "次数", "字体", "字号", "字体大小", "文字大小", "正文字体", "打印",
    "打印本页", "分享到", "分享", "分享至", "转发", "收藏", "语音播报", "背景色", "视力保护色", "保护视力色",
    "公开方式", "公开类型", "公开范围", "公开形式", "公开时限", "公开程序", "公开目录", "公开属性", "主动公开",
    "责任部门", "责任单位", "公开责任部门", "审核", "审核人", "审稿", "校对", "初审", "复审", "终审", "一审", "二审",
    "三审", "编审", "监制", "信息审核", "签发", "摄影", "图片", "类型", "信息类别", "类别", "栏目", "所属栏目",
    "失效日期", "失效时间", "废止日期", "实施日期", "施行日期", "生效日期", "有效期", "截止日期", "载体类型",
    "关联类型", "文章类型", "体裁分类", "组配分类", "服务对象分类", "服务对象", "文种", "内容概述", "信息内容",
    "内容分类", "所属机构", "所属主题", "所属主题分类", "信息格式", "语种", "语言", "组配", "公文种类", "公文类型",
    "公文体裁", "联系电话", "归档时间", "备注", "附件", "相关附件", "附件下载", "附件列表", "字型大小", "字级", "列印", "点阅数",
    "点阅次数", "浏览人次", "资料提供",
)  # fmt: skip

FIELDS: dict[str, tuple[str, ...]] = {
    "source": SOURCE,
    "published": PUBLISHED,
    "authors": AUTHORS,
    "editors": EDITORS,
    "breadcrumbs": TRAIL,
    "number": NUMBER,
    "index_number": INDEX_NUMBER,
    "issuers": ISSUERS,
    "written": WRITTEN,
    "topic": TOPIC,
    "status": STATUS,
    "title": TITLE,
    "keywords": KEYWORDS,
}
"""Every field that a label can lead to, with its labels, most telling first."""

ALL: frozenset[str] = frozenset(label for group in (*FIELDS.values(), OTHER) for label in group)
"""Every word of the vocabulary."""
