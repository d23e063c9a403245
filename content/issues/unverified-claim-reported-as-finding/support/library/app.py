from library.loans import Loans, renew

handlers = {}


def setup():
    handlers["/last"] = lambda member: Loans().last_loan(member).title
    handlers["/renew"] = lambda member: renew(Loans(), member).days_left


setup()
