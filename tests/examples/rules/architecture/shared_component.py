"""ARCH-21."""

from helpers.example import Example

FLAGGED = ("warning Customer file",)


def draw(flagged: bool) -> Example:
    """Two streams change one component, or one of them uses it as a service."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan"}, {"Explore": ["Customer file"]})
    made.lane("Save", "Saver", {"Put aside": "Save Well"}, {"Put aside": ["Customer file"]})
    made.component("Customer file", "data", "Find My Loan")
    made.change("Offer on one page", "Find My Loan", touches=["Customer file"], stream="Borrow")
    walk = ["Save Well", *(["Find My Loan"] if flagged else [])]
    made.change("Save by the week", *walk, touches=["Customer file"], stream="Save")
    if not flagged:
        made.line("xaas", "Find My Loan", "Save Well", "reads the file", self_service=True)
    return made
