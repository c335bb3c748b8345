"""What thirty variants of a sheet of twelve exercises ask, answered from what is printed on it and from nothing else.

    node tests/teach/worksheet/printed.ts | python3 tests/oracles/generate_worksheet.py > tests/oracles/worksheet.json

It knows neither the engine nor the exercises: it reads the numbers in the text of a question, as a pupil does, and computes with
Python's floats (no NumPy needed). For every item it writes the CRC-32 of the text that it has read, and its answers: numbers for
lines to fill in, letters for options, letters in order, or the numbers of what was built, once they were tried out and do as asked.
"""

import itertools
import json
import math
import random
import re
import sys
import zlib

SIGN = str.maketrans({"\u2212": "-", "\u2215": "/"})


def plain(text):
    return text.translate(SIGN).replace("$", "").replace("\\mathrm", "").replace("{", "").replace("}", "")


def after(text, name):
    """The number behind `name = ` or `name is `."""
    found = re.search(re.escape(name) + r"\s(?:=|is)\s(-?\d+(?:\.\d+)?)", text)
    if not found:
        raise SystemExit(f"no {name} in: {text}")
    return float(found.group(1))


def weight_of_output(lines):
    """x9-2, x9-3, x9-4: a weight into an output of sigmoid, half the squared miss; as many of the last lines as are empty."""
    text = plain(lines[0])
    name, sender, output = re.search(r"Weight (w_\d) leads from (h\d) to (o\d)", text).groups()
    sent, out, target = after(text, f"a_{sender}"), after(text, f"a_{output}"), after(text, f"y_{output}")
    weight, rate = after(text, name), after(text, "\u03b7")
    miss = out - target
    slope = out * (1 - out)
    gradient = miss * slope * sent
    values = [miss, slope, gradient, weight - rate * gradient]
    # A line takes two texts: what it computes, and its number, which is empty where it is to be filled in.
    return [value for value, given in zip(values, lines[2::2]) if given == ""]


def hidden_weight(lines):
    """x9-5"""
    text = plain(lines[0])
    slope = float(re.search(r"f\u2032\(z_h1\) = (-?\d+(?:\.\d+)?)", text).group(1))
    through = re.findall(r"\u03b4_o\d = (-?\d+(?:\.\d+)?) through w_\d = (-?\d+(?:\.\d+)?)", text)
    return [sum(float(d) * float(w) for d, w in through) * slope * after(text, "x_1")]


def both_paths(lines):
    """x9-6"""
    text = plain(lines[0])
    back = sum(float(v) for v in re.findall(r"\u03b4_o\d \u00b7 w_\d = (-?\d+\.\d+)", text))
    slope = float(re.search(r"slope f\u2032\(z_h2\) is (-?\d+\.\d+)", text).group(1))
    gradient = back * slope * after(text, "x_2")
    return [back, gradient, after(text, "w_4") - after(text, "\u03b7") * gradient]


def han_kamber(lines):
    """x9-7; the deltas of the book have the opposite sign of slopes."""
    text = plain(lines[0])
    hidden, out, rate = after(text, "a_4"), after(text, "a_6"), after(text, "\u03b7")
    target = float(re.search(r"target (\d)", text).group(1))
    onwards = float(re.search(r"w_46 = (-?\d+(?:\.\d+)?)", text).group(1))
    inwards = float(re.search(r"w_14 = (-?\d+(?:\.\d+)?)", text).group(1))
    first_input = float(re.search(r"inputs \((\d)", text).group(1))
    delta_out = (out - target) * out * (1 - out)
    delta_hidden = delta_out * onwards * hidden * (1 - hidden)
    return [delta_out, onwards - rate * delta_out * hidden, delta_hidden, inwards - rate * delta_hidden * first_input]


