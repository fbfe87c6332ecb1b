import {
  createCssVariablesTheme,
  createHighlighterCore,
  type ThemedToken,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { escapeHtml } from './escape-html';
import { nearest } from './nearest';
import { WeaveError } from './weave-error';

/** One theme without colours: a token's colour is a class that CSS paints. */
const theme = createCssVariablesTheme({ name: 'ink', variablePrefix: '--' });
const highlighter = createHighlighterCore({
  themes: [theme],
  langs: [],
  engine: createJavaScriptRegexEngine(),
});

/** Code as HTML; its text is the code, character by character. */
export async function highlight(code: string, language: string) {
  if (language === 'text' || language === '') return escapeHtml(code);
  const shiki = await highlighter;
  await shiki.loadLanguage(grammar(language));
  const { tokens } = shiki.codeToTokens(code, { lang: language, theme: 'ink' });
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
