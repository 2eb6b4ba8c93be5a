"""What every panel has: controller base, place in the window, messages, steps, tasks."""
