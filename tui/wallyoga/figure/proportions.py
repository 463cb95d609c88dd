"""The proportions of the body, in metres.

Lengths are shares of stature from Drillis and Contini, "Body segment parameters" (1966), as printed in
D. A. Winter, "Biomechanics and Motor Control of Human Movement", figure 4.1. Thicknesses are drawn, not measured.
"""

from __future__ import annotations

STATURE = 1.70
"""The stature of an adult of middling height. Every picture is fitted to its room, so only the proportions show."""

THIGH = 0.245 * STATURE
SHIN = 0.246 * STATURE
FOOT = 0.152 * STATURE
FRONT_FOOT = 0.52
"""The visible share of the length of a foot that points at you."""
FRONT_ARM = 0.93
"""The visible share of the length of an arm seen from the front, which is hardly ever quite straight."""
UPPER_ARM = 0.186 * STATURE
FOREARM = 0.146 * STATURE
HAND = 0.108 * STATURE
TORSO = 0.288 * STATURE
"""The distance from the hip joint to the height of the shoulder joint."""
HEAD_AND_NECK = 0.182 * STATURE
"""The distance from the height of the shoulder joint to the crown."""
HEAD = 0.13 * STATURE / 2
"""Half of the distance from chin to crown."""
NECK = HEAD_AND_NECK - 2 * HEAD
"""The distance from the height of the shoulder joint to the chin."""
HIP_JOINT = 0.052 * STATURE
"""The distance from the middle to a hip joint."""
SHOULDER_JOINT = 0.1 * STATURE
"""The distance from the middle to a shoulder joint."""
