"""FLOW-02."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.streams import add_customer, set_customer
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.lexical import name_key
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Book
from topodesk.rules.wording import called, count, quoted

_MOST_SUGGESTED = 2


class StreamWithoutCustomer(Rule[ValueStream]):
    """Nobody stands at the end of a value stream.

    What it looks for
    The stream has no customer, or its customer is called like one of the teams, groupings or
    components.

    Why it matters
    Without someone who receives value it is a process or a component.

    What to do
    Name who receives the value; or turn the stream into a service of a platform.

    When to ignore it
    Never. Internal streams have customers too: for payroll it is the employees.
    """

    id = "FLOW-02"
    name = "stream-without-customer"
    title = "Value stream without a customer"
    severity = Severity.ERROR
    scopes = (Scope.STREAM,)
    sources = (ARTICLE, Book("Melissa Perri", "Escaping the Build Trap", "ch. 9"))
    fix_class = FixClass.ASSIST
    stage = 2

    def check(self, stream: ValueStream, facts: Facts) -> Seen:
        """Look at who stands at the end of one stream."""
        customer = facts.get(Customer, stream.customer)
        steps = count(len(facts.referrers(stream.id, JourneyStep)), "journey step")
        if customer is None or not customer.name.strip():
            yield self.finding(
                [stream],
                f"{called(stream)} has no customer.",
                evidence=[steps, "0 customers" if customer is None else "its customer has no name"],
                action="Name who receives the value at its end.",
            )
            return
        same = _like(facts, customer)
        if same is not None:
            yield self.finding(
                [stream, customer, same],
                f"{called(stream)} serves {called(customer)}, which is the name of a {same.noun}.",
                evidence=[steps, f"there is a {same.noun} called {called(same)}"],
                action="Name the people outside who receive the value.",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Let it serve a customer no stream has yet, or add one to be named."""
        stream = facts.get(ValueStream, finding.where[0])
        if stream is None:
            return
        store = facts.scenario
        for customer in _free_customers(facts)[:_MOST_SUGGESTED]:
            change = set_customer(store, stream.id, customer.id)
            yield Fix(f"It serves {quoted(customer.name)}", change)
        name = f"Customer of {stream.label()}"
        if not facts.named(name_key(name)):
            yield Fix("Add a customer", add_customer(store, stream.id, name=name))


def _free_customers(facts: Facts) -> list[Customer]:
    """Customers that no stream serves yet, by name."""
    named = [c for c in facts.scenario.of(Customer) if c.name.strip() and not _like(facts, c)]
    free = [c for c in named if not facts.referrers(c.id, ValueStream)]
    return sorted(free, key=lambda customer: (customer.name.casefold(), customer.id))


def _like(facts: Facts, customer: Customer) -> Record | None:
    """The team, grouping or component that has the customer's name."""
    for id in sorted(facts.named(name_key(customer.name))):
        for kind in (Team, Grouping, Component):
            found = facts.get(kind, id)
            if found is not None:
                return found
    return None
