"""Drives both kernels in turn through jupyter_client and nbclient: "kernels.py runs"; a line of JSON for each figure on standard output.

Both get the same requests in the same order, one after the other. Warm is a session in use: before, there were 100 cells in five bouts
with a second's rest after each, as between a person's cells; .NET compiles anew what is used often while nothing else happens. Times are in seconds, memory in MB of 1e6 bytes.
"""

import json
import os
import queue
import re
import statistics
import subprocess
import sys
import tempfile
import time

import nbformat
from jupyter_client import KernelManager
from nbclient import NotebookClient

REST = 1.0
BOUTS = 5
SIDES = {
    "ipykernel": {
        "name": "python3",
        "trivial": "x{0} = {0}",
        "real": "xs{0} = [(i, f'item {{i % 7}}') for i in range(200)]\nsums{0} = {{}}\nfor i, text in xs{0}:\n"
                "    sums{0}[text] = sums{0}.get(text, 0) + i\nfor k in sorted(sums{0}):\n    print(f'{{k}}: {{sums{0}[k]}}')\nlen(sums{0})",
        "complete": "import os; os.pa",
        "endless": "print('go', flush=True)\nwhile True:\n    pass",
        "cells": [
            "from dataclasses import dataclass\n@dataclass\nclass Point:\n    x: int\n    name: str\n"
            "points = [Point(i, f'p{i % 5}') for i in range(1, 51)]\nlen(points)",
            "sums = {}\nfor p in points:\n    sums[p.name] = sums.get(p.name, 0) + p.x\nsums",
            "for p in points[:5]:\n    print(f'{p.x:3} {p.name}')",
            "def mean(xs):\n    xs = list(xs)\n    return sum(xs) / len(xs)\nmean(p.x for p in points)",
            "text = ', '.join(sorted({p.name for p in points}))\ntext",
        ],
    },
    "dossier": {
        "name": ".net-csharp",
        "trivial": "var x{0} = {0};",
        "real": "var xs{0} = Enumerable.Range(0, 200).Select(i => (Id: i, Text: $\"item {{i % 7}}\")).ToList();\n"
                "var sums{0} = xs{0}.GroupBy(x => x.Text).ToDictionary(g => g.Key, g => g.Sum(x => x.Id));\n"
                "foreach (var (k, v) in sums{0}.OrderBy(s => s.Key)) {{ Console.WriteLine($\"{{k}}: {{v}}\"); }}\nsums{0}.Count",
        "complete": "Console.Wri",
        "endless": "Console.WriteLine(\"go\");\nwhile (true) { }",
        "cells": [
            "record Point(int X, string Name);\n"
            "var points = Enumerable.Range(1, 50).Select(i => new Point(i, $\"p{i % 5}\")).ToList();\npoints.Count",
            "points.GroupBy(p => p.Name).Select(g => (g.Key, g.Sum(p => p.X))).ToList()",
            "foreach (var p in points.Take(5)) { Console.WriteLine($\"{p.X,3} {p.Name}\"); }",
            "double Mean(IEnumerable<int> xs) => xs.Average();\nMean(points.Select(p => p.X))",
            "var text = string.Join(\", \", points.Select(p => p.Name).Distinct().Order());\ntext",
        ],
        "heap": "GC.GetGCMemoryInfo().TotalCommittedBytes",
    },
}


def until_idle(client, request, seen=None, patience=60):
    """Reads what is published until the request is done; seen is called with each message and may return a time to start from."""
    start = None
    while True:
        message = client.get_iopub_msg(timeout=patience)
        if message["parent_header"].get("msg_id") != request:
            continue
        if seen:
            start = seen(message) or start
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return start


def connect(client):
    """Waits until what is published arrives: a cell that runs before is not heard."""
    while True:
        request = client.kernel_info()
        client.get_shell_msg(timeout=60)
        try:
            until_idle(client, request, patience=0.05)
            return
        except queue.Empty:
            pass


