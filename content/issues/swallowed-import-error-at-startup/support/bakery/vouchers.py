from segno import make


def new_voucher():
    return make("one loaf")
