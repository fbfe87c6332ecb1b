import {
  createCssVariablesTheme,
  createHighlighterCore,
  type ThemedToken,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { escapeHtml } from '../../messages/escapeHtml';
import { nearest } from '../../literate/fences/nearest';
import { WeaveError } from '../../literate/fences/weaveError';

/** One theme without colors: a token's color is a class that CSS paints. */
const theme = createCssVariablesTheme({ name: 'ink', variablePrefix: '--' });
const highlighter = createHighlighterCore({
  themes: [theme],
  langs: [],
  engine: createJavaScriptRegexEngine(),
});

/** What was set before, since an edit leaves most of a page as it was. */
const done = new Map<string, Promise<string>>();

/** Code as HTML; its text is the code, character by character. */
export function highlight(code: string, language: string): Promise<string> {
  const key = `${language}\n${code}`;
  const html = done.get(key) ?? paint(code, language);
  done.set(key, html);
  return html;
}

async function paint(code: string, language: string): Promise<string> {
  if (language === 'text' || language === '') return escapeHtml(code);
  const shiki = await highlighter;
  await shiki.loadLanguage(grammar(language));
  const { tokens } = shiki.codeToTokens(code, {
    lang: language,
    theme: 'ink',
    // On a busy machine its half second for a line is over before the line is.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) => joined(line).map(toHtml).join('')).join('\n');
}

function grammar(language: string) {
  const known = bundledLanguages[language as BundledLanguage] as
    (typeof bundledLanguages)[BundledLanguage] | undefined;
  if (known) return known;
  const others = nearest(language, Object.keys(bundledLanguages)).join(', ');
  throw new WeaveError(
    `no language is called "${language}". Nearest: ${others}`,
  );
}

/** What `code.css` has a color for; all else is ink, and needs no element. */
const painted =
  /^(?:keyword|string|string-expression|constant|function|comment|inserted|deleted)$/;

/** A sign is known by its shape; only words are painted as keywords. */
const isSign = (name: string, text: string) =>
  name === 'keyword' && !/\w/.test(text);

interface Run {
  name: string;
  text: string;
}

/** A line with an element for each change of color, not for each token. */
function joined(line: readonly ThemedToken[]): Run[] {
  const runs: Run[] = [];
  for (const { content, color = '' } of line) {
    const name = /^var\(--token-(\S+)\)$/.exec(color)?.[1] ?? '';
    const last = runs.at(-1);
    const own = painted.test(name) && !isSign(name, content) ? name : '';
    if (last && (last.name === own || content.trim() === ''))
      last.text += content;
    else runs.push({ name: content.trim() ? own : '', text: content });
  }
  return runs;
}

function toHtml({ name, text }: Run): string {
  const html = escapeHtml(text);
  return name ? `<span class="t-${name}">${html}</span>` : html;
}
