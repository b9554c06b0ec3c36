"""The pandas side of the benchmark: "load phase" and "run task" on standard input, a line of JSON for each on standard output.

Each task is written the quickest way that pandas 1.5 has for it; where that is not the obvious one, a comment says what else was tried.
"""

import ctypes
import gc
import json
import sys
import time

import numpy as np
import pandas as pd
from pandas.api.types import union_categoricals

FOLDER = sys.argv[1]
TEXTS = {"groups": ["id1", "id2", "id3"], "left": ["id4", "id5", "id6"], "small": ["id4"], "medium": ["id4", "id5"],
         "big": ["id4", "id5", "id6"]}
tables = {}


def read(name):
    """Reads a table; its texts become categories, as the questions' own pandas solution has it."""
    frame = pd.read_csv(f"{FOLDER}/{name}.csv")
    for column in TEXTS[name]:
        frame[column] = frame[column].astype("category")
    return frame


def load(phase):
    for name in ["left", "small", "medium", "big"] if phase == "joins" else ["groups"]:
        tables[name] = read(name)
    if phase == "records":
        tables["records"] = tuples()


def by(*keys):
    return tables["groups"].groupby(list(keys), as_index=False, sort=False, observed=True, dropna=False)


def q7():
    ends = by("id3").agg({"v1": "max", "v2": "min"})
    return ends.assign(range=ends["v1"] - ends["v2"])[["id3", "range"]]


def q8():
    x = tables["groups"]
    rows = x[~x["v3"].isna()][["id6", "v3"]].sort_values("v3", ascending=False)
    return rows.groupby("id6", as_index=False, sort=False, observed=True, dropna=False).head(2)


def q9():
    """The square of the correlation from sums: more than ten times quicker than apply with corr, which the questions' solution has."""
    x = tables["groups"][["id2", "id4", "v1", "v2"]]
    x = x.assign(n=1, xx=x["v1"] * x["v1"], yy=x["v2"] * x["v2"], xy=x["v1"] * x["v2"])
    s = x.groupby(["id2", "id4"], as_index=False, sort=False, observed=True, dropna=False).sum()
    top = s["n"] * s["xy"] - s["v1"] * s["v2"]
    bottom = (s["n"] * s["xx"] - s["v1"] ** 2) * (s["n"] * s["yy"] - s["v2"] ** 2)
    return s[["id2", "id4"]].assign(r2=top ** 2 / bottom)


def merge(right, key, how="inner"):
    return tables["left"].merge(tables[right], on=key, how=how)


def merge_text():
    """With categories of both sides united first: twice as quick as without, which compares texts."""
    left, right = tables["left"], tables["medium"]
    both = union_categoricals([left["id5"], right["id5"]]).dtype
    return left.assign(id5=left["id5"].astype(both)).merge(right.assign(id5=right["id5"].astype(both)), on="id5")


def filter_numbers():
    x = tables["groups"]
    return x[(x["v3"] > 50) & (x["v1"] <= 3)]


def filter_text():
    x = tables["groups"]
    return x[(x["id1"] == "id050") | (x["v2"] == 7)]


def write():
    tables["groups"].to_csv(f"{FOLDER}/written-by-pandas.csv", index=False)


def tuples():
    """Plain tuples through lists: a third quicker than itertuples."""
    return list(zip(*[tables["groups"][column].tolist() for column in tables["groups"]]))


