"""How quick the workbook is, as ratios to floors that are measured in the same run.

`python -m benchmarks` prints the table of the README. It needs Linux, and the packages of the extra `test`.
"""