def run(client, code, seen=None):
    start = time.perf_counter()
    until_idle(client, client.execute(code), seen)
    reply = client.get_shell_msg(timeout=60)["content"]
    if reply["status"] != "ok":
        raise RuntimeError(f"{code}\n{reply}")
    return time.perf_counter() - start


def complete(client, code):
    start = time.perf_counter()
    client.complete(code, len(code))
    if not client.get_shell_msg(timeout=60)["content"]["matches"]:
        raise RuntimeError(f"Nothing completes {code}")
    return time.perf_counter() - start


def interrupt(client, manager, code):
    def on_go(message):
        if message["msg_type"] == "stream" and "go" in message["content"]["text"]:
            manager.interrupt_kernel()
            return time.perf_counter()
        return None

    start = until_idle(client, client.execute(code), on_go)
    seconds = time.perf_counter() - start
    client.get_shell_msg(timeout=60)
    return seconds


def memory(pid):
    """Resident MB of the process: all, files, code made at run time (executable memory without a file), other memory."""
    parts = {"files": 0, "code": 0, "data": 0}
    part = "data"
    with open(f"/proc/{pid}/smaps", encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
                mapped = len(words) > 5 and words[5].startswith("/") and "memfd:" not in words[5]
                part = "files" if mapped else "code" if "x" in words[1] else "data"
            elif words[0] == "Rss:":
                parts[part] += int(words[1]) * 1024 / 1e6
    return {"memory": sum(parts.values()), **{f"memory: {name}": size for name, size in parts.items()}}


def session(side, out):
    manager = KernelManager(kernel_name=side["name"])
    start = time.perf_counter()
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    client.kernel_info()
    client.get_shell_msg(timeout=60)
    out("ready", time.perf_counter() - start)
    connect(client)
    out("first cell", run(client, "1 + 1"))
    out("first cell of several statements", run(client, side["real"].format("s")))
    out("first completion", complete(client, side["complete"]))
    for i in range(2000, 2000 + 10 * BOUTS):
        run(client, side["trivial"].format(i))
        run(client, side["real"].format(i))
        if i % 10 == 9:
            time.sleep(REST)
    out("warm trivial cell", statistics.median(run(client, side["trivial"].format(i)) for i in range(50)))
    out("warm cell of several statements", statistics.median(run(client, side["real"].format(i)) for i in range(20)))
    out("warm completion", statistics.median(complete(client, side["complete"]) for _ in range(20)))
    out("interrupt to idle", interrupt(client, manager, side["endless"]))

    pid = manager.provisioner.process.pid
    for name, size in memory(pid).items():
        out(name, size)
    if "heap" in side:
        def on_result(message):
            if message["msg_type"] == "execute_result":
                out("memory: of data, managed heap", int(message["content"]["data"]["text/plain"]) / 1e6)

        run(client, side["heap"], on_result)
    for i in range(1000, 1300):
        run(client, side["trivial"].format(i))
    out("memory after 300 more cells", memory(pid)["memory"])
    start = time.perf_counter()
    client.shutdown()
    manager.provisioner.process.wait()
    out("shutdown to exit", time.perf_counter() - start)
    client.stop_channels()
    manager.cleanup_resources()


def notebook(side, out):
    cells = [nbformat.v4.new_code_cell(cell) for cell in side["cells"]]
    book = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": {"name": side["name"], "display_name": side["name"]}})
    start = time.perf_counter()
    NotebookClient(book, timeout=60).execute()
    out("5 cells, nbclient", time.perf_counter() - start)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "five.ipynb")
        nbformat.write(book, path)
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", "from nbclient.cli import main; main()", path], check=True, capture_output=True)
        out("5 cells, whole process", time.perf_counter() - start)


for _ in range(int(sys.argv[1])):
    for task in (session, notebook):
        for name, side in SIDES.items():
            task(side, lambda measure, value: print(json.dumps({"Kernel": name, "Measure": measure, "Value": value}), flush=True))
