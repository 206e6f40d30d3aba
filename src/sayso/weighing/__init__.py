"""Labels weighed by a trained network: what rules have made of a report's statements, put right where it is
sure. In: attributions, and the tagger's states of the text. Out: attributions."""

from sayso.weighing.weigh import weigh
from sayso.weighing.weights import SHIPPED, LabelModel, load_label_model
from sayso.weights import is_there

__all__ = ["SHIPPED", "LabelModel", "is_there", "load_label_model", "weigh"]
