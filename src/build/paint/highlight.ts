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
  return tokens.map((line) => line.map(toHtml).join('')).join('\n');
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

function toHtml({ content, color = '' }: ThemedToken): string {
  const name = /^var\(--token-(\S+)\)$/.exec(color)?.[1];
  const text = escapeHtml(content);
  return name && content.trim()
    ? `<span class="t-${name}">${text}</span>`
    : text;
}
