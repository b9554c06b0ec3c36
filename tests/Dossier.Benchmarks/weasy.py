"""Sets a page with WeasyPrint: "weasy.py in.html out.pdf"; prints seconds without start-up, and peak memory in MB of 1e6 bytes."""

import resource
import sys
import time

from weasyprint import HTML

start = time.perf_counter()
HTML(sys.argv[1]).write_pdf(sys.argv[2])
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6)
