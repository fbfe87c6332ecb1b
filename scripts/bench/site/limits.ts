/** What a page of the site may cost. Weights in KB (of 1,000 bytes) as gzip packs. */
export const limits = {
  /** The script of a page, what it fetches by itself included. */
  script: 150,
  style: 14,
  /** Fonts are packed already. */
  font: 120,
  /** Fetched before anybody asks: the next chapter's script and page. */
  prefetched: 2,
  /** How far things move while fonts arrive late, as browsers count it. */
  shift: 0.02,
  /** What is fetched between a letter typed and the first hit. */
  search: 30,
  /** Shell, sandbox, compiler and the chapter's connector together. */
  running: 470,
  /** From a press on Run to the first output, with all of that in the cache. */
  firstOutput: 1_000,
  /** The same with nothing in the cache, at 10 Mbit/s. */
  firstOutputCold: 2_500,
  /** From Enter to the output of a command, in ms. */
  nextCommand: 100,
} as const;

/** What a machine that does other things as well may take longer. */
export const patience = 2;

/** The pages that are weighed. */
export const weighed = {
  'title page': '/',
  'longest chapter': '/guide/implementation/kill-it-and-it-goes-on',
  'its folder': '/folder/implementation/kill-it-and-it-goes-on',
  search: '/search?q=rate%20limit',
} as const;
