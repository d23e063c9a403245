/** What to do where a sandbox cannot be had. */
export const INSTALL_BUBBLEWRAP =
  'Install bubblewrap 0.8 or newer. Debian and Ubuntu: apt-get install -y bubblewrap; Fedora: dnf install bubblewrap; Arch: pacman -S bubblewrap.';

export const ALLOW_NAMESPACES =
  'The kernel, or the container around it, forbids namespaces. Ubuntu 23.10 and newer: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0, or run as root. Docker: --cap-add SYS_ADMIN --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined. An option that bwrap does not know: install bubblewrap 0.8 or newer.';
