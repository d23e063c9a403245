// A permalink leads on, and takes the fragment along: /rp/14/#detect is a link to the section.
{
  const target = new URL(document.currentScript?.dataset['to'] ?? '/', location.href);
  if (location.hash) target.hash = location.hash;
  location.replace(target);
}
