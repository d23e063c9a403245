/** What is searched for where search is measured: in the styles in which people search, not tuned to any page. */

/** Names that stand in the samples: both sides find them, and the other side finds nothing that is longer. */
export const NAMES = [
  'select_for_update',
  'transaction',
  'webhook',
  'sync_to_async',
  'get_or_create',
  'constraint',
  'celery',
  'encryption',
  'migrations',
  'password',
] as const;

/** A worry in plain words, which is long enough to be typed. */
export const WORRY = 'two users press the button at the same time';

/** One each for a fresh browser: names, parts of names, error texts, worries, other spellings. */
export const QUERIES = [
  ...NAMES,
  'transaction.on_commit',
  'raw_connection',
  'fake initial',
  'SynchronousOnlyOperation',
  'asyncio.run() cannot be called from a running event loop',
  'relation already exists',
  'duplicate key value violates unique constraint',
  'Connection refused localhost:6379',
  'task runs before the row is saved',
  WORRY,
  'customer sees data of another customer',
  'anybody can post to the bot',
  'counter is too low after a busy day',
  'serialise access',
  'webook secret',
  'retry payment charged twice',
] as const;

/** What a paste brings: an exception with the frames above it. */
const EXCEPTIONS = [
  'django.core.exceptions.SynchronousOnlyOperation: You cannot call this from an async context - use a thread or sync_to_async.',
  'RuntimeError: asyncio.run() cannot be called from a running event loop',
  'RuntimeError: There is no current event loop in thread "MainThread".',
  'django.db.utils.ProgrammingError: relation "billing_invoice" already exists',
  'django.db.utils.ProgrammingError: column shop_order.paid_at does not exist',
  'django.db.utils.IntegrityError: duplicate key value violates unique constraint "shop_order_number_key"',
  'django.db.utils.IntegrityError: null value in column "customer_id" violates not-null constraint',
  'django.db.utils.OperationalError: could not serialize access due to concurrent update',
  'django.db.utils.InterfaceError: connection already closed',
  'django.db.transaction.TransactionManagementError: select_for_update cannot be used outside of a transaction.',
  'redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.',
  'kombu.exceptions.OperationalError: [Errno 111] Connection refused',
  'celery.exceptions.MaxRetriesExceededError: Can not retry shop.tasks.reserve[5f2c8a1e] args:(17,)',
  'shop.models.Order.DoesNotExist: Order matching query does not exist.',
  'cryptography.fernet.InvalidToken',
  'passlib.exc.UnknownHashError: hash could not be identified',
  'ValueError: Encrypted value could not be decoded: invalid padding',
  'AttributeError: "NoneType" object has no attribute "customer_id"',
  'rest_framework.exceptions.PermissionDenied: CSRF Failed: Origin checking failed',
  'TypeError: object of type coroutine is not JSON serializable',
] as const;

const FRAMES = [
  ['shop/tasks.py', 'reserve', 'order = Order.objects.select_for_update().get(pk=order_id)'],
  ['shop/views.py', 'post', 'form.save(commit=True)'],
  [
    'bot/handlers.py',
    'on_update',
    'user = await sync_to_async(get_user)(update.effective_user.id)',
  ],
  ['billing/webhooks.py', 'receive', 'payload = json.loads(request.body)'],
  ['tenancy/middleware.py', '__call__', 'response = self.get_response(request)'],
] as const;

/** Whole tracebacks, each with other frames and line numbers. */
export const TRACEBACKS: readonly string[] = EXCEPTIONS.map((exception, index) => {
  const frames = FRAMES.flatMap((_, at) => {
    const [file, name, code] = FRAMES[(index + at) % FRAMES.length] ?? FRAMES[0];
    const line = String(17 + ((index * 31 + at * 7) % 300));
    return [`  File "/srv/app/releases/41/${file}", line ${line}, in ${name}`, `    ${code}`];
  });
  return ['Traceback (most recent call last):', ...frames, exception].join('\n');
});
