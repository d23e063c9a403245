class Result:
    def __init__(self, data):
        self.data = data


class FakeTable:
    def __init__(self, rows):
        self.rows = rows
        self.filters = []
        self.values = {}

    def select(self, columns="*"):
        return self

    def update(self, values):
        self.values = values
        return self

    def delete(self):
        raise NotImplementedError("FakeTable cannot delete yet")

    def eq(self, column, value):
        self.filters.append((column, value))
        return self

    def execute(self):
        found = [row for row in self.rows if all(row[c] == v for c, v in self.filters)]
        for row in found:
            row.update(self.values)
        return Result([dict(row) for row in found])


class FakeSupabase:
    def __init__(self, **tables):
        self.tables = tables

    def table(self, name):
        return FakeTable(self.tables[name])
