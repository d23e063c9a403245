import shutil
import sys


def backup(database, target):
    shutil.copy2(database, target)
    print(f"backup written to {target}")


if __name__ == "__main__":
    backup(*sys.argv[1:])
