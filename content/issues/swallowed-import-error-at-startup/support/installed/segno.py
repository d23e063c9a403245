make = str
