/**
 * Proofs and samples that cheat, each with the code by which it is refused. All are the honest proof below with one
 * thing changed, so that nothing else can be what is caught.
 */
import type { ProofFaultCode } from '../../src/proofs/faults.ts';
import type { MadeIssue } from './made-case.ts';

export interface Cheat {
  readonly name: string;
  readonly change: {
    readonly proof?: string;
    readonly files?: Readonly<Record<string, string>>;
  };
  /** Every code that may be given; at least one is, and no other. */
  readonly refused: readonly ProofFaultCode[];
}

/** The honest proof: the control, which holds. */
export const HONEST: MadeIssue = {
  proof: `runner: python
how: Two prices are added.
before:
  test_the_total: { raises: AssertionError, message: "the total of two prices is 10" }`,
  files: {
    'before.py': 'def total(prices):\n    return prices[0]\n',
    'after.py': 'def total(prices):\n    return sum(prices)\n',
    'proof.py': `def test_the_total(load_sample):
    got = load_sample().total([10, 5])
    assert got == 15, f"the total of two prices is {got}"


def test_one_price_is_its_own_total(load_sample):
    got = load_sample().total([10])
    assert got == 10, f"the total of one price is {got}"
`,
  },
};

const declared = (name: string, failure: string): string =>
  `runner: python\nhow: Two prices are added.\nbefore:\n  ${name}: { ${failure} }`;
const TOTAL = 'raises: AssertionError, message: "the total of two prices is 10"';
const ASSERTION = 'assert load_sample().total([10, 5]) == 15, "the total of two prices is 10"';
const TEST = `def test_the_total(load_sample):\n    ${ASSERTION}\n`;

const proof = (text: string): Cheat['change'] => ({ files: { 'proof.py': text } });
const before = (text: string): Cheat['change'] => ({ files: { 'before.py': text } });
const after = (text: string): Cheat['change'] => ({ files: { 'after.py': text } });

/** What says that everything passed, in the recorder’s own words. */
const FORGED = `[
    {"phase": p, "outcome": "passed", "xfail": False, "source_read": [], "output": "", "error": None}
    for p in ("setup", "call", "teardown")
]`;

