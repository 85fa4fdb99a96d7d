"""Train the span model: ``python -m nlp.training.train NER_FOLDER ENCODER_FOLDER OUT_FOLDER``.

Needs ``packaging/requirements/train.txt``. Takes the open sets and the pretrained encoder from the
folders given, checks them by hash, fetches nothing, and says what it used. A run that was stopped
goes on where its last finished epoch ended. Seeds are fixed; sums of floating point numbers on
several threads still make two runs differ in the last digits.
"""

import argparse
import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from nlp.encoder import tags
from nlp.training import corpus, examples, network, noise, open_sets

SEED = 20261124
BATCH = 16
ENCODER_RATE = 1.5e-4
HEAD_RATE = 1e-3
WARM_UP = 0.06
SAY_EVERY = 50
EPOCHS = 6


@dataclass(frozen=True, slots=True)
class Pass:
    """What is taught, how often, how fast, and where the result is kept."""

    texts: Sequence[examples.Labelled]
    layers: Sequence[tags.Layer]
    epochs: int
    out: Path
    rates: tuple[float, float] = (ENCODER_RATE, HEAD_RATE)


def main(arguments: Sequence[str] | None = None) -> None:
    """Both passes; leaves ``network.pt`` and ``run.json`` in the output folder."""
    given = _given(arguments)
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    given.out.mkdir(parents=True, exist_ok=True)
    open_sets.check_encoder(given.encoder)
    tokenizer = load_tokenizer(given.encoder)
    model = network.pretrained(given.encoder, open_sets.LAYERS)
    read = open_sets.read(given.ner)
    names = [text for of_set in read.values() for text in of_set[: given.take]]
    teach(model, tokenizer, Pass(names, open_sets.LAYERS, 1, given.out / "open.pt"))
    parts = corpus.split(corpus.read())
    own = [examples.own(one) for one in parts.train][: given.take]
    model = model.with_heads(tags.LAYERS)
    teach(model, tokenizer, Pass(own, tags.LAYERS, given.epochs, given.out / "network.pt"))
    run = {
        "seed": SEED,
        "epochs": given.epochs,
        "texts": len(own),
        "open_sets": sorted(read),
        "torch": torch.__version__,
    }
    (given.out / "run.json").write_text(json.dumps(run, indent=1) + "\n", "utf-8")


def _given(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ner", type=Path, help="folder of the open sets")
    parser.add_argument("encoder", type=Path, help="folder of the pretrained encoder")
    parser.add_argument("out", type=Path, help="folder for what comes out")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--take", type=int, help="only so many texts of each pass, to try it out")
    return parser.parse_args(arguments)


def load_tokenizer(folder: Path) -> Any:
    """The encoder's tokenizer without its own cutting and padding."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def teach(model: network.Network, tokenizer: Any, what: Pass) -> None:
    """Train on the texts with a rate that warms up and then falls to nothing; save each epoch.

    A pass that was stopped goes on after its last epoch; one that had ended is loaded.
    """
    chance = random.Random(SEED)  # noqa: S311  an order of texts, no secret
    plan = []
    for _ in range(what.epochs):
        noisy = noise.with_noise(what.texts, chance)
        made = list(examples.lessons(noisy, what.layers, tokenizer))
        plan.append(examples.batches(made, BATCH, chance))
    total = sum(len(epoch) for epoch in plan)
    optimizer, schedule = _optimizer(model, total, what.rates)
    model.train()
    began = time.monotonic()
    taught = _resume(what.out, model, optimizer, schedule)
    done = sum(len(epoch) for epoch in plan[:taught])
    for number, epoch in enumerate(plan[taught:], taught + 1):
        running = 0.0
        for batch in epoch:
            running += _step(model, batch, optimizer, schedule)
            done += 1
            if done % SAY_EVERY == 0:
                print(
                    f"{what.out.name} {done}/{total} {time.monotonic() - began:.0f} s", flush=True
                )
        print(f"{what.out.name} epoch {number}: mean loss {running / len(epoch):.4f}", flush=True)
        _save(what.out, model, optimizer, schedule, number)
    torch.save(model.state_dict(), what.out)


def _save(out: Path, model: network.Network, optimizer: Any, schedule: Any, epoch: int) -> None:
    state = {
        "epoch": epoch,
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "chance": torch.get_rng_state(),
    }
    half = out.with_suffix(".half")
    torch.save(state, half)
    half.replace(out.with_suffix(".state"))


def _resume(out: Path, model: network.Network, optimizer: Any, schedule: Any) -> int:
    """How many epochs were already taught; everything is then as it was after them."""
    path = out.with_suffix(".state")
    if not path.is_file():
        return 0
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    torch.set_rng_state(state["chance"])
    return int(state["epoch"])


def _optimizer(model: network.Network, total: int, rates: tuple[float, float]) -> tuple[Any, Any]:
    small = [*model.heads.parameters(), *model.shape.parameters(), *model.gap.parameters()]
    small += model.hint.parameters()
    groups = [
        {"params": list(model.encoder.parameters()), "lr": rates[0]},
        {"params": small, "lr": rates[1]},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    warm = max(1, round(total * WARM_UP))

    def share(step: int) -> float:
        return min((step + 1) / warm, max(0.0, (total - step) / (total - warm + 1)))

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, share)


def _step(
    model: network.Network, batch: list[examples.Lesson], optimizer: Any, schedule: Any
) -> float:
    inputs, targets = network.tensors(batch)
    cost = network.loss(model(*inputs), targets)
    optimizer.zero_grad(set_to_none=True)
    cost.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    return float(cost.detach())


if __name__ == "__main__":
    main()
