"""The trained finder. In: a report's text and blocks. Out: spans of content, cue and source, each with a
calibrated confidence.

It needs onnxruntime and tokenizers; what trains its model is `sayso.training`.
"""

from sayso.attribution.tagger.finder import Seen, TaggerFinder
from sayso.attribution.tagger.weights import SHIPPED, load_model
from sayso.weights import is_there

__all__ = ["SHIPPED", "Seen", "TaggerFinder", "is_there", "load_model"]
