"""Draws the bars of ChartBenchmark to SVG with matplotlib: names, values at the ends, a title, as Dossier's chart has them."""
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

path, count = sys.argv[1], int(sys.argv[2])
names = [f"Country number {bar + 1}" for bar in range(count)]
values = [3 + bar * 37 % 101 for bar in range(count)]
figure, axes = plt.subplots(figsize=(9, 0.3 * count + 1.5))
bars = axes.barh(names, values, color="#0f4c81")
axes.bar_label(bars, padding=4)
axes.invert_yaxis()
axes.set_title("Deals by country", loc="left")
for side in ("top", "right", "bottom"):
    axes.spines[side].set_visible(False)
axes.xaxis.set_visible(False)
figure.text(0.01, 0.01, "Source: Sample data.")
figure.savefig(path)