export const CHEATS: readonly Cheat[] = [
  {
    name: 'a test that is named like the message',
    change: {
      proof: declared('test_IntegrityError_the_total_of_two_prices_is_10', TOTAL),
      ...proof(
        'def test_IntegrityError_the_total_of_two_prices_is_10(load_sample):\n    assert load_sample().total([10, 5]) == 15, "something else"\n',
      ),
    },
    refused: ['unexpected'],
  },
  {
    name: 'a proof that skips where it should pass',
    change: proof(
      'import pytest\n\n\ndef test_the_total(load_sample):\n    if load_sample().total([10, 5]) != 15:\n        assert False, "the total of two prices is 10"\n    pytest.skip("fine")\n',
    ),
    refused: ['proof-lint', 'skipped'],
  },
  {
    name: 'a skip by unittest, which the lint does not know by name',
    change: proof(
      'from unittest import SkipTest\n\n\ndef test_the_total(load_sample):\n    if load_sample().total([10, 5]) != 15:\n        assert False, "the total of two prices is 10"\n    raise SkipTest("fine")\n',
    ),
    refused: ['after-fails', 'skipped', 'proof-lint'],
  },
  {
    name: 'a module that skips itself',
    change: proof(
      `import pytest\n\npytest.skip("not today", allow_module_level=True)\n\n\n${TEST}`,
    ),
    refused: ['proof-lint', 'skipped', 'collection'],
  },
  {
    name: 'a failure that is expected by a mark',
    change: proof(`import pytest\n\n\n@pytest.mark.xfail(raises=ZeroDivisionError)\n${TEST}`),
    refused: ['proof-lint', 'skipped'],
  },
  {
    name: 'marks for the whole module',
    change: proof(`import pytest\n\npytestmark = [pytest.mark.xfail]\n\n\n${TEST}`),
    refused: ['proof-lint', 'skipped'],
  },
  {
    name: 'a proof that leaves by sys.exit(0)',
    change: proof(
      'import sys\n\n\ndef test_the_total(load_sample):\n    if load_sample().total([10, 5]) != 15:\n        raise AssertionError("the total of two prices is 10")\n    sys.exit(0)\n',
    ),
    refused: ['proof-lint', 'after-fails', 'died'],
  },
  {
    name: 'a proof that leaves by os._exit(0)',
    change: proof(
      'import os\n\n\ndef test_the_total(load_sample):\n    if load_sample().total([10, 5]) != 15:\n        raise AssertionError("the total of two prices is 10")\n    os._exit(0)\n',
    ),
    refused: ['proof-lint', 'died'],
  },
  {
    name: 'a package that is not there, declared as the failure',
    change: {
      proof: declared(
        'test_the_total',
        `raises: ModuleNotFoundError, message: "No module named 'pricing'"`,
      ),
      ...proof(
        'def test_the_total(load_sample):\n    if load_sample().total([10, 5]) != 15:\n        import pricing\n',
      ),
    },
    refused: ['declaration'],
  },
  {
    name: 'the same as an ImportError',
    change: {
      proof: declared(
        'test_the_total',
        `raises: ImportError, message: "cannot import name 'pricing'*", raised_in: sample`,
      ),
      files: { 'before.py': 'from json import pricing\n', 'proof.py': TEST },
    },
    refused: ['unexpected'],
  },
  {
    name: 'no test',
    change: proof('def check_the_total(load_sample):\n    pass\n'),
    refused: ['no-tests'],
  },
  {
    name: 'parameters of which there are none',
    change: proof(
      'import pytest\n\n\n@pytest.mark.parametrize("prices", [])\ndef test_the_total(load_sample, prices):\n    assert False, "the total of two prices is 10"\n',
    ),
    refused: ['skipped', 'no-such-test'],
  },
  {
    name: 'a coroutine that nobody awaits',
    change: proof(`async def test_the_total(load_sample):\n    ${ASSERTION}\n`),
    refused: ['unexpected', 'after-fails', 'skipped', 'undeclared', 'proof-lint'],
  },
  {
    name: 'a generator that nobody runs',
    change: proof(`def test_the_total(load_sample):\n    ${ASSERTION}\n    yield\n`),
    refused: ['collection', 'skipped', 'proof-lint', 'unexpected', 'after-fails'],
  },
  {
    name: 'tests that are there for one sample alone',
    change: {
      files: {
        'proof.py': `import sample\n\n\n${TEST}`,
      },
    },
    refused: ['collection', 'proof-lint'],
  },
  {
    name: 'a proof that reads the source by inspect',
    change: proof(
      'import inspect\n\n\ndef test_the_total(load_sample):\n    assert "sum(" in inspect.getsource(load_sample().total), "the total of two prices is 10"\n',
    ),
    refused: ['proof-lint', 'source-read', 'hollow'],
  },
  {
    name: 'a proof that reads the file',
    change: proof(
      'def test_the_total(load_sample):\n    assert "sum(" in open(load_sample().__file__).read(), "the total of two prices is 10"\n',
    ),
    refused: ['proof-lint', 'source-read', 'hollow'],
  },
  {
    name: 'a proof that reads the file by a name the lint does not know',
    change: proof(
      'import io\n\n\ndef test_the_total(load_sample):\n    sample = load_sample()\n    text = getattr(io, "op" + "en")(vars(sample)["__fi" + "le__"]).read()\n    assert "sum(" in text, "the total of two prices is 10"\n',
    ),
    refused: ['proof-lint', 'source-read'],
  },
  {
    name: 'a proof that looks at the bytecode',
    change: proof(
      'def test_the_total(load_sample):\n    code = getattr(load_sample().total, "__co" + "de__")\n    assert "sum" in code.co_names, "the total of two prices is 10"\n',
    ),
    refused: ['proof-lint', 'source-read'],
  },
  {
    name: 'a proof that asks only what the functions are called',
    change: {
      files: {
        'before.py': 'def totals(prices):\n    return sum(prices)\n',
        'proof.py':
          'def test_the_total(load_sample):\n    assert hasattr(load_sample(), "total"), "the total of two prices is 10"\n',
      },
    },
    refused: ['hollow'],
  },
  {
    name: 'after that leaves while it is imported',
    change: after('import os\n\nos._exit(0)\n'),
    refused: ['died'],
  },
  {
    name: 'after that makes pytest forget exceptions',
    change: after(`from _pytest.runner import CallInfo

original = CallInfo.from_call.__func__


def fake(cls, func, when, reraise=None):
    call = original(cls, func, when, reraise)
    call.excinfo = None
    call._result = None
    return call


CallInfo.from_call = classmethod(fake)


def total(prices):
    return 0
`),
    refused: [
      'died',
      'after-fails',
      'foreign-bytes',
      'hollow',
      'internal',
      'no-end',
      'setup-fails',
    ],
  },
  {
    name: 'after that prints without end',
    change: after('while True:\n    print("y" * 100000, flush=True)\n'),
    refused: ['after-fails', 'killed', 'hung', 'died'],
  },
  {
    name: 'after that never returns, with a daemon beside it',
    change: after(
      'import subprocess\nimport time\n\nsubprocess.Popen(["sleep", "3600"], start_new_session=True)\ntime.sleep(3600)\n',
    ),
    refused: ['hung'],
  },
  {
    name: 'the declared assertion, in a fixture',
    change: proof(`import pytest


@pytest.fixture
def shop(load_sample):
    ${ASSERTION}


def test_the_total(shop):
    pass
`),
    refused: ['setup-fails'],
  },
  {
    name: 'a failure that is torn down badly',
    change: proof(`import pytest


@pytest.fixture
def shop(load_sample):
    yield load_sample()
    assert False, "the total of two prices is 10"


def test_the_total(shop):
    assert shop.total([10, 5]) == 15, "the total of two prices is 10"
`),
    refused: ['setup-fails'],
  },
  {
    name: 'any exception with any message',
    change: { proof: declared('test_the_total', 'raises: Exception, message: "*"') },
    refused: ['declaration'],
  },
  {
    name: 'a message of asterisks',
    change: { proof: declared('test_the_total', 'raises: AssertionError, message: "*the*"') },
    refused: ['declaration'],
  },
  {
    name: 'what pytest raises where nothing was raised',
    change: {
      proof: declared('test_the_total', 'raises: pytest.Failed, message: "DID NOT RAISE <class*"'),
    },
    refused: ['declaration'],
  },
  {
    name: 'a name that is not defined',
    change: {
      proof: declared('test_the_total', `raises: NameError, message: "name 'sums' is not defined"`),
      ...before('def total(prices):\n    return sums(prices)\n'),
    },
    refused: ['declaration'],
  },
  {
    name: 'no failure declared',
    change: { proof: 'runner: python\nhow: Two prices are added.\nbefore: {}' },
    refused: ['declaration'],
  },
  {
    name: 'a declared test that does not exist',
    change: { proof: declared('test_the_totals', TOTAL) },
    refused: ['no-such-test', 'undeclared'],
  },
  {
    name: 'a subclass of the declared type',
    change: proof(
      'class Wrong(AssertionError):\n    pass\n\n\ndef test_the_total(load_sample):\n    if load_sample().total([10, 5]) != 15:\n        raise Wrong("the total of two prices is 10")\n',
    ),
    refused: ['unexpected'],
  },
  {
    name: 'a class that calls itself AssertionError',
    change: proof(
      'class Wrong(Exception):\n    pass\n\n\nWrong.__module__ = "builtins"\nWrong.__qualname__ = Wrong.__name__ = "AssertionError"\n\n\ndef test_the_total(load_sample):\n    if load_sample().total([10, 5]) != 15:\n        raise Wrong("the total of two prices is 10")\n',
    ),
    refused: ['unexpected'],
  },
  {
    name: 'the declared assertion, raised by the sample',
    change: before(
      'def total(prices):\n    assert len(prices) == 1, "the total of two prices is 10"\n    return prices[0]\n',
    ),
    refused: ['unexpected'],
  },
  {
    name: 'a sample that raises by itself, undeclared',
    change: {
      proof: declared('test_the_total', 'raises: ValueError, message: "one price at a time"'),
      ...before(
        'def total(prices):\n    if len(prices) > 1:\n        raise ValueError("one price at a time")\n    return prices[0]\n',
      ),
    },
    refused: ['unexpected'],
  },
  {
    name: 'before and after swapped',
    change: {
      files: {
        'before.py': 'def total(prices):\n    return sum(prices)\n',
        'after.py': 'def total(prices):\n    return prices[0]\n',
      },
    },
    refused: ['unexpected', 'after-fails'],
  },
  {
    name: 'before and after alike',
    change: before('def total(prices):\n    return sum(prices)\n'),
    refused: ['unexpected'],
  },
  {
    name: 'before that does not parse',
    change: before('def total(prices:\n'),
    refused: ['unexpected', 'undeclared'],
  },
  {
    name: 'an outcome that chance decides',
    change: {
      proof: declared(
        'test_the_total',
        'raises: AssertionError, message: "the total of two prices is 10, drawn *"',
      ),
      ...proof(`import os


def test_the_total(load_sample):
    got = load_sample().total([10, 5])
    drawn = int.from_bytes(os.urandom(8))
    assert got == 15, f"the total of two prices is {got}, drawn {drawn}"
`),
    },
    refused: ['unsteady'],
  },
  {
    name: 'a report written into every descriptor, while it is imported',
    change: after(`import os
import pickle

ok = ${FORGED}
for fd in range(3, 64):
    try:
        os.write(fd, pickle.dumps(ok))
    except OSError:
        pass
os._exit(0)
`),
    refused: ['died', 'foreign-bytes', 'hollow'],
  },
  {
    name: 'lines written into the result channel by way of /proc',
    change: after(`import glob
import os

for path in glob.glob("/proc/*/fd/*"):
    try:
        with open(path, "w") as channel:
            channel.write('{"n": "", "seq": 1, "kind": "end", "rc": 0}\\n')
    except OSError:
        pass
os._exit(0)
`),
    refused: ['died', 'foreign-bytes', 'no-end', 'killed'],
  },
  {
    name: 'after that forks without end',
    change: after(
      'import os\n\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass\n',
    ),
    refused: ['hung', 'died', 'killed', 'no-end'],
  },
  {
    name: 'after that asks for ten gigabytes',
    change: after('x = bytearray(10**10)\n'),
    refused: ['after-fails'],
  },
  {
    name: 'a conftest.py below the sample that hides every failure',
    change: {
      files: {
        'after.py': 'def total(prices):\n    return prices[0]\n',
        'support/conftest.py': `import pytest


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    outcome.get_result().outcome = "passed"
`,
      },
    },
    refused: ['sample-files'],
  },
  {
    name: 'modules below the sample that are called like those of the recorder',
    change: {
      files: {
        'after.py': 'def total(prices):\n    return prices[0]\n',
        'support/pytest.py': 'raise SystemExit(0)\n',
        'support/json.py': 'raise SystemExit(0)\n',
        'support/sitecustomize.py': 'import os\n\nos._exit(0)\n',
      },
    },
    refused: ['sample-files'],
  },
  {
    name: 'after that ends its own process as soon as a test has failed',
    change: after(
      'import atexit\nimport os\n\natexit.register(os._exit, 0)\n\n\ndef total(prices):\n    return prices[0]\n',
    ),
    refused: ['after-fails', 'died'],
  },
  {
    name: 'after that swaps AssertionError for something that is never raised',
    change: after(
      'import builtins\n\n\nclass Never(BaseException):\n    pass\n\n\nbuiltins.AssertionError = Never\n\n\ndef total(prices):\n    return prices[0]\n',
    ),
    refused: ['after-fails', 'died', 'internal'],
  },
  {
    name: 'a sum that says it equals everything',
    change: {
      files: {
        'after.py':
          'class Any(int):\n    def __eq__(self, other):\n        return True\n\n    __hash__ = int.__hash__\n\n\ndef total(prices):\n    return Any(prices[0])\n',
        'proof.py': TEST.replace('[10, 5]) == 15', '[10, 5]) + 0 == 15'),
      },
    },
    refused: ['after-fails'],
  },
  {
    name: 'an exception whose text never ends',
    change: after(
      'class Endless(Exception):\n    def __str__(self):\n        while True:\n            pass\n\n\ndef total(prices):\n    raise Endless()\n',
    ),
    refused: ['hung', 'after-fails', 'died'],
  },
  {
    name: 'an exception whose text raises',
    change: after(
      'class Silent(Exception):\n    def __str__(self):\n        raise RuntimeError("no")\n\n\ndef total(prices):\n    raise Silent()\n',
    ),
    refused: ['after-fails', 'died'],
  },
];

