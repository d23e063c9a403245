import type { SandboxUser } from './user.ts';

/** The few files of /etc that programs ask for: the user has a name, and `localhost` an address. */
export function systemFiles({
  id,
}: SandboxUser): { readonly path: string; readonly text: string }[] {
  const number = String(id);
  return [
    {
      path: '/etc/passwd',
      text: `root:x:0:0::/:/bin/sh\nproof:x:${number}:${number}::/tmp:/bin/sh\n`,
    },
    { path: '/etc/group', text: `root:x:0:\nproof:x:${number}:\n` },
    { path: '/etc/hosts', text: '127.0.0.1 localhost\n' },
    { path: '/etc/nsswitch.conf', text: 'passwd: files\ngroup: files\nhosts: files\n' },
  ];
}
