"""How the shipped model was made: corpus, training, export, scores; never needed at run time."""
