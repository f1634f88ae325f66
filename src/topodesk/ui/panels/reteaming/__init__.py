"""Drafts of reteaming in the side panel: what a split or a merge would give, before it is done."""
