"""The two scripts of Chinese: words of a page's frame, written in simplified characters here, as traditional pages print them.

Sites of Hong Kong, Macau and Taiwan are traditional, and most portals of the mainland have a traditional edition. What is read is
never converted; what it is found by knows both. The table holds the characters of labels, controls and headings, no others.
"""

from __future__ import annotations

import re
from itertools import product

# A simplified character and its traditional forms.
_TABLE = (
    "与與 为爲為 于於 们們 众衆眾 会會 传傳 体體 关關 内內 决決 准準 击擊 创創 删刪 别別 制製 "
    "办辦 务務 动動 单單 厅廳 参參 发發 台臺 号號 后後 听聽 员員 围圍 图圖 声聲 处處 备備 "
    "复復 实實 审審 对對 属屬 布佈 废廢 开開 当當 录錄 志誌 态態 户戶 扫掃 护護 报報 摄攝 "
    "数數 无無 时時 暂暫 术術 机機 权權 条條 来來 构構 标標 栏欄 档檔 欢歡 气氣 没沒 注註 "
    "浏瀏 点點 热熱 状狀 现現 电電 监監 码碼 碍礙 种種 称稱 签籤簽 简簡 类類 系係繫 纠糾 红紅 "
    "约約 组組 细細 终終 络絡 统統 维維 绿綠 缉緝 编編 缩縮 网網 联聯 腾騰 范範 荐薦 蓝藍 "
    "见見 规規 视視 览覽 认認 让讓 议議 讯訊 记記 论論 访訪 证證 评評 识識 词詞 话話 详詳 "
    "语語 误誤 请請 读讀 责責 转轉 载載 辑輯 输輸 过過 还還 里裡裏 钮鈕 银銀 链鏈 错錯 键鍵 "
    "门門 闭閉 问問 间間 闻聞 阅閱閲 页頁 顶頂 频頻 题題 驻駐 验驗 黄黃 资資 级級 "
)
_FORMS = {row[0]: row[1:] for row in _TABLE.split()}


def words_in_both(*words: str) -> tuple[str, ...]:
    """The simplified `words`, each followed by its traditional forms: 发布时间, 發布時間, 發佈時間."""
    return tuple(dict.fromkeys(form for word in words for form in (word, *map("".join, product(*map(_forms, word))))))


def _forms(character: str) -> str:
    # A character such as 布 is one of both scripts, too.
    traditional = _FORMS.get(character, character)
    return character + traditional if character in _SHARED else traditional


# What traditional text writes in either way.
_SHARED = frozenset("布台系注准后里志制")


def compile_in_both(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression `pattern`, whose characters are simplified, compiled to match in both scripts."""
    return re.compile(pattern_in_both(pattern), flags)


def pattern_in_both(pattern: str) -> str:
    """The same, not compiled, to be a part of another."""
    in_class = escaped = False
    parts: list[str] = []
    for character in pattern:
        forms = character + _FORMS.get(character, "")
        parts.append(forms if in_class or len(forms) == 1 else f"[{forms}]")
        if escaped or character == "\\":
            escaped = not escaped
        elif character in "[]":
            in_class = character == "["
    return "".join(parts)
