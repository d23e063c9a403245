/** Words that say nothing about what is sought: they are searched as parts of pairs alone. */
const STOP_WORDS = new Set(
  `a about above after again all already also although always am an and another any anyone anything are around as at
  be because become been before being below between both but by can cannot could did do does doing done down each
  either else ever every everything few for from get gets getting give go goes going got had has have having he her
  here him his how however i if in instead into is it its itself just keep keeps know like make makes many may maybe
  me might more most much must my need needs neither never no nobody none nor not nothing now of off often on once one
  only onto or other our ours out over own people per please put rather really same see seem seems she should since
  so some somehow someone something sometimes somewhere still such than that the their them then there these they
  thing things this those though through thus to together too toward try trying two under until up upon us use
  used uses using very via want wants was way we well were what when where whether which while who whole whom whose why
  will with within without would yet you your yours
  across afterwards almost alone along among amongst anyhow anyway anywhere apart aside away beside besides beyond
  certainly clearly done due eight either else elsewhere enough entirely especially etc even eventually everyone
  everywhere exactly five former four further hello help hence hi indeed later latter least less lot lots mainly
  meanwhile mine moreover mostly namely nearly nevertheless nine nobody nowhere ok okay otherwise perhaps possibly
  probably quite regarding say says seven several six somewhat soon ten thank thanks three throughout till today
  unless usually various whatever whenever whereas wherever whoever wonder wondering yes
  don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn ain ll re ve`.split(
    /\s+/,
  ),
);

export function isStopWord(word: string): boolean {
  return word.length < 2 || STOP_WORDS.has(word);
}