def zero_gradients(lines):
    """x9-9: nudges of every weight of such a network, with weights that give the sums of the text."""
    text = plain(lines[0])
    pixels = [float(v) for v in re.search(r"pixels: ([\d., ]+)\.", text).group(1).split(", ")]
    sums = [after(text, "z_h1"), after(text, "z_h2"), 0.4]
    draw = random.Random(1)
    inner = []
    for wanted in sums:
        row = [draw.uniform(-1, 1) for _ in pixels]
        row[0] += (wanted - sum(w * x for w, x in zip(row, pixels))) / pixels[0]
        inner.append(row)
    outer = [[draw.uniform(-1, 1) for _ in sums] for _ in range(3)]
    target = 0

    def loss(first, second):
        hidden = [max(0.0, sum(w * x for w, x in zip(row, pixels))) for row in first]
        scores = [math.exp(sum(w * a for w, a in zip(row, hidden))) for row in second]
        return -math.log(scores[target] / sum(scores))

    def nudged(rows, j, i):
        changed = [list(row) for row in rows]
        changed[j][i] += 1e-3
        return changed

    base = loss(inner, outer)
    still_inner = {(j, i) for j in range(3) for i in range(4) if loss(nudged(inner, j, i), outer) == base}
    still_outer = {(k, j) for k in range(3) for j in range(3) if loss(inner, nudged(outer, k, j)) == base}
    groups = {
        "into the second hidden unit": ({(1, i) for i in range(4)}, still_inner),
        "from the third pixel": ({(j, 2) for j in range(3)}, still_inner),
        "out of the second hidden unit": ({(k, 1) for k in range(3)}, still_outer),
        "into the first hidden unit": ({(0, i) for i in range(4)}, still_inner),
        "into an output that should be 0": ({(k, j) for k in (1, 2) for j in range(3)}, still_outer),
    }
    letters = []
    for k, option in enumerate(lines[1:]):
        weights, still = groups[re.sub(r"^all weights ", "", option)]
        if weights <= still:
            letters.append(chr(65 + k))
    return ", ".join(letters)


def centred(lines):
    """x9-10"""
    text = plain(lines[0])
    step = float(re.search(r"raised by (\d+(?:\.\d+)?)", text).group(1))
    up = float(re.search(r"raised by [\d.]+ the loss is (\d+\.\d+)", text).group(1))
    down = float(re.search(r"lowered by [\d.]+ it is (\d+\.\d+)", text).group(1))
    return [(up - down) / (2 * step)]


def product_of_sum(lines):
    """x8-1: f = (x + y) * z by nudges, which are exact for it up to rounding."""
    text = plain(lines[0])
    if "f = (x + y) * z" not in text:
        raise SystemExit(f"another function: {text}")
    at = {name: after(text, name) for name in "xyz"}

    def f(x, y, z):
        return (x + y) * z

    asked = [re.search(r"\u2202f/\u2202(\w)", plain(line)).group(1) for line in lines[1:] if line]
    return [f(**{**at, name: at[name] + 0.5}) - f(**{**at, name: at[name] - 0.5}) for name in asked]


def order(lines):
    """x8-14: the one order in which every gate finds what it needs."""
    gates = [re.match(r"(\w) = (.+)", plain(line)).groups() for line in lines[1:]]
    made = {name for name, _ in gates}
    needs = [{name for name in re.findall(r"[A-Za-z]+", formula) if name in made} for _, formula in gates]
    fits = []
    for places in itertools.permutations(range(len(gates))):
        known = set()
        for k in places:
            if not needs[k] <= known:
                break
            known.add(gates[k][0])
        else:
            fits.append(" ".join(chr(65 + k) for k in places))
    if len(fits) != 1:
        raise SystemExit(f"{len(fits)} orders fit: {lines}")
    return fits[0]


def softmax(lines):
    """x6-7"""
    text = plain(lines[0])
    scores = [float(v) for v in re.search(r"scores are ([-\d., ]+?),? and", text).group(1).split(", ")]
    place = ["first", "second", "third"].index(re.search(r"the (\w+) class", text).group(1))
    share = math.exp(scores[place]) / sum(math.exp(s) for s in scores)
    return [share, -math.log(share)]


def built_xor(lines, built):
    """x3-6: the network that the key has built is tried on all four rows."""
    numbers = [float(v) for v in re.findall(r"= (-?\d+(?:\.\d+)?)", built.translate(SIGN))]

    def fires(w1, w2, b, x1, x2):
        return int(w1 * x1 + w2 * x2 + b >= 0)

    for x1, x2 in itertools.product((0, 1), repeat=2):
        h1, h2 = fires(*numbers[0:3], x1, x2), fires(*numbers[3:6], x1, x2)
        if h2 != (x1 & x2) or fires(*numbers[6:9], h1, h2) != (x1 ^ x2):
            raise SystemExit(f"the key builds another gate: {built}")
    return numbers


SOLVERS = {
    "x9-2": weight_of_output, "x9-3": weight_of_output, "x9-4": weight_of_output, "x9-5": hidden_weight,
    "x9-6": both_paths, "x9-7": han_kamber, "x9-9": zero_gradients, "x9-10": centred,
    "x8-1": product_of_sum, "x8-14": order, "x6-7": softmax,
}


def solved(item):
    lines = item["printed"]
    answers = built_xor(lines, item["built"]) if item["id"] == "x3-6" else SOLVERS[item["id"]](lines)
    return {"id": item["id"], "read": zlib.crc32("\n".join(lines).encode()), "answers": answers}


json.dump([[solved(item) for item in sheet] for sheet in json.load(sys.stdin)], sys.stdout, separators=(",", ":"))
print()
