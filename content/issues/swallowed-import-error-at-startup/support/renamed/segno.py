make_qr = str
