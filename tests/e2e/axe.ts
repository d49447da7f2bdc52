import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(context?: string): Promise<AxeResults> };

/** How somebody's screen stands: the colours they like, and its width in CSS pixels. */
export interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
}

/** What axe finds wrong, one line each. @param within a selector; the whole page without one */
export const problemsOf = async (page: Page, within?: string): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (part) => (part === undefined ? axe.run() : axe.run(part)),
    within,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`);
};

/** What axe finds wrong in one page in each of several looks, which it takes one after the other. */
export const problemsInLooks = async (page: Page, looks: readonly Look[]): Promise<string[]> => {
  const found: string[] = [];
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    // What follows the look in a script has been drawn after two frames.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const problems = await problemsOf(page);
    found.push(...problems.map((problem) => `${colorScheme}, ${width} px: ${problem}`));
  }
  return found;
};
