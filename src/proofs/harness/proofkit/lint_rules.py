"""What a proof may not do, as tables."""

import builtins

# Modules that show source or bytecode, start processes past the fixtures, or reach into the run.
MODULES = frozenset(
    "_pytest ast atexit builtins code ctypes dis gc inspect linecache marshal mmap pkgutil proof "
    "proofkit pty runpy sample subprocess symtable tokenize trace traceback unittest.case "
    "zipimport".split()
)

NAMES = frozenset(
    "__builtins__ __file__ __import__ __loader__ __spec__ breakpoint compile eval exec exit "
    "globals open quit".split()
)

ATTRIBUTES = frozenset(
    "__builtins__ __closure__ __code__ __doc__ __file__ __globals__ __loader__ __spec__ FileIO "
    "SkipTest _current_frames _exit _getframe co_code co_consts co_names getsource getsourcefile "
    "getsourcelines importorskip read_bytes read_text setprofile settrace skip skipTest skipif "
    "xfail".split()
)

# Common words, forbidden only of these modules: they end or start a process past the fixtures.
OWNED = {
    "os": frozenset(
        "abort execl execle execlp execv execve execvp fork forkpty kill killpg popen posix_spawn "
        "register_at_fork spawnl spawnv system".split()
    ),
    "pytest": frozenset(["exit"]),
    "signal": frozenset(["pthread_kill", "raise_signal"]),
    "sys": frozenset(["addaudithook", "exit", "modules", "monitoring"]),
}

# `open` is the name of much else (an archive's, a storage's); of these it is the file's.
OPENERS = frozenset("codecs io os pathlib builtins".split())

# With one of these around it, any failure at all passes.
BROAD = frozenset("AssertionError BaseException Exception".split())

PATHS = ("/input", "/tmp/project", "/harness", "/proc", "/env/", "site-packages")

EXCEPTIONS = frozenset(
    name
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)
REPLACED = EXCEPTIONS | frozenset("__name__ isinstance issubclass len repr str type".split())
NOT_REPLACED = frozenset("_pytest builtins proofkit pytest".split())
HOOKS = frozenset("collect_ignore collect_ignore_glob pytest_plugins pytestmark __test__".split())
