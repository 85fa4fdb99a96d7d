"""Why a span is a risk for this person: findings, notes, inferences and the exposure."""