def numbers(column):
    """The values as numbers: of a text the number in it, of a null 0."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        values = np.array([int(text[2:]) for text in column.cat.categories] + [0], dtype=float)
        return values[column.cat.codes.to_numpy()]
    if column.dtype == object:
        return column.map(lambda text: int(text[2:]), na_action="ignore").fillna(0).to_numpy(dtype=float)
    return column.fillna(0).to_numpy(dtype=float)


def sums(*columns):
    return lambda frame: (len(frame), [float(numbers(frame[column]).sum()) for column in columns])


def ordered(*columns):
    """Sums that depend on the order of the rows."""
    def answer(frame):
        weights = np.arange(len(frame)) % 97 + 1
        return len(frame), [float((numbers(frame[column]) * weights).sum()) for column in columns]
    return answer


def counts(series):
    return ordered("count")(series.to_frame("count"))


def records(rows):
    return len(rows), [float(sum(int(row[2][2:]) for row in rows)), float(sum(row[8] for row in rows))]


TASKS = {
    "q1": (lambda: by("id1").agg({"v1": "sum"}), sums("id1", "v1")),
    "q2": (lambda: by("id1", "id2").agg({"v1": "sum"}), sums("id1", "id2", "v1")),
    "q3": (lambda: by("id3").agg({"v1": "sum", "v3": "mean"}), sums("id3", "v1", "v3")),
    "q4": (lambda: by("id4").agg({"v1": "mean", "v2": "mean", "v3": "mean"}), sums("id4", "v1", "v2", "v3")),
    "q5": (lambda: by("id6").agg({"v1": "sum", "v2": "sum", "v3": "sum"}), sums("id6", "v1", "v2", "v3")),
    "q6": (lambda: by("id4", "id5").agg({"v3": ["median", "std"]}),
           lambda frame: sums("id4", "id5", "median", "std")(frame.set_axis(["id4", "id5", "median", "std"], axis=1))),
    "q7": (q7, sums("id3", "range")),
    "q8": (q8, sums("id6", "v3")),
    "q9": (q9, sums("id2", "id4", "r2")),
    "q10": (lambda: by("id1", "id2", "id3", "id4", "id5", "id6").agg({"v3": "sum", "v1": "size"}),
            sums("id1", "id3", "id6", "v3", "v1")),
    "join-small": (lambda: merge("small", "id1"), sums("id1", "id3", "v1", "v2")),
    "join-medium": (lambda: merge("medium", "id2"), sums("id2", "id3", "v1", "v2")),
    "join-medium-left": (lambda: merge("medium", "id2", "left"), sums("id2", "id3", "v1", "v2")),
    "join-medium-text": (merge_text, sums("id5", "id3", "v1", "v2")),
    "join-big": (lambda: merge("big", "id3"), sums("id3", "v1", "v2")),
    "sort-double": (lambda: tables["groups"].sort_values("v3"), ordered("v3")),
    "sort-int": (lambda: tables["groups"].sort_values("id6"), ordered("id6")),
    "sort-text": (lambda: tables["groups"].sort_values("id3"), ordered("id3")),
    "sort-two": (lambda: tables["groups"].sort_values(["id1", "v3"], ascending=[True, False]), ordered("id1", "v3")),
    "filter-numbers": (filter_numbers, sums("id1", "id6", "v3")),
    "filter-text": (filter_text, sums("id1", "id6", "v3")),
    "counts-few": (lambda: tables["groups"]["id1"].value_counts(), counts),
    "counts-many": (lambda: tables["groups"]["id3"].value_counts(), counts),
    "csv-read": (lambda: pd.read_csv(f"{FOLDER}/groups.csv"), sums("id1", "id6", "v1", "v3")),
    "csv-read-texts": (lambda: pd.read_csv(f"{FOLDER}/big.csv"), sums("id3", "v2")),
    "csv-write": (write, lambda _: sums("id1", "id6", "v1", "v3")(pd.read_csv(f"{FOLDER}/written-by-pandas.csv"))),
    "records-from": (lambda: pd.DataFrame.from_records(tables["records"], columns=tables["groups"].columns), sums("id1", "id6", "v1", "v3")),
    "records-to": (tuples, records),
    "records-to-structs": (lambda: tables["groups"].to_records(index=False), records),
}


def peak_mb():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) * 1024 / 1e6 for line in status if line.startswith("VmHWM:"))


def timed(task, check):
    start, processor = time.perf_counter(), time.process_time()
    result = task()
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - processor
    peak = peak_mb()
    rows, values = check(result)
    return {"seconds": seconds, "cpuSeconds": cpu_seconds, "peakMb": peak, "rows": rows, "sums": values}


def collect(give_back):
    """Frees what the last run left; before another task, memory also goes back to the system, so that tasks start alike."""
    gc.collect()
    if give_back:
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def obey(command, name):
    with open("/proc/self/clear_refs", "w", encoding="ascii") as clear:
        clear.write("5")
    if command == "load":
        return timed(lambda: load(name), lambda _: (0, []))
    return timed(*TASKS[name]) if name in TASKS else {"error": "absent"}


last = ""
for line in sys.stdin:
    collect(give_back=line != last)
    print(json.dumps(obey(*line.split())), flush=True)
    last = line
