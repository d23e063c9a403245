"""What a proof may not do, as tables."""

import builtins

# Modules that show source or bytecode, start processes past the fixtures, or reach into the run.
MODULES = frozenset(
    "_pytest ast atexit builtins code codecs ctypes dis gc inspect io linecache marshal mmap "
    "pkgutil proof proofkit pty runpy sample subprocess symtable sysconfig tokenize trace "
    "traceback unittest.case zipimport".split()
)
# Of these only the types for annotations.
ALLOWED_FROM = {"io": {"BytesIO", "StringIO"}}

NAMES = frozenset(
    "__builtins__ __file__ __import__ __loader__ __spec__ breakpoint compile delattr eval exec "
    "exit globals input open quit".split()
)

ATTRIBUTES = frozenset(
    "__builtins__ __closure__ __code__ __doc__ __file__ __globals__ __loader__ __spec__ _exit "
    "abort co_code co_consts co_names exit fork forkpty getsource getsourcefile getsourcelines "
    "importorskip kill killpg popen posix_spawn read_bytes read_text register_at_fork setprofile "
    "settrace skip skipif system xfail _getframe _current_frames SkipTest skipTest".split()
)

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
