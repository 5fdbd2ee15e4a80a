"""Questions, each answered before anything else."""
