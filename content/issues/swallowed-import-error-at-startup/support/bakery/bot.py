from bakery import urls, vouchers


def register_commands():
    urls.commands["/today"] = lambda: "Rye, spelt, plaits"
    urls.commands["/voucher"] = vouchers.new_voucher
