#!/usr/bin/env python3
"""Trains the network that weighs pairs of actors: train.py EXAMPLES.jsonl BASE FOLDER [--epochs 5] [--seed 1] [--go-on]

EXAMPLES.jsonl  what org.foedus.claims.TrainingExamples writes, see README.md
BASE            the folder with the weights of the encoder to start from, variables.index and variables.data-…: BERT-Base,
                uncased (Devlin and others 2019, Apache License 2.0); with --go-on the folder with the network to go on from
FOLDER          holds labels.tsv; network.onnx.1 to .3 are written there

Needs torch, numpy, onnx and onnxruntime.
"""
import argparse
import json
import math
import os
import random
import tempfile
import time

import bundle
import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
from torch import nn

LAYERS, WIDTH, INNER, HEADS, HIDDEN = 12, 768, 3072, 12, 256
PIECES = 256
BATCH = 16
RATE, HEAD_RATE = 5e-5, 1e-3
# A network that has learnt goes on in smaller steps, and its lower layers stay as they are.
FURTHER_RATE, FURTHER_HEAD_RATE, KEPT_LAYERS = 2e-5, 3e-4, 4
WARM_UP = 0.08
# A pair is one of hundreds of labels at most: a fresh network says "no" to all.
SHY = -4.0
# Every second passage has some of its names replaced by pieces that mean nothing, so that what it learns is not who
# attacks whom; in one passage of seven the network is not told what the frames found, so that it reads for itself.
MASKED_PASSAGES, MASKED_NAMES, UNTOLD = 0.5, 0.3, 0.15
UNUSED = range(1, 90)
NOT_SAID = -30.0
# Hosts of sources refuse files of 100 MB, so the network is written in parts.
PARTS = 3


class Labels:
    """labels.tsv: what the network is told and says, in the order of its numbers."""

    def __init__(self, path):
        self.hints, self.labels, self.forces = [], {}, []
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                kind, *cells = line.rstrip("\n").split("\t")
                if kind == "hint":
                    self.hints.append(cells[0])
                elif kind == "force":
                    self.forces.append(cells[0])
                else:
                    self.labels[tuple(cells[:3])] = len(self.labels)
        self.events = sum(family == "Event" for family, _, _ in self.labels)
        self.features = len(self.labels) + 4 * self.events


class Example:
    """A passage with its pairs and what gold says of them; a pair of actors may be named in several places."""

    def __init__(self, record, labels):
        self.pieces = torch.tensor(record["pieces"])
        self.hints = [(piece, hint) for piece, own in enumerate(record["hints"]) for hint in own]
        self.places = record["places"]
        self.names = record["names"]
        groups, wanted, force = {}, {}, {}
        for pair in record["pairs"]:
            groups.setdefault((pair["actor"], pair["target"]), len(groups))
        self.rows = [
            (p["first"], p["second"] if p["second"] >= 0 else len(self.places), p["order"], groups[p["actor"], p["target"]])
            for p in record["pairs"]
        ]
        self.found = torch.zeros(len(self.rows), labels.features)
        for row, pair in enumerate(record["pairs"]):
            self.found[row, pair["found"]] = 1
        self.wanted = torch.zeros(len(groups), len(labels.labels))
        self.forces = -torch.ones(len(groups), len(labels.labels), dtype=torch.long)
        for event in record["events"] or []:
            group = groups.get((event["actor"], event.get("target")))
            if group is not None:
                label = labels.labels["Event", event["type"], "-"]
                self.wanted[group, label] = 1
                self.forces[group, label] = labels.forces.index(event.get("reality", "actual"))
        for duty in record["obligations"] or []:
            group = groups.get((duty["obligor"], duty["beneficiary"]))
            if group is not None:
                self.wanted[group, labels.labels["Obligation", duty["kind"], "holds" if duty["holds"] else "lacks"]] = 1
        for agreement in record["agreements"] or []:
            label = labels.labels["Agreement", agreement["kind"], agreement.get("status", "agreed")]
            for first in agreement["parties"]:
                for second in agreement["parties"]:
                    group = groups.get((first, second))
                    if group is not None and first != second:
                        self.wanted[group, label] = 1

    def masked(self):
        pieces = self.pieces.clone()
        if random.random() < MASKED_PASSAGES:
            free, instead = random.sample(UNUSED, 40), {}
            for name in self.names:
                if name["who"] not in instead:
                    instead[name["who"]] = free[len(instead) % 40] if random.random() < MASKED_NAMES else None
                if instead[name["who"]]:
                    pieces[name["from"] : min(name["to"], len(pieces) - 1)] = instead[name["who"]]
        return pieces


