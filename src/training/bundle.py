"""Reads the weights of a network that TensorFlow saved: a table of names beside one file of numbers.

The table is a LevelDB table of one or more blocks (github.com/google/leveldb, doc/table_format.md), each of whose values is
a BundleEntryProto (tensorflow/core/protobuf/tensor_bundle.proto): kind, shape, offset and size.
"""
import os
import struct

import numpy as np

FOOTER = 48
REAL = 1


def number(data, at):
    """A number of seven bits a byte, the lowest first, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def numbers(data, count):
    values, at = [], 0
    for _ in range(count):
        value, at = number(data, at)
        values.append(value)
    return values


def block(table, offset, size):
    """The keys and values of a block; a key says how much of the one before it begins with."""
    if table[offset + size] != 0:
        raise SystemExit("the table of names is compressed, which this does not read")
    data = table[offset : offset + size]
    restarts = struct.unpack("<I", data[-4:])[0]
    end, at, key = len(data) - 4 - 4 * restarts, 0, b""
    while at < end:
        shared, at = number(data, at)
        own, at = number(data, at)
        length, at = number(data, at)
        key = key[:shared] + data[at : at + own]
        at += own
        yield key, data[at : at + length]
        at += length


def fields(data):
    """The fields of a protocol buffer by their numbers, the last of each."""
    found, at = {}, 0
    while at < len(data):
        tag, at = number(data, at)
        if tag & 7 == 0:
            value, at = number(data, at)
        elif tag & 7 == 2:
            length, at = number(data, at)
            value = data[at : at + length]
            at += length
        else:
            width = {1: 8, 5: 4}[tag & 7]
            value = data[at : at + width]
            at += width
        found.setdefault(tag >> 3, []).append(value)
    return found


def read(folder):
    """All arrays of 32-bit reals in a folder with variables.index and variables.data-00000-of-00001, by name."""
    with open(os.path.join(folder, "variables.index"), "rb") as file:
        table = file.read()
    data = np.memmap(os.path.join(folder, "variables.data-00000-of-00001"), dtype="u1", mode="r")
    _, _, offset, size = numbers(table[-FOOTER:], 4)
    arrays = {}
    for _, place in block(table, offset, size):
        for name, value in block(table, *numbers(place, 2)):
            entry = fields(value)
            if name and entry.get(1) == [REAL]:
                shape = [fields(each).get(1, [0])[0] for each in fields(entry[2][0]).get(2, [])]
                start, length = entry.get(4, [0])[0], entry[5][0]
                arrays[name.decode()] = np.frombuffer(data[start : start + length].tobytes(), "<f4").reshape(shape)
    return arrays
