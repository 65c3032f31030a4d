"""How the cost of `govnews.parse` grows with the page, for pages of extreme shapes.

    python benchmarks/growth.py [--largest BYTES] [--svg FILE]

It prints nanoseconds of processor time for each byte: a row that stays level is linear. `--svg` draws the same, both axes
logarithmic.
"""

from __future__ import annotations

import argparse
import contextlib
import math
import time
from pathlib import Path

import govnews

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
SENTENCE = "全省春耕全面展开，各地抢抓农时，田间一派繁忙景象。"
HEAD = (
    "<html><head><title>全省春耕全面展开</title></head><body><h1>全省春耕全面展开</h1>"
    "<p>发布时间：2025-06-18 来源：云州日报</p><div id='zoom'>"
)
TAIL = "</div></body></html>"

# What is repeated between head and tail. Nesting deeper than libxml2 reads is cut by it.
SHAPES = {
    "paragraphs": f"<p>{SENTENCE}</p>",
    "one paragraph": SENTENCE,
    "links": "<a href='/a/t20250618_1.html'>春耕全面展开</a> ",
    "nested elements": "<div>",
    "spaces": " ",
    "labels": "<p>来源：云州日报</p>",
    "table cells": "<table><tr><td>春耕</td><td>100</td></tr></table>",
}
ENOUGH = 1.0


def page(shape: str, size: int) -> bytes:
    """A page of about so many bytes."""
    unit = SHAPES[shape].encode()
    return HEAD.encode() + unit * max(1, (size - len(HEAD.encode())) // len(unit)) + TAIL.encode()


def seconds(data: bytes) -> float:
    """The best of a few calls; of one where that takes long."""
    best = math.inf
    for _ in range(5):
        start = time.process_time()
        with contextlib.suppress(govnews.NotAnArticle):
            govnews.parse(data)
        best = min(best, time.process_time() - start)
        if best > ENOUGH:
            break
    return best


# -- the drawing

WIDTH, HEIGHT, MARGIN = 640, 400, 60
COLOURS = ("#4c78a8", "#f58518", "#54a24b", "#e45756", "#72b7b2", "#b279a2", "#9d755d")
STYLE = "text { font: 12px sans-serif; fill: #808080 } .axis { stroke: #808080; stroke-width: 1; fill: none }"


def drawn(times: dict[str, list[tuple[int, float]]]) -> str:
    """The curves as SVG, in colours that show on light and dark."""
    points = [point for curve in times.values() for point in curve]
    left, right = math.log10(min(size for size, _ in points)), math.log10(max(size for size, _ in points))
    low = math.floor(math.log10(min(cost for _, cost in points)))
    high = math.ceil(math.log10(max(cost for _, cost in points)))

    def place(size: float, cost: float) -> tuple[float, float]:
        across = (math.log10(size) - left) / max(right - left, 1e-9)
        up = (math.log10(cost) - low) / max(high - low, 1)
        return MARGIN + across * (WIDTH - 2 * MARGIN - 60), HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">']
    parts.append(f"<title>Seconds against bytes, both logarithmic</title><style>{STYLE}</style>")
    for power in range(low, high + 1):
        x, y = place(10**left, 10.0**power)
        parts.append(f'<text x="{x - 8:.0f}" y="{y + 4:.0f}" text-anchor="end">{10.0**power:g} s</text>')
    for size in (size for size in SIZES if left <= math.log10(size) + 0.01 and math.log10(size) <= right + 0.01):
        x, y = place(size, 10.0**low)
        name = f"{size // 1_000_000} MB" if size >= SIZES[2] else f"{size // 1000} KB"
        parts.append(f'<text x="{x:.0f}" y="{y + 20:.0f}" text-anchor="middle">{name}</text>')
    (x, top), (_, bottom) = place(10**left, 10.0**high), place(10**left, 10.0**low)
    parts.append(f'<path class="axis" d="M{x:.0f} {top:.0f}V{bottom:.0f}H{WIDTH - MARGIN - 60}"/>')
    for index, (name, curve) in enumerate(times.items()):
        colour = COLOURS[index % len(COLOURS)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (place(*point) for point in curve))
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{MARGIN + 12}" y="{MARGIN + 16 * index}" style="fill: {colour}">{name}</text>')
    return "\n".join((*parts, "</svg>\n"))


def main() -> None:
    """Print the table, and draw it where that is asked for."""
    parser = argparse.ArgumentParser(description="Measure how the cost of govnews.parse grows.")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="the largest page, in bytes")
    parser.add_argument("--svg", type=Path, help="where to draw the curves")
    arguments = parser.parse_args()
    sizes = [size for size in SIZES if size <= arguments.largest]
    print(f"{'nanoseconds a byte':20}" + "".join(f"{size // 1000:>10} KB" for size in sizes))
    seconds(page("paragraphs", sizes[0]))  # loads adapters and tables
    times: dict[str, list[tuple[int, float]]] = {}
    for shape in SHAPES:
        pages = [page(shape, size) for size in sizes]
        times[shape] = [(len(data), seconds(data)) for data in pages]
        print(f"{shape:20}" + "".join(f"{1e9 * cost / size:13.0f}" for size, cost in times[shape]), flush=True)
    if arguments.svg:
        arguments.svg.write_text(drawn(dict(times)), encoding="utf-8")


if __name__ == "__main__":
    main()