class Layer(nn.Module):
    """A layer of BERT's encoder."""

    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.f1, self.f2 = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.l1, self.l2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, drop):
        batch, size, _ = x.shape

        def split(y):
            return y.view(batch, size, HEADS, WIDTH // HEADS).transpose(1, 2)

        seen = (split(self.q(x)) @ split(self.k(x)).transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask).softmax(-1)
        y = (drop(seen) @ split(self.v(x))).transpose(1, 2).reshape(batch, size, WIDTH)
        x = self.l1(x + drop(self.o(y)))
        return self.l2(x + drop(self.f2(F.gelu(self.f1(x)))))


class Network(nn.Module):
    """Pieces to a vector for each naming, two namings to scores."""

    def __init__(self, labels):
        super().__init__()
        outputs = len(labels.labels)
        self.pieces, self.places = nn.Embedding(30522, WIDTH), nn.Embedding(PIECES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.encoder = list(self.parameters())
        self.hints = nn.Embedding(len(labels.hints), WIDTH)
        self.hints.weight.data.normal_(0, 0.02)
        self.nobody = nn.Parameter(torch.randn(WIDTH) * 0.05)
        self.order = nn.Embedding(3, HIDDEN)
        self.order.weight.data.zero_()
        self.first, self.second, self.both, self.whole = (nn.Linear(WIDTH, HIDDEN) for _ in range(4))
        self.found, self.direct = nn.Linear(labels.features, HIDDEN), nn.Linear(labels.features, outputs)
        self.mix = nn.Linear(HIDDEN, HIDDEN)
        self.out, self.force = nn.Linear(HIDDEN, outputs), nn.Linear(HIDDEN, len(labels.forces))
        self.out.bias.data.fill_(SHY)
        self.head = [p for p in self.parameters() if all(p is not q for q in self.encoder)]
        # Most pieces hardly occur in the examples: what they mean stays as it was learnt from much text.
        self.pieces.weight.requires_grad_(False)

    def start_from(self, folder):
        given = {name.partition("/bert/")[2]: value for name, value in bundle.read(folder).items()}

        def take(module, name, weight, bias):
            module.weight.data = torch.from_numpy(given[f"{name}/{weight}"].T.copy())
            module.bias.data = torch.from_numpy(given[f"{name}/{bias}"].copy())

        self.pieces.weight.data = torch.from_numpy(given["embeddings/word_embeddings"].copy())
        place = given["embeddings/position_embeddings"] + given["embeddings/token_type_embeddings"][0]
        self.places.weight.data = torch.from_numpy(place[:PIECES].copy())
        take(self.norm, "embeddings/LayerNorm", "gamma", "beta")
        for number, layer in enumerate(self.layers):
            within = f"encoder/layer_{number}/"
            for own, theirs in {
                "q": "attention/self/query", "k": "attention/self/key", "v": "attention/self/value",
                "o": "attention/output/dense", "f1": "intermediate/dense", "f2": "output/dense",
            }.items():
                take(getattr(layer, own), within + theirs, "kernel", "bias")
            take(layer.l1, within + "attention/output/LayerNorm", "gamma", "beta")
            take(layer.l2, within + "output/LayerNorm", "gamma", "beta")

    def forward(self, examples):
        """Scores and forces of the groups of pairs: of the places where two are named, the surest counts."""
        drop = nn.Dropout(0.1 if self.training else 0)
        hidden = nn.Dropout(0.2 if self.training else 0)
        size = max(len(example.pieces) for example in examples)
        pieces, seen = torch.zeros(len(examples), size, dtype=torch.long), torch.zeros(len(examples), size)
        at, own, places, hint_at, hints, rows, found = [], [], 1, [], [], [], []
        groups = 0
        for number, example in enumerate(examples):
            given = example.masked() if self.training else example.pieces
            pieces[number, : len(given)], seen[number, : len(given)] = given, 1
            for place, positions in enumerate(example.places):
                at += [number * size + position for position in positions]
                own += [places + place] * len(positions)
            hint_at += [number * size + piece for piece, _ in example.hints]
            hints += [hint for _, hint in example.hints]
            nobody = len(example.places)
            rows += [
                (places + first, 0 if second == nobody else places + second, order, groups + group, number)
                for first, second, order, group in example.rows
            ]
            told = not self.training or random.random() > UNTOLD
            found.append(example.found * float(told))
            places += nobody
            groups += len(example.wanted)
        x = (self.pieces(pieces) + self.places.weight[:size]).reshape(-1, WIDTH)
        if hints:
            x = x.index_add(0, torch.tensor(hint_at), self.hints(torch.tensor(hints)).to(x.dtype))
        x = drop(self.norm(x.reshape(len(examples), size, WIDTH)))
        mask = (1 - seen[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, mask, drop)
        own = torch.tensor(own)
        sums = torch.zeros(places, WIDTH, dtype=x.dtype).index_add(0, own, x.reshape(-1, WIDTH)[torch.tensor(at)])
        named = sums / torch.zeros(places).index_add(0, own, torch.ones(len(own))).clamp(min=1)[:, None]
        named = torch.cat([self.nobody[None].to(named.dtype), named[1:]])
        first, second, order, group, number = torch.tensor(rows).T
        found = torch.cat(found)
        scores, forces = self.weigh(named[first], named[second], x[:, 0][number], order, found, hidden)

        def surest(values):
            start = torch.full((groups, values.shape[1]), NOT_SAID)
            return start.scatter_reduce(0, group[:, None].expand_as(values), values.float(), "amax")

        return surest(scores), surest(forces)

    def weigh(self, one, other, whole, order, found, drop):
        h = self.first(one) + self.second(other) + self.both(one * other) + self.whole(whole)
        h = drop(F.gelu(h + self.found(found) + self.order(order)))
        h = drop(F.gelu(self.mix(h)) + h)
        return self.out(h) + self.direct(found), self.force(h)


class Names(dict):
    """Weights that note which of them was asked for last."""

    last = None

    def __getitem__(self, name):
        self.last = name
        return super().__getitem__(name)


def go_on_from(network, labels, folder):
    """The weights of a network that was written, back from their whole numbers."""
    graph = Graph(network)
    graph.weights = Names(graph.weights)
    places, constant = [], graph.constant

    def noted(value):
        name = constant(value)
        places.append((name, graph.weights.last, np.asarray(value)))
        return name

    graph.constant = noted
    graph.whole(labels)
    model = onnx.load_from_string(b"".join(read_parts(folder)))
    written = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    state, steps = network.state_dict(), {}
    for name, of, value in places:
        if of is None or value.ndim == 0:
            continue
        if of.endswith("f2.weight"):
            # Written by rows: whole numbers and the step of each column.
            steps.setdefault(of, []).append(written[name].astype(np.float32))
            if len(steps[of]) == 2:
                state[of] = torch.from_numpy((steps[of][0] * steps[of][1]).T.copy())
            continue
        if value.size != state[of].numel():
            continue
        if name in written:
            back = written[name]
        else:
            whole, zero = (written[f"{name}_{part}"].astype(np.float32) for part in ("quantized", "zero_point"))
            back = (whole - zero) * written[f"{name}_scale"]
        turned = value.ndim == 2 and value.shape == tuple(state[of].shape)[::-1] and of.endswith(".weight") and linear(network, of)
        state[of] = torch.from_numpy(np.array(back.T if turned else back)).reshape(state[of].shape)
    network.load_state_dict(state)


def linear(network, weight):
    return isinstance(network.get_submodule(weight.rpartition(".")[0]), nn.Linear)


def read_parts(folder):
    for part in range(PARTS):
        with open(os.path.join(folder, f"network.onnx.{part + 1}"), "rb") as file:
            yield file.read()


def train(network, examples, epochs, rate, head_rate):
    learning = [weight for weight in network.encoder if weight.requires_grad]
    groups = [dict(params=learning, lr=rate), dict(params=network.head, lr=head_rate)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    steps = epochs * math.ceil(len(examples) / BATCH)
    rise = WARM_UP * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / rise, max(0.02, (steps - step) / (steps - rise)))
    )
    for epoch in range(epochs):
        network.train()
        begun, total, batches = time.time(), 0.0, []
        random.shuffle(examples)
        for start in range(0, len(examples), 16 * BATCH):
            alike = sorted(examples[start : start + 16 * BATCH], key=lambda example: len(example.pieces))
            batches += [alike[i : i + BATCH] for i in range(0, len(alike), BATCH)]
        random.shuffle(batches)
        for batch in batches:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores, forces = network(batch)
            wanted = torch.cat([example.wanted for example in batch])
            known = torch.cat([example.forces for example in batch])
            loss = F.binary_cross_entropy_with_logits(scores, wanted, reduction="sum")
            said = known >= 0
            if said.any():
                loss = loss + 0.5 * F.cross_entropy(forces[said.nonzero()[:, 0]], known[said], reduction="sum")
            loss = loss / len(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"round {epoch + 1} of {epochs}: loss {total / len(batches):.3f}, {time.time() - begun:.0f} s", flush=True)


class Graph:
    """The network as ONNX, for one passage at a time."""

    def __init__(self, network):
        self.weights = {name: value.float().detach().numpy() for name, value in network.state_dict().items()}
        self.nodes, self.constants, self.exact = [], [], []

    def constant(self, value):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind, *inputs, exact=True, output=None, **settings):
        output = output or f"n{len(self.nodes)}"
        name = f"{output}_{kind}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], name=name, **settings))
        if exact:
            self.exact.append(name)
        return output

    def linear(self, x, name, exact=False):
        product = self.add("MatMul", x, self.constant(self.weights[f"{name}.weight"].T), exact=exact)
        return self.add("Add", product, self.constant(self.weights[f"{name}.bias"]))

    def linear_by_rows(self, x, name):
        """As linear, in whole numbers with a scale for each piece: behind the bend some pieces are far off the others, and one
        scale for all of them would leave the others a few steps."""
        weight = self.weights[f"{name}.weight"].T
        own = np.abs(weight).max(axis=0) / 63
        whole = self.constant(np.round(weight / own).astype(np.int8))
        most = self.add("ReduceMax", self.add("Abs", x), axes=[-1], keepdims=1)
        scale = self.add("Add", self.add("Div", most, self.constant(np.float32(127))), self.constant(np.float32(1e-9)))
        steps = self.add("Add", self.add("Round", self.add("Div", x, scale)), self.constant(np.float32(128)))
        steps = self.add("Cast", steps, to=TensorProto.UINT8)
        product = self.add("MatMulInteger", steps, whole, self.constant(np.uint8(128)))
        product = self.add("Mul", self.add("Cast", product, to=TensorProto.FLOAT), scale)
        product = self.add("Mul", product, self.constant(own.astype(np.float32)))
        return self.add("Add", product, self.constant(self.weights[f"{name}.bias"]))

    def norm(self, x, name):
        scale, shift = (self.constant(self.weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self.add("LayerNormalization", x, scale, shift, axis=-1, epsilon=1e-12)

    def gelu(self, x):
        bent = self.add("Erf", self.add("Div", x, self.constant(np.float32(math.sqrt(2)))))
        grown = self.add("Mul", x, self.add("Add", bent, self.constant(np.float32(1))))
        return self.add("Mul", grown, self.constant(np.float32(0.5)))

    def layer(self, x, name):
        shape, flat = self.constant(np.array([0, HEADS, WIDTH // HEADS])), self.constant(np.array([0, WIDTH]))

        def heads(part, order):
            return self.add("Transpose", self.add("Reshape", self.linear(x, name + part), shape), perm=order)

        product = self.add("MatMul", heads("q", [1, 0, 2]), heads("k", [1, 2, 0]))
        seen = self.add("Softmax", self.add("Div", product, self.constant(np.float32(math.sqrt(WIDTH // HEADS)))), axis=-1)
        y = self.add("Transpose", self.add("MatMul", seen, heads("v", [1, 0, 2])), perm=[1, 0, 2])
        x = self.norm(self.add("Add", x, self.linear(self.add("Reshape", y, flat), name + "o")), name + "l1")
        inner = self.linear_by_rows(self.gelu(self.linear(x, name + "f1")), name + "f2")
        return self.norm(self.add("Add", x, inner), name + "l2")

    def whole(self, labels):
        pieces = self.add("Gather", self.constant(self.weights["pieces.weight"]), "pieces", exact=False)
        x = self.add("Add", pieces, self.add("Gather", self.constant(self.weights["places.weight"]), "places"))
        x = self.add("Add", x, self.add("MatMul", "hints", self.constant(self.weights["hints.weight"])))
        x = self.norm(x, "norm")
        for number in range(LAYERS):
            x = self.layer(x, f"layers.{number}.")
        named = self.add("Concat", self.add("MatMul", "spans", x), self.constant(self.weights["nobody"][None]), axis=0)
        one, other = self.add("Gather", named, "first"), self.add("Gather", named, "second")
        start = self.add("Gather", x, self.constant(np.array([0])))
        parts = [
            self.linear(one, "first", True), self.linear(other, "second", True),
            self.linear(self.add("Mul", one, other), "both", True), self.linear(start, "whole", True),
            self.linear("found", "found", True), self.add("Gather", self.constant(self.weights["order.weight"]), "order"),
        ]
        h = parts[0]
        for part in parts[1:]:
            h = self.add("Add", h, part)
        h = self.gelu(h)
        h = self.add("Add", self.gelu(self.linear(h, "mix", True)), h)
        said = self.add("Add", self.linear(h, "out", True), self.linear("found", "direct", True))
        self.add("Sigmoid", said, output="scores")
        self.add("Softmax", self.linear(h, "force", True), output="forces", axis=-1)
        number, real = TensorProto.INT64, TensorProto.FLOAT
        inputs = {
            "pieces": (number, ["n"]), "places": (number, ["n"]), "hints": (real, ["n", len(labels.hints)]),
            "spans": (real, ["s", "n"]), "first": (number, ["p"]), "second": (number, ["p"]),
            "order": (number, ["p"]), "found": (real, ["p", labels.features]),
        }
        outputs = {"scores": (real, ["p", len(labels.labels)]), "forces": (real, ["p", len(labels.forces)])}

        def told(values):
            return [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in values.items()]

        graph = helper.make_graph(self.nodes, "pairs", told(inputs), told(outputs), self.constants)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def write(network, labels, folder):
    """Weights of the encoder in seven bits: products are then exact on every processor, and a quarter of the size."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    graph = Graph(network)
    model = graph.whole(labels)
    with tempfile.TemporaryDirectory() as scratch:
        whole, small = os.path.join(scratch, "whole.onnx"), os.path.join(scratch, "small.onnx")
        onnx.save(model, whole)
        onnx.checker.check_model(whole)
        quantize_dynamic(
            whole, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, nodes_to_exclude=graph.exact
        )
        with open(small, "rb") as file:
            weights = file.read()
    size = math.ceil(len(weights) / PARTS)
    for part in range(PARTS):
        with open(os.path.join(folder, f"network.onnx.{part + 1}"), "wb") as file:
            file.write(weights[part * size : (part + 1) * size])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("examples")
    arguments.add_argument("base")
    arguments.add_argument("folder")
    arguments.add_argument("--epochs", type=int, default=5)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--go-on", action="store_true")
    given = arguments.parse_args()
    random.seed(given.seed)
    torch.manual_seed(given.seed)
    labels = Labels(os.path.join(given.folder, "labels.tsv"))
    with open(given.examples, encoding="utf-8") as lines:
        examples = [Example(json.loads(line), labels) for line in lines]
    network = Network(labels)
    rates = RATE, HEAD_RATE
    if given.go_on:
        go_on_from(network, labels, given.base)
        for kept in (network.places, network.norm, *network.layers[:KEPT_LAYERS]):
            kept.requires_grad_(False)
        rates = FURTHER_RATE, FURTHER_HEAD_RATE
    else:
        network.start_from(given.base)
    print(f"{len(examples)} passages, {sum(len(e.rows) for e in examples)} pairs", flush=True)
    train(network, examples, given.epochs, *rates)
    write(network, labels, given.folder)


if __name__ == "__main__":
    main()