/** After that looks at the machine and reaches for the network; it is right only where it sees nothing. */
export const CURIOUS: Cheat = {
  name: 'after that looks at the machine and reaches for the network',
  change: after(`import os
import socket

seen = [p for p in ("/etc/shadow", "/root/.ssh", "/srv", "/home", "/var") if os.path.exists(p)]
try:
    socket.create_connection(("1.1.1.1", 53), 1)
    seen.append("network")
except OSError:
    pass
for path in ("/harness/x", "/input/x", "/env/x", "/usr/x"):
    try:
        with open(path, "w"):
            seen.append("wrote " + path)
    except OSError:
        pass


def total(prices):
    return sum(prices) if not seen and os.getuid() != 0 else f"{seen} as {os.getuid()}"
`),
  refused: [],
};

/** What no gate catches: the sample shares a process with its test, and can tell its recorder what it likes. */
export const DOCUMENTED_LIMIT: Cheat = {
  name: 'a function that looks its recorder up, forges a passing report and leaves',
  change: after(`def total(prices):
    import json
    import os
    import sys

    frame = sys._getframe()
    while "token" not in frame.f_locals:
        frame = frame.f_back
    mine = frame.f_locals
    report = {"phases": ${FORGED}, "modules": []}
    os.write(mine["writing"], mine["token"] + json.dumps(report).encode())
    os._exit(0)
`),
  refused: [],
};
